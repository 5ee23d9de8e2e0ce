package dev.godwit.report;

/** The state of one migration in one database. */
public enum MigrationState {
    /** Applied, and its file is as it was. */
    APPLIED("applied"),
    /** Not applied yet, or only up to a backfill that is left for a run of its own. */
    PENDING("pending"),
    /** Not applied yet although a later one is. */
    OUT_OF_ORDER("out-of-order"),
    /** Stopped part-way; the journal knows where. */
    FAILED("failed"),
    /** Applied, but its file is gone. */
    MISSING("missing"),
    /** Applied, but its file has changed since. */
    EDITED("edited");

    private final String text;

    MigrationState(String text) {
        this.text = text;
    }

    /** How status tables and JSON name it. */
    public String text() {
        return text;
    }

    /** Whether {@code migrate} would still have to run it. */
    public boolean isPending() {
        return this == PENDING || this == OUT_OF_ORDER || this == FAILED;
    }
}
