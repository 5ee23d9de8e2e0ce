package dev.godwit.lock;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to one database. Thread-safe. */
@FunctionalInterface
public interface ConnectionFactory {

    /** A fresh connection in auto-commit mode; the caller closes it. */
    Connection open() throws SQLException;
}
