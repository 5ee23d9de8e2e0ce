package dev.godwit.dialect;

/** What a statement does to the transaction it runs in. */
public enum StatementNature {
    /** Can share a transaction with others and is undone with it. */
    PLAIN,
    /**
     * Cannot: the engine refuses it inside a transaction, or commits before and after it, or it may commit by itself. Runs alone;
     * the journal notes its begin and its end.
     */
    ALONE,
    /** Changes the session only, leaves nothing in the database, and may have to stand outside a transaction ({@code PRAGMA foreign_keys}). */
    SESSION,
    /** Opens a transaction ({@code BEGIN}, {@code START TRANSACTION}). */
    BEGIN,
    /** Commits one. */
    COMMIT,
    /** Undoes one. */
    ROLLBACK
}
