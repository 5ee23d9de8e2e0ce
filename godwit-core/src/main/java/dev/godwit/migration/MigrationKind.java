package dev.godwit.migration;

/** When a migration is due. */
public enum MigrationKind {
    /** Once. */
    VERSIONED,
    /** After all versioned ones, whenever its checksum differs from the one last applied. */
    REPEATABLE,
    /** Every time, after the versioned ones (Liquibase's {@code runAlways}). */
    ALWAYS,
    /** In place of all versioned ones up to it, on a database that has no history; otherwise never (Flyway's {@code B}). */
    BASELINE
}
