package dev.godwit.source.layout;

import dev.godwit.sql.DirectiveLine;
import dev.godwit.sql.TextSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file that look like markers of a migration tool, and where there is text between them.
 *
 * <p>A marker counts wherever it stands at the start of a line, also within a string or a block comment: whether it does can only be
 * known by lexing, lexing depends on the engine, and a marker wrongly passed over would run a down as part of the up. A marker wrongly
 * taken leaves an open string or comment, which is refused before anything runs.
 *
 * @param lines in the order of the file
 * @param textBefore for each line, whether there is anything but blanks between the line before it in this list and itself
 * @param textAtEnd whether there is anything but blanks behind the last of the lines
 * @param length of the text
 */
record Directives(List<Line> lines, List<Boolean> textBefore, boolean textAtEnd, long length) {

    private static final List<String> HEADS = List.of(
            "migrate:", "migrate :", "+goose", "+migrate", "//@undo", "@undo", "down migration", "rambler down");

    /** What a directive may begin with. */
    private static final String FIRST = "mM+/@dDrR";

    static Directives of(TextSource source) {
        List<Line> lines = new ArrayList<>();
        List<Boolean> textBefore = new ArrayList<>();
        boolean text = false;
        try (LineReader reader = new LineReader(source)) {
            while (reader.next()) {
                char first = reader.first();
                Line line = first == '-' || first == '#' ? reader.line() : null;
                if (line != null && isDirective(line)) {
                    lines.add(line);
                    textBefore.add(text);
                    text = false;
                } else {
                    text |= !reader.isBlank();
                }
            }
            return new Directives(List.copyOf(lines), List.copyOf(textBefore), text, reader.end());
        }
    }

    private static boolean isDirective(Line line) {
        String comment = line.comment();
        if (!comment.isEmpty() && FIRST.indexOf(comment.charAt(0)) >= 0) {
            for (String head : HEADS) {
                if (comment.regionMatches(true, 0, head, 0, head.length())) {
                    return true;
                }
            }
        }
        return line.text().startsWith("# --- !");
    }

    /** Whether the line belongs to a statement, as {@code -- migrate:expect} does, so that it is no marker. */
    static boolean isForStatement(Line line) {
        return DirectiveLine.of("--" + line.comment())
                .flatMap(DirectiveLine::directive)
                .isPresent();
    }

    /** Refuses a line that belongs to a statement and stands above the first marker, where no statement is read. */
    void refuseAbove(FileEntry file, long firstMarker) {
        for (Line line : lines) {
            if (line.start() < firstMarker && isForStatement(line)) {
                throw file.malformed(
                        line.number(),
                        line.columnOf("--"),
                        "\"" + line.text().strip() + "\" stands above the first marker.",
                        "Write it directly above the statement that it is about.");
            }
        }
    }

    boolean any(String head) {
        for (Line line : lines) {
            if (startsWith(line, head) && !isForStatement(line)) {
                return true;
            }
        }
        return false;
    }

    boolean all(String head) {
        for (Line line : lines) {
            if (!startsWith(line, head) && !isForStatement(line)) {
                return false;
            }
        }
        return true;
    }

    static boolean startsWith(Line line, String head) {
        return line.comment().regionMatches(true, 0, head, 0, head.length());
    }
}
