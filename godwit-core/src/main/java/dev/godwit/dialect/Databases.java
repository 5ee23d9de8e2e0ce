package dev.godwit.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** Creates and drops whole databases. */
public interface Databases {

    /**
     * The JDBC URL from which the named database can be created or dropped (PostgreSQL: the {@code postgres} database of the same
     * server); the same URL for engines whose databases are files.
     */
    String maintenanceUrl(String jdbcUrl);

    /** The name of the database that a JDBC URL leads to; for files, the path. */
    String name(String jdbcUrl);

    /** Creates it. @return false if it was there already */
    boolean create(Connection maintenance, String jdbcUrl) throws SQLException;

    /** Drops it with all that is in it. @return false if it was not there */
    boolean drop(Connection maintenance, String jdbcUrl) throws SQLException;
}
