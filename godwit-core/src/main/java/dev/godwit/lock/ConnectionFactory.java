package dev.godwit.lock;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to one database. Thread-safe. */
@FunctionalInterface
public interface ConnectionFactory {

    /** A fresh connection in auto-commit mode; the caller closes it. */
    Connection open() throws SQLException;

    /** A connection for looking only: where the database is a file that is not there yet, it does not make it. */
    default Connection openToRead() throws SQLException {
        return open();
    }

    /** Whether a further one can be had while another is in use; a pool may have no more, and let the caller wait. */
    default boolean hasMore() {
        return false;
    }
}
