package dev.godwit.history;

import dev.godwit.dialect.Literals;

/**
 * The names of Godwit's own tables.
 *
 * @param schema where they live, empty where the engine has no schemas
 * @param history the history table
 */
public record HistoryTables(String schema, String history) {

    /** The default name of the history table. */
    public static final String DEFAULT_HISTORY = "godwit_history";

    /** The events' table: {@code godwit_event}, or a name beside a history table that was named by the user. */
    public String event() {
        return history.equals(DEFAULT_HISTORY) ? "godwit_event" : history + "_event";
    }

    /** The table for the lock, on engines that have no session locks. */
    public String lock() {
        return history.equals(DEFAULT_HISTORY) ? "godwit_lock" : history + "_lock";
    }

    /** The table of progress of what is done in batches. */
    public String backfill() {
        return history.equals(DEFAULT_HISTORY) ? "godwit_backfill" : history + "_backfill";
    }

    /** A table's quoted, qualified name. */
    public String qualified(String table, Literals literals) {
        String quoted = literals.identifier(table);
        return schema.isEmpty() ? quoted : literals.identifier(schema) + "." + quoted;
    }
}
