package dev.godwit.config;

/**
 * Every setting that {@code godwit.yaml} knows. Each may stand at the top of the file, for all environments, and in an environment,
 * for that one. A dot in the key means nesting: {@code history.table} is written as {@code history: {table: …}}.
 */
public enum Setting {
    /** Where the database is. */
    URL("url", Shape.TEXT),
    /** Who logs in. */
    USER("user", Shape.TEXT),
    /** With which password. */
    PASSWORD("password", Shape.TEXT),
    /** Whether {@code redo}, {@code reset} and {@code db drop} are refused. */
    PROTECTED("protected", Shape.FLAG),
    /** Where migrations are. */
    MIGRATIONS("migrations", Shape.LIST),
    /** What migrations and seeds in Java use besides Godwit. */
    CLASSPATH("classpath", Shape.LIST),
    /** Where seeds are. */
    SEEDS("seeds", Shape.TEXT),
    /** The history table's name. */
    HISTORY_TABLE("history.table", Shape.TEXT),
    /** The history table's schema. */
    HISTORY_SCHEMA("history.schema", Shape.TEXT),
    /** What happens to late arrivals. */
    ORDER("order", Shape.CHOICE),
    /** Whether edited migrations run again. */
    RERUN_EDITED("rerun-edited", Shape.FLAG),
    /** How long to wait for the lock. */
    LOCK_WAIT("lock.wait", Shape.DURATION),
    /** How long a statement waits for a lock of the engine. */
    LOCK_TIMEOUT("lock-timeout", Shape.DURATION),
    /** For how long a statement that waited in vain is tried again. */
    LOCK_RETRY("lock-retry", Shape.DURATION),
    /** How long a statement may run. */
    STATEMENT_TIMEOUT("statement-timeout", Shape.DURATION),
    /** Whether backfills are left for runs of their own. */
    BACKFILL_DEFER("backfill.defer", Shape.FLAG),
    /** How far replicas may be behind before a backfill rests. */
    BACKFILL_MAX_LAG("backfill.max-lag", Shape.DURATION),
    /** Replicas that a backfill asks how far they are. */
    BACKFILL_REPLICAS("backfill.replicas", Shape.LIST),
    /** A query that says when a backfill shall rest. */
    BACKFILL_PAUSE_WHEN("backfill.pause-when", Shape.TEXT),
    /** Values for placeholders in SQL. */
    PLACEHOLDERS("placeholders", Shape.MAP),
    /** Contexts of Liquibase changesets to run. */
    CONTEXTS("contexts", Shape.LIST),
    /** Label expression for Liquibase changesets. */
    LABELS("labels", Shape.TEXT),
    /** The wanted schema. */
    SCHEMA("schema", Shape.TEXT),
    /** The server on which scratch databases are made. */
    SHADOW("shadow", Shape.TEXT),
    /** How much the findings of each rule of {@code lint} matter. */
    LINT_RULES("lint.rules", Shape.MAP),
    /** Up to which version migrations are not judged. */
    LINT_START_AFTER("lint.start-after", Shape.TEXT),
    /** From which severity on {@code lint} says no. */
    LINT_FAIL_ON("lint.fail-on", Shape.TEXT),
    /** The version of the server that migrations are judged for. */
    LINT_TARGET_VERSION("lint.target-version", Shape.TEXT),
    /** The database that tells how large its tables are. */
    LINT_FACTS("lint.facts", Shape.TEXT);

    /** What a value looks like in the file. */
    enum Shape {
        TEXT,
        FLAG,
        CHOICE,
        DURATION,
        /** A list of texts, or a single text. */
        LIST,
        MAP
    }

    private final String key;
    private final Shape shape;

    Setting(String key, Shape shape) {
        this.key = key;
        this.shape = shape;
    }

    /** Its key, with a dot for nesting. */
    public String key() {
        return key;
    }

    Shape shape() {
        return shape;
    }
}
