package dev.godwit.error;

/** The stable codes of everything that can go wrong. The name is printed with {@code --json}; it never changes its meaning. */
public enum ErrorCode {
    /** The command line or an API argument makes no sense. */
    USAGE(ExitCode.USAGE),
    /** The configuration file is wrong: unknown key, bad value, missing variable. */
    CONFIGURATION(ExitCode.USAGE),
    /** A migrations directory does not exist. */
    DIRECTORY_MISSING(ExitCode.USAGE),
    /** A file cannot be opened or read. */
    FILE_UNREADABLE(ExitCode.USAGE),
    /** A file is not UTF-8. */
    FILE_NOT_UTF8(ExitCode.USAGE),
    /** Two migrations have the same version. */
    DUPLICATE_VERSION(ExitCode.USAGE),
    /** Files of a directory follow no layout that Godwit knows. */
    UNKNOWN_LAYOUT(ExitCode.USAGE),
    /** A migration has a mistake: in its markers, its options, its placeholders, or in what it asks of the builder. */
    MIGRATION_MALFORMED(ExitCode.USAGE),
    /** A file that describes a wanted schema in a language of its own has a mistake. */
    SCHEMA_MALFORMED(ExitCode.USAGE),
    /** SQL text that has no end: an open string, quoted name, comment, dollar quote or compound statement. */
    SQL_UNTERMINATED(ExitCode.USAGE),
    /** SQL text that only another client understands, such as a psql meta-command. */
    SQL_UNSUPPORTED(ExitCode.USAGE),
    /** A version was named that neither the files nor the history know. */
    VERSION_UNKNOWN(ExitCode.USAGE),
    /** No dialect or driver for the URL. */
    ENGINE_UNKNOWN(ExitCode.USAGE),
    /** The server cannot be reached. */
    UNREACHABLE(ExitCode.CONNECTION),
    /** The server refused the log-in. */
    LOGIN_REFUSED(ExitCode.CONNECTION),
    /** The connection broke during the run. */
    CONNECTION_LOST(ExitCode.CONNECTION),
    /** Another live run holds the lock. */
    LOCKED(ExitCode.LOCKED),
    /** The lock was lost while running, because another run took it over. */
    LOCK_LOST(ExitCode.LOCKED),
    /** An applied migration's file was changed. */
    EDITED(ExitCode.DISAGREEMENT),
    /** An applied migration's file is gone. */
    MISSING(ExitCode.DISAGREEMENT),
    /** A migration arrived late and the order policy forbids it. */
    OUT_OF_ORDER(ExitCode.DISAGREEMENT),
    /** The history tables were written by a newer Godwit. */
    HISTORY_NEWER(ExitCode.DISAGREEMENT),
    /** A migration failed; its transaction was undone, the database is as before it. */
    MIGRATION_FAILED(ExitCode.NO),
    /** A migration failed part-way on an engine or in a mode without a transaction around it; the journal knows how far it came. */
    MIGRATION_HALF_DONE(ExitCode.NO),
    /** A statement was running when a run died, and the database does not tell whether it took effect. */
    STATEMENT_IN_DOUBT(ExitCode.NO),
    /** Migrations are not applied yet, and this run only checks. */
    PENDING(ExitCode.NO),
    /** An earlier run left a failed migration that must be settled first. */
    UNRESOLVED(ExitCode.NO),
    /** The database is not what the migrations lead to. */
    DRIFTED(ExitCode.NO),
    /** A migration to undo has no down, or one of its changes has no way back. */
    NO_DOWN(ExitCode.NO),
    /** A seed, a callback, or a session setting behind the commit of a migration failed. */
    SCRIPT_FAILED(ExitCode.NO),
    /** Godwit's own tables cannot be read or written. */
    HISTORY_INACCESSIBLE(ExitCode.NO),
    /** Housekeeping such as creating a database was refused by the engine. */
    DATABASE_COMMAND_FAILED(ExitCode.NO),
    /** A structural change that the engine does not have, or a name that is too long for it; nothing of the migration was run. */
    UNSUPPORTED_CHANGE(ExitCode.NO),
    /** Refused for safety. */
    REFUSED(ExitCode.REFUSED),
    /** The run was interrupted between two migrations or statements. */
    INTERRUPTED(ExitCode.INTERRUPTED),
    /** A defect in Godwit. */
    INTERNAL(ExitCode.NO);

    private final ExitCode exitCode;

    ErrorCode(ExitCode exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of a command that ends with this error. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
