package dev.godwit.dialect;

import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Creates and drops whole databases. */
public interface Databases {

    /**
     * The JDBC URL from which the named database can be created or dropped (PostgreSQL: the {@code postgres} database of the same
     * server); the same URL for engines whose databases are files.
     */
    String maintenanceUrl(String jdbcUrl);

    /** The name of the database that a JDBC URL leads to; for files, the path. */
    String name(String jdbcUrl);

    /**
     * The JDBC URL of a scratch database of the same engine: on the same server under this name, in the temporary directory of this
     * process where databases are files, in memory where they can be.
     *
     * @param name lower-case letters, digits and {@code _}
     */
    String scratchUrl(String jdbcUrl, String name);

    /**
     * The JDBC URL of the same database whose sessions live in a schema of this name and see no other one; empty where the engine has no
     * such thing.
     */
    default Optional<String> schemaUrl(String jdbcUrl, String schema) {
        return Optional.empty();
    }

    /** The databases of this server whose names begin so; none where databases are files or in memory. */
    default List<String> startingWith(Connection maintenance, String prefix) throws SQLException {
        return List.of();
    }

    /** Whether databases live on a server, rather than in this process. */
    default boolean onServer() {
        return true;
    }

    /** Creates it. @return false if it was there already */
    boolean create(Connection maintenance, String jdbcUrl) throws SQLException;

    /**
     * Creates it with all that is in another one of the same server, or of the same process, to which nobody is connected.
     *
     * @param from the other one
     * @param maintenance a connection to {@link #maintenanceUrl} of the new one
     * @return false, having made nothing, where the engine cannot, or something is in the other one that this does not copy
     */
    default boolean copy(Original from, Connection maintenance, String jdbcUrl) throws SQLException {
        return false;
    }

    /**
     * A database to copy.
     *
     * @param jdbcUrl its URL
     * @param connections the way to it, which need not be used
     */
    record Original(String jdbcUrl, ConnectionFactory connections) {}

    /** Drops it with all that is in it. @return false if it was not there */
    boolean drop(Connection maintenance, String jdbcUrl) throws SQLException;
}
