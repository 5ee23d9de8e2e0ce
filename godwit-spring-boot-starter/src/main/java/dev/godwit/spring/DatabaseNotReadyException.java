package dev.godwit.spring;

import dev.godwit.error.GodwitException;

/** A database is not as the application needs it, so that it cannot start. The cause says why. */
public final class DatabaseNotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String database;

    DatabaseNotReadyException(String database, GodwitException reason) {
        super(reason.getMessage(), reason);
        this.database = database;
    }

    /** The database's name. */
    public String database() {
        return database;
    }
}
