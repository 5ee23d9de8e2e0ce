package dev.godwit.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** The two session locks of a run while it has them, with a heartbeat that notices when the lock connection is gone. */
final class SessionHeldLock implements HeldLock {

    private static final int VALID_SECONDS = 5;

    private final SessionLockCommands commands;
    private final Connection beside;
    private final String name;
    private final Connection worker;
    private final String workerName;
    private final Heartbeat heartbeat;
    private volatile boolean alive = true;
    private boolean closed;

    SessionHeldLock(
            SessionLockCommands commands,
            Connection beside,
            String name,
            Connection worker,
            String workerName,
            Duration beat) {
        this.commands = commands;
        this.beside = beside;
        this.name = name;
        this.worker = worker;
        this.workerName = workerName;
        this.heartbeat = new Heartbeat(beat, this::beat);
    }

    private void beat() {
        try {
            alive = alive && beside.isValid(VALID_SECONDS);
        } catch (SQLException e) {
            alive = false;
        }
    }

    @Override
    public boolean alive() {
        return alive;
    }

    @Override
    public List<String> fence() {
        return List.of();
    }

    @Override
    public boolean workerEnded(Connection other) throws SQLException {
        return commands.holder(other, workerName).isEmpty();
    }

    @Override
    public synchronized void close() throws SQLException {
        if (closed) {
            return;
        }
        closed = true;
        alive = false;
        heartbeat.close();
        try {
            giveBack(worker, workerName);
        } finally {
            try {
                giveBack(beside, name);
                restore();
            } finally {
                beside.close();
            }
        }
    }

    /** A lock that cannot be given back because its connection is dead has ended with its session. */
    private void giveBack(Connection connection, String lock) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        try {
            commands.unlock(connection, lock);
        } catch (SQLException e) {
            if (connection.isValid(VALID_SECONDS)) {
                giveBackAfterRollback(connection, lock);
            }
        }
    }

    /**
     * In a transaction that failed some engines refuse even this. A session that keeps the lock must not go back to a pool: it would
     * keep every later run out.
     */
    private void giveBackAfterRollback(Connection connection, String lock) throws SQLException {
        try {
            try (Statement rollback = connection.createStatement()) {
                rollback.execute("ROLLBACK");
            }
            commands.unlock(connection, lock);
        } catch (SQLException e) {
            connection.abort(Runnable::run);
            throw e;
        }
    }

    private void restore() throws SQLException {
        if (!beside.isClosed()) {
            try {
                commands.restore(beside);
            } catch (SQLException e) {
                if (beside.isValid(VALID_SECONDS)) {
                    throw e;
                }
            }
        }
    }
}
