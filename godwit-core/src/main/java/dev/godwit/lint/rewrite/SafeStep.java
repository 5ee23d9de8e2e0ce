package dev.godwit.lint.rewrite;

import java.util.ArrayList;
import java.util.List;

/**
 * One statement of a safe sequence.
 *
 * @param comments lines above it, each with its {@code --}
 * @param sql without terminator
 */
public record SafeStep(List<String> comments, String sql) {

    public SafeStep {
        comments = List.copyOf(comments);
    }

    /** A statement alone. */
    public static SafeStep of(String sql) {
        return new SafeStep(List.of(), sql);
    }

    /** The same with another line above it. */
    public SafeStep under(String comment) {
        List<String> all = new ArrayList<>(comments);
        all.add("-- " + comment);
        return new SafeStep(all, sql);
    }

    /** The same, where a rule finds something that this sequence has made harmless. */
    public SafeStep ignoring(String rule, String reason) {
        return under("godwit:ignore " + rule + " because " + reason);
    }

    /** An {@code UPDATE} over {@code :range} that runs in batches. */
    public static SafeStep backfill(String table, String sql) {
        return of(sql).under("migrate:backfill table:" + table + " batch:1000");
    }

    /** As it stands in a file. */
    public String text() {
        return String.join("\n", comments) + (comments.isEmpty() ? "" : "\n") + sql + ";\n";
    }
}
