package dev.godwit.lint.rule;

/** Who has to wait for a lock on a table, from few to all. */
public enum Blocking {
    /** Nobody. */
    NOTHING("nothing"),
    /** Other changes of its structure. */
    SCHEMA_CHANGES("schema changes only"),
    /** Whoever writes to it. */
    WRITES("writes"),
    /** Everybody. */
    READS_AND_WRITES("reads and writes");

    private final String text;

    Blocking(String text) {
        this.text = text;
    }

    /** What waits, as a phrase. */
    public String text() {
        return text;
    }

    /** Whether as many have to wait as for another one. */
    public boolean isAtLeast(Blocking other) {
        return compareTo(other) >= 0;
    }

    /** Whether an application notices. */
    public boolean stopsApplications() {
        return isAtLeast(WRITES);
    }
}
