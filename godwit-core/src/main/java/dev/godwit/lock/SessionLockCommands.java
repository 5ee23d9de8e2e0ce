package dev.godwit.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How one engine takes, gives back and looks at locks that belong to a session and end with it. Stateless and thread-safe.
 *
 * <p>Names are of any length, for example {@code godwit/public/godwit_history}; an engine with short names or numeric keys hashes
 * them, always in the same way across releases, because an old and a new release may meet on one database.
 */
public interface SessionLockCommands {

    /** Makes a connection ready to sit idle for hours while it holds a lock. What the server does not know is passed over. */
    void prepare(Connection connection) throws SQLException;

    /** Puts back what {@link #prepare} has changed: the connection may go back to a pool. */
    default void restore(Connection connection) throws SQLException {}

    /** Takes this lock for the connection's session if it is free; never waits, leaves no transaction open. */
    boolean tryLock(Connection connection, String name) throws SQLException;

    /** Gives it back; nothing happens when the session does not hold it. */
    void unlock(Connection connection, String name) throws SQLException;

    /** The session that holds it now. */
    Optional<LockHolder> holder(Connection connection, String name) throws SQLException;

    /** Ends every other session that holds it. The lock becomes free a moment later. */
    void terminate(Connection connection, String name) throws SQLException;
}
