package dev.godwit.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A lock while it is held. Closing it frees it. */
public interface HeldLock extends AutoCloseable {

    /** @return whether it is still held, as far as this process knows without asking the server */
    boolean alive();

    /**
     * Statements that must each change one row inside every transaction that writes the history, so that a run which lost its lock
     * cannot write (fencing). Empty where the lock and the worker's session live and die together.
     */
    List<String> fence();

    /**
     * Whether the server is done with the worker's session. A server may go on with what was sent over a connection that broke, so
     * only then is it certain what became of it.
     *
     * @param other another connection to the same database
     */
    boolean workerEnded(Connection other) throws SQLException;

    @Override
    void close() throws SQLException;
}
