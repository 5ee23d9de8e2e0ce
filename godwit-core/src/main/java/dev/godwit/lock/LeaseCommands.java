package dev.godwit.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What a lease needs to know about an engine. Stateless and thread-safe. */
public interface LeaseCommands {

    /** Makes the lock's own connection ready: it should wait about a second for a busy database (SQLite), not longer. */
    void prepare(Connection connection) throws SQLException;

    /** The lock table's name as SQL text, quoted, with its schema where there is one. */
    String table(String schema, String table);

    /**
     * An SQL expression for the milliseconds since 1970 by the database's clock; for an engine inside this process that is the
     * machine's.
     */
    String nowMillis();

    /** Whether this failure only says that another session was at work at the same time, and trying again may succeed. */
    boolean isContention(SQLException failure);

    /** Whether this failure says that the table does not exist. */
    boolean isNoSuchTable(SQLException failure);

    /**
     * What {@link #sessionEnded} needs to find this connection's session in the engine.
     *
     * @return empty where the engine runs inside this process: there a session has ended when its connection has
     */
    default Optional<String> remoteSession(Connection connection) throws SQLException {
        return Optional.empty();
    }

    /** Whether that session has certainly ended, as another connection sees it. */
    default boolean sessionEnded(Connection other, String session) throws SQLException {
        return true;
    }
}
