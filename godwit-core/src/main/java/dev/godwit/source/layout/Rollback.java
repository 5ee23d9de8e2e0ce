package dev.godwit.source.layout;

import dev.godwit.migration.Script;
import dev.godwit.migration.TransactionMode;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.TextSlice;
import java.util.Locale;
import java.util.Optional;

/**
 * The way back of a changeset: {@code --rollback} lines, which together make one text, and {@code /* liquibase rollback} blocks. Not
 * thread-safe.
 */
final class Rollback {
    private final FileEntry file;
    private final Splitting splitting;
    private final ScriptBuilder script = new ScriptBuilder();
    private final StringBuilder lines = new StringBuilder();
    private int firstLine;
    private int nextLine;
    private boolean present;

    Rollback(FileEntry file, Splitting splitting) {
        this.file = file;
        this.splitting = splitting;
    }

    /** Adds what stands behind {@code --rollback} on a line, kept in its line and column. */
    void line(Line line) {
        present = true;
        String whole =
                line.isCut() ? new TextSlice(file.text(), line.start(), line.end(), line.number()).text() : line.text();
        int word = whole.toLowerCase(Locale.ROOT).indexOf("rollback") + "rollback".length();
        String sql = whole.substring(word).stripTrailing();
        String bare = sql.strip().toLowerCase(Locale.ROOT);
        if (bare.isEmpty() || bare.equals("empty") || bare.equals("not required")) {
            return;
        }
        if (lines.length() == 0) {
            firstLine = line.number();
            nextLine = line.number();
        }
        lines.append("\n".repeat(line.number() - nextLine))
                .append(" ".repeat(word))
                .append(sql);
        nextLine = line.number();
    }

    /** Adds the text of a block. */
    void block(TextSlice text) {
        present = true;
        endLines();
        if (!text.text().isBlank()) {
            script.add(text, splitting);
        }
    }

    private void endLines() {
        if (lines.length() > 0) {
            TextSlice text = TextSlice.ofString(file.file(), lines.toString());
            script.add(new TextSlice(text.source(), 0, lines.length(), firstLine), splitting);
            lines.setLength(0);
        }
    }

    /** What was added; empty when the changeset says nothing about its way back. */
    Optional<Script> script(TransactionMode transaction) {
        endLines();
        return present ? Optional.of(script.transaction(transaction).build()) : Optional.empty();
    }
}
