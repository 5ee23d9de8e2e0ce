package dev.godwit.source.layout;

import dev.godwit.error.Nearest;
import dev.godwit.sql.TextSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of Liquibase's formatted SQL into its changesets. Directive lines are cut out of the SQL, because MySQL takes {@code
 * --x} for no comment. For one file; not thread-safe.
 */
final class Changelog {
    private static final Pattern ONE_DASH =
            Pattern.compile("(?i)\\s*-\\s*(changeset|rollback|preconditions?|comment|property)\\b.*", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("(?i)\\s*/\\*\\s*liquibase\\s+rollback\\b.*", Pattern.DOTALL);

    private final FileEntry file;
    private final List<Changeset> changesets = new ArrayList<>();
    private final Stretch stretch;
    private @Nullable Changeset open;

    Changelog(FileEntry file) {
        this.file = file;
        this.stretch = new Stretch(file.text());
    }

    void read(Found found) {
        try (LineReader reader = new LineReader(file.text())) {
            while (reader.next()) {
                line(reader);
            }
            endText(reader.end());
        }
        boolean mariadbApart = namesMariadb();
        for (Changeset changeset : changesets) {
            found.add(changeset.draft(mariadbApart));
        }
        if (changesets.isEmpty()) {
            found.ignore(file, "a changelog without a changeset");
        }
    }

    private boolean namesMariadb() {
        for (Changeset changeset : changesets) {
            if (changeset.engines().namesMariadb()) {
                return true;
            }
        }
        return false;
    }

    private void line(LineReader reader) {
        char first = reader.first();
        if (first == '-') {
            dashes(reader.line());
        } else if (first == '/' && BLOCK.matcher(reader.line().text()).matches()) {
            block(reader);
        } else {
            stretch.text(!reader.isBlank());
        }
    }

    private void dashes(Line line) {
        if (!line.text().strip().startsWith("--")) {
            refuseOneDash(line);
            stretch.text(true);
            return;
        }
        String comment = line.comment();
        String word = comment.split("[\\s:]", 2)[0].toLowerCase(Locale.ROOT);
        if (isDirective(word) || LiquibaseLayout.isHeader(line)) {
            endText(line.start());
            directive(word, line);
            stretch.restart(line);
        } else if (isMisspeltChangeset(word, comment)) {
            throw file.malformed(
                    line.number(),
                    1,
                    "\"" + line.text().strip() + "\" is almost a changeset.",
                    "Write --changeset author:id.");
        }
    }

    private void refuseOneDash(Line line) {
        if (ONE_DASH.matcher(line.text()).matches()) {
            throw file.malformed(
                    line.number(), 1, "\"" + line.text().strip() + "\" has one dash.", "Write it with two: --.");
        }
    }

    private static boolean isMisspeltChangeset(String word, String comment) {
        return Nearest.to(word, List.of("changeset")).isPresent()
                && comment.substring(word.length()).strip().matches("\\S+:\\S+.*");
    }

    private static boolean isDirective(String word) {
        return switch (word) {
            case "changeset",
                    "rollback",
                    "comment",
                    "preconditions",
                    "validchecksum",
                    "validchecksums",
                    "property",
                    "ignorelines" -> true;
            default -> word.startsWith("precondition-");
        };
    }

    private void directive(String word, Line line) {
        switch (word) {
            case "changeset" -> {
                open = new Changeset(ChangesetHeader.parse(file, line));
                changesets.add(open);
            }
            case "rollback" -> rollback(line);
            case "property" ->
                throw unsupported(
                        line,
                        "Properties in a changelog",
                        "Put the value into the configuration's placeholders and remove this line.");
            case "ignorelines" -> throw unsupported(line, "ignoreLines", "Remove the lines to be ignored.");
            default -> {
                if (word.startsWith("precondition")) {
                    precondition(line);
                }
            }
        }
    }

    private void precondition(Line line) {
        String hint =
                "Write the condition into the SQL, for example with IF NOT EXISTS, or limit the changeset with dbms, context or"
                        + " labels.";
        if (open == null) {
            throw unsupported(line, "Preconditions", hint);
        }
        open.refuse(line, "Preconditions are not supported: \"" + line.text().strip() + "\".", hint);
    }

    private void rollback(Line line) {
        Changeset changeset = inChangeset(line);
        if (line.comment().toLowerCase(Locale.ROOT).contains("changesetid:")) {
            changeset.refuse(
                    line,
                    "A rollback that refers to another changeset is not supported.",
                    "Write the SQL of the way back here.");
        }
        changeset.rollback().line(line);
    }

    private void block(LineReader reader) {
        Line first = reader.line();
        Changeset changeset = inChangeset(first);
        endText(first.start());
        int head = first.text().toLowerCase(Locale.ROOT).indexOf("rollback") + "rollback".length();
        Line last = first;
        int end = first.text().indexOf("*/", head);
        while (end < 0) {
            if (!reader.next()) {
                throw file.malformed(first.number(), 1, "The rollback comment has no end.", "Write */ behind it.");
            }
            last = reader.line();
            end = last.text().indexOf("*/");
        }
        changeset.rollback().block(between(first, head, last, end));
        stretch.restart(last);
    }

    /** Whole lines where nothing but the marks of the comment stands on its first and last. */
    private TextSlice between(Line first, int head, Line last, int end) {
        boolean onFirst = first.equals(last) || !first.text().substring(head).isBlank();
        boolean onLast = first.equals(last) || !last.text().substring(0, end).isBlank();
        return new TextSlice(
                file.text(),
                onFirst ? first.start() + head : first.end(),
                onLast ? last.start() + end : last.start(),
                onFirst ? first.number() : first.number() + 1);
    }

    private Changeset inChangeset(Line line) {
        if (open == null) {
            throw file.malformed(
                    line.number(),
                    1,
                    "A rollback before the first changeset.",
                    "Write --changeset author:id above it.");
        }
        return open;
    }

    private void endText(long end) {
        if (open != null) {
            open.text(stretch, end);
        } else if (stretch.hasText()) {
            int line = CommentsOnly.firstSql(stretch.until(end));
            if (line > 0) {
                throw file.malformed(
                        line, 0, "There is SQL before the first changeset.", "Write --changeset author:id above it.");
            }
        }
    }

    private RuntimeException unsupported(Line line, String what, String hint) {
        return file.malformed(
                line.number(), 1, what + " are not supported: \"" + line.text().strip() + "\".", hint);
    }
}
