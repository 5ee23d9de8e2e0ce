package dev.godwit.dialect;

/**
 * An engine's error, read.
 *
 * @param kind what it means for a run
 * @param code the engine's own code, for example {@code 42601} or {@code 1064}; may be empty
 * @param message the engine's own message, one or more lines, without driver decoration
 * @param position 1-based UTF-16 offset of the place in the statement sent, 0 if unknown
 */
public record ServerError(Kind kind, String code, String message, int position) {

    /** What an error means for a run. */
    public enum Kind {
        /** No server answers there, or the database does not exist. */
        UNREACHABLE,
        /** The log-in was refused. */
        LOGIN_REFUSED,
        /** An established connection broke. */
        CONNECTION_LOST,
        /** The database or session allows no writes. */
        READ_ONLY,
        /** No space is left. */
        DISK_FULL,
        /** A wait for a lock of the engine ended, or a deadlock was found; a later try may succeed. */
        LOCK_TIMEOUT,
        /** A named table does not exist. */
        NO_SUCH_TABLE,
        /** A row would break a rule: a key, a reference, a check, NOT NULL. */
        RULE_BROKEN,
        /** Anything else: the statement is wrong or its effect was refused. */
        OTHER
    }
}
