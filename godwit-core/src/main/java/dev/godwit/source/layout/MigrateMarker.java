package dev.godwit.source.layout;

import dev.godwit.error.Nearest;
import dev.godwit.sql.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line {@code -- migrate:up [options]} or {@code -- migrate:down [options]}, as dbmate has them: at the start of the line, in lower
 * case. Lines that look like one and are none are mistakes, never comments, because taking them for comments would run the down with
 * the up. Lines that speak about a statement ({@link Directive}) are left to the reader of statements.
 */
record MigrateMarker(boolean up, MarkerOptions options) {

    private static final Pattern ALMOST = Pattern.compile(
            "(?i)\\s*--\\s*migrate\\s*:(?:(\\S+).*|\\s+(up|down)\\s*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Reads a line; empty when it is another comment. */
    static Optional<MigrateMarker> parse(FileEntry file, Line line) {
        String comment = line.text().startsWith("--") ? line.comment() : "";
        if (isWord(comment, "migrate:up")) {
            return Optional.of(
                    new MigrateMarker(true, MarkerOptions.parse(file, line, comment.substring("migrate:up".length()))));
        }
        if (isWord(comment, "migrate:down")) {
            return Optional.of(new MigrateMarker(
                    false, MarkerOptions.parse(file, line, comment.substring("migrate:down".length()))));
        }
        if (Directives.isForStatement(line)) {
            return Optional.empty();
        }
        if (isWord(line.comment(), "migrate:fill-in")) {
            throw file.malformed(
                    line.number(),
                    line.columnOf("--"),
                    "Something is still to be written here: "
                            + line.comment()
                                    .substring("migrate:fill-in".length())
                                    .strip(),
                    "Write it into the statement below, then delete this line.");
        }
        if (ALMOST.matcher(line.text()).matches()) {
            throw file.malformed(
                    line.number(),
                    line.columnOf("--"),
                    "\"" + line.text().strip() + "\" is almost a marker.",
                    "Write " + nearest(line) + " at the start of the line, in lower case.");
        }
        return Optional.empty();
    }

    private static boolean isWord(String comment, String word) {
        return comment.startsWith(word)
                && (comment.length() == word.length() || Character.isWhitespace(comment.charAt(word.length())));
    }

    private static String nearest(Line line) {
        String comment = line.comment().toLowerCase(Locale.ROOT);
        String word = comment.substring(comment.indexOf(':') + 1).strip().split("\\s", 2)[0];
        List<String> known = new ArrayList<>(List.of("up", "down"));
        known.addAll(Directive.Word.allWritten());
        return Nearest.to(word, known)
                .map(nearest -> "\"-- migrate:" + nearest + "\"")
                .orElse("\"-- migrate:up\" or \"-- migrate:down\"");
    }
}
