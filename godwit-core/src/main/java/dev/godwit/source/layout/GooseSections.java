package dev.godwit.source.layout;

import dev.godwit.error.Nearest;
import dev.godwit.migration.Script;
import dev.godwit.migration.TransactionMode;
import dev.godwit.sql.Splitting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file at the annotations of goose ({@code -- +goose Up}, {@code Down}, {@code StatementBegin}, {@code StatementEnd}, {@code NO
 * TRANSACTION}) or at those of sql-migrate, which are the same under the name {@code +migrate}. For one file; not thread-safe.
 */
final class GooseSections {
    static final String GOOSE = "+goose";
    static final String SQL_MIGRATE = "+migrate";

    private static final List<String> ANNOTATIONS =
            List.of("Up", "Down", "StatementBegin", "StatementEnd", "NO TRANSACTION");

    private final FileEntry file;
    private final Directives directives;
    private final String prefix;
    private final Stretch stretch;
    private boolean noTransaction;
    private @Nullable ScriptBuilder up;
    private @Nullable ScriptBuilder down;
    private @Nullable Line statement;

    private GooseSections(FileEntry file, Directives directives, String prefix) {
        this.file = file;
        this.directives = directives;
        this.prefix = prefix;
        this.stretch = new Stretch(file.text());
    }

    static Sections read(FileEntry file, Directives directives, String prefix) {
        return new GooseSections(file, directives, prefix).read();
    }

    private Sections read() {
        for (int i = 0; i < directives.lines().size(); i++) {
            Line line = directives.lines().get(i);
            stretch.text(directives.textBefore().get(i));
            if (Directives.startsWith(line, prefix)) {
                annotation(line);
            } else {
                stretch.text(true);
            }
        }
        stretch.text(directives.textAtEnd());
        finish(directives.length());
        if (statement != null) {
            throw mistake(
                    statement,
                    "StatementBegin without a StatementEnd.",
                    "Write \"-- " + prefix + " StatementEnd\" behind it.");
        }
        if (up == null) {
            throw mistake(
                    directives.lines().get(0),
                    "There is no \"" + prefix + " Up\".",
                    "Write \"-- " + prefix + " Up\" above the SQL.");
        }
        return new Sections(script(up), down == null ? Optional.empty() : Optional.of(script(down)));
    }

    private Script script(ScriptBuilder builder) {
        return noTransaction ? builder.transaction(TransactionMode.OFF).build() : builder.build();
    }

    private void annotation(Line line) {
        String words = line.comment().substring(prefix.length()).strip();
        switch (words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
            case "up" -> section(line, true, TransactionMode.AUTO);
            case "down" -> section(line, false, TransactionMode.AUTO);
            case "up notransaction" -> section(line, true, TransactionMode.OFF);
            case "down notransaction" -> section(line, false, TransactionMode.OFF);
            case "statementbegin" -> begin(line);
            case "statementend" -> end(line);
            case "no transaction" -> {
                noTransaction = true;
                pause(line);
            }
            case "envsub off" -> pause(line);
            case "envsub on" ->
                throw mistake(
                        line,
                        "Environment variables are not put into SQL files.",
                        "Use a placeholder (${name}) that the configuration takes from the environment, and remove this line.");
            default ->
                throw mistake(line, "Unknown annotation \"" + words + "\".", Nearest.sentence(words, ANNOTATIONS));
        }
    }

    private void section(Line line, boolean forward, TransactionMode transaction) {
        finish(line.start());
        if (statement != null) {
            throw mistake(
                    statement,
                    "StatementBegin without a StatementEnd.",
                    "Write \"-- " + prefix + " StatementEnd\" behind it.");
        }
        if (forward ? up != null || down != null : up == null || down != null) {
            throw mistake(
                    line,
                    "\"" + line.text().strip() + "\" is out of its order.",
                    "A file has one Up and at most one Down, in this order.");
        }
        ScriptBuilder script = new ScriptBuilder().transaction(transaction);
        if (forward) {
            up = script;
        } else {
            down = script;
        }
        stretch.restart(line);
    }

    private void begin(Line line) {
        if (statement != null || up == null) {
            throw mistake(
                    line,
                    up == null ? "StatementBegin before Up." : "StatementBegin within StatementBegin.",
                    "A block stands within Up or Down and ends with StatementEnd.");
        }
        finish(line.start());
        stretch.restart(line);
        statement = line;
    }

    private void end(Line line) {
        ScriptBuilder open = open();
        if (statement == null || open == null) {
            throw mistake(
                    line,
                    "StatementEnd without a StatementBegin.",
                    "Write \"-- " + prefix + " StatementBegin\" above the statement.");
        }
        stretch.cut(line.start(), open, Splitting.none());
        stretch.restart(line);
        statement = null;
    }

    /** Ends a stretch at an annotation that changes nothing about where its text belongs. */
    private void pause(Line line) {
        if (statement == null) {
            finish(line.start());
            stretch.restart(line);
        }
    }

    private void finish(long end) {
        ScriptBuilder open = open();
        if (open != null) {
            if (statement == null) {
                stretch.cut(end, open, Splitting.lexer());
            }
        } else if (stretch.hasText()) {
            directives.refuseAbove(file, end);
            int line = CommentsOnly.firstSql(stretch.until(end));
            if (line > 0) {
                throw file.malformed(
                        line,
                        0,
                        "There is SQL before \"" + prefix + " Up\".",
                        "Write \"-- " + prefix + " Up\" on a line of its own above it.");
            }
        }
    }

    private @Nullable ScriptBuilder open() {
        return down != null ? down : up;
    }

    private RuntimeException mistake(Line line, String message, String hint) {
        return file.malformed(line.number(), line.columnOf("--"), message, hint);
    }
}
