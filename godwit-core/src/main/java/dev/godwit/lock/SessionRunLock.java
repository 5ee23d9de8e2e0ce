package dev.godwit.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * A run lock made of two session locks, both of which a run must have: one on the worker connection itself and one on a connection
 * of its own. Immutable and thread-safe.
 *
 * <p>The worker's lock is there because a server may go on with a statement whose client was killed: the next run must wait until
 * that session is gone. The other one covers the times when the worker connection is replaced, and what a script does to the locks
 * of its own session ({@code DISCARD ALL}). Each alone keeps other runs away, so losing one connection never lets two runs in.
 * The lock connection is in auto-commit mode and never has a transaction open: {@code CREATE INDEX CONCURRENTLY} waits for every
 * older transaction, and one held by the lock would make it wait for ever.
 *
 * <p>The worker's lock is tried first, so that a run that waits asks again and again without opening connections.
 *
 * <p>Needs a session that stays: through a pooler in transaction mode (pgbouncer {@code pool_mode = transaction}) each statement may
 * run in another session and session locks mean nothing; connect directly or in session mode there.
 */
public final class SessionRunLock implements RunLock {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration TERMINATION = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 50;

    private final LockScope scope;
    private final SessionLockCommands commands;
    private final Duration beat;

    /** A lock for this scope by these commands. */
    public SessionRunLock(LockScope scope, SessionLockCommands commands) {
        this(scope, commands, BEAT);
    }

    SessionRunLock(LockScope scope, SessionLockCommands commands, Duration beat) {
        this.scope = scope;
        this.commands = commands;
        this.beat = beat;
    }

    @Override
    public Optional<HeldLock> tryAcquire(Connection worker) throws SQLException {
        if (!commands.tryLock(worker, workerName())) {
            return Optional.empty();
        }
        Optional<HeldLock> held = Optional.empty();
        try {
            held = tryAcquireBeside(worker);
            return held;
        } finally {
            if (held.isEmpty()) {
                commands.unlock(worker, workerName());
            }
        }
    }

    private Optional<HeldLock> tryAcquireBeside(Connection worker) throws SQLException {
        Connection beside = scope.connections().open();
        boolean held = false;
        try {
            commands.prepare(beside);
            held = commands.tryLock(beside, name());
            return held
                    ? Optional.of(new SessionHeldLock(commands, beside, name(), worker, workerName(), beat))
                    : Optional.empty();
        } finally {
            if (!held) {
                giveBack(beside);
            }
        }
    }

    private void giveBack(Connection beside) throws SQLException {
        try (beside) {
            commands.restore(beside);
        }
    }

    @Override
    public Optional<LockHolder> holder() throws SQLException {
        try (Connection connection = scope.connections().open()) {
            return holder(connection);
        }
    }

    @Override
    public boolean release(boolean force) throws SQLException {
        try (Connection connection = scope.connections().open()) {
            if (holder(connection).isEmpty()) {
                return true;
            }
            if (!force) {
                return false;
            }
            commands.terminate(connection, name());
            commands.terminate(connection, workerName());
            return awaitFree(connection);
        }
    }

    private boolean awaitFree(Connection connection) throws SQLException {
        long deadline = System.nanoTime() + TERMINATION.toNanos();
        while (holder(connection).isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private Optional<LockHolder> holder(Connection connection) throws SQLException {
        Optional<LockHolder> holder = commands.holder(connection, name());
        return holder.isPresent() ? holder : commands.holder(connection, workerName());
    }

    private String name() {
        return "godwit/" + scope.schema() + "/" + scope.historyTable();
    }

    private String workerName() {
        return name() + "/worker";
    }
}
