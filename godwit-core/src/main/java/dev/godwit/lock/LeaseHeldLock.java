package dev.godwit.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A lease while it is held, prolonged by a heartbeat on a connection of its own. */
final class LeaseHeldLock implements HeldLock {

    private final LeaseTable table;
    private final ContentionRetry retry;
    private final Connection connection;
    private final Worker worker;
    private final long token;
    private final Heartbeat heartbeat;
    private volatile boolean alive = true;
    private boolean closed;

    /** Tells whether the engine is done with the worker's session. */
    @FunctionalInterface
    interface Worker {
        boolean ended(Connection other) throws SQLException;
    }

    LeaseHeldLock(
            LeaseTable table, ContentionRetry retry, Connection connection, Worker worker, long token, Duration beat) {
        this.table = table;
        this.retry = retry;
        this.connection = connection;
        this.worker = worker;
        this.token = token;
        this.heartbeat = new Heartbeat(beat, this::beat);
    }

    /**
     * A failed beat is no lost lease: while the worker's own long write has the database nobody else can take the lease either, and
     * the next beat follows. Only a lease that has another token is lost.
     */
    private void beat() {
        if (!alive) {
            return;
        }
        try {
            alive = prolong();
        } catch (SQLException e) {
            // The next beat tries again; a lease that went to somebody else in the meantime shows there or at the
            // fence.
        }
    }

    private synchronized boolean prolong() throws SQLException {
        return closed || table.execute(connection, table.prolong(token)) == 1;
    }

    @Override
    public boolean alive() {
        return alive;
    }

    @Override
    public List<String> fence() {
        return List.of(table.prolong(token));
    }

    @Override
    public boolean workerEnded(Connection other) throws SQLException {
        return worker.ended(other);
    }

    @Override
    public void close() throws SQLException {
        alive = false;
        heartbeat.close();
        free();
    }

    private synchronized void free() throws SQLException {
        if (closed) {
            return;
        }
        closed = true;
        try (connection) {
            retry.until(() -> table.free(connection, token));
        }
    }
}
