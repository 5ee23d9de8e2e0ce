package dev.godwit.migration;

/** When a migration is due. */
public enum MigrationKind {
    /** Once. */
    VERSIONED,
    /**
     * Whenever its checksum differs from the one last applied: after all versioned ones, or where it stands in its changelog
     * (Liquibase's {@code runOnChange}).
     */
    REPEATABLE,
    /** Every time, where it stands in its changelog (Liquibase's {@code runAlways}). */
    ALWAYS,
    /** In place of all versioned ones up to it, on a database that has no history; otherwise never (Flyway's {@code B}). */
    BASELINE
}
