package dev.godwit.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A run lock for engines without session locks: a lease in a one-row table, with owner, heartbeat and fencing token. Immutable and
 * thread-safe.
 *
 * <p>The lease lasts 30 seconds and is prolonged every 5. Whose process is certainly gone (same host, same boot, same process-id
 * name space, and no such process) loses it at once; whose lease has expired loses it after 8 seconds of doubt in which it can still
 * give a sign of life. Every taking raises the token, and {@link HeldLock#fence()} makes each transaction that writes the history
 * prove its token, so a run that was stopped and wakes up after its lease went to another cannot write.
 */
public final class LeaseRunLock implements RunLock {

    private static final long NONE = -1;

    private final LockScope scope;
    private final LeaseCommands commands;
    private final LeaseTimes times;
    private final LeaseTable table;
    private final ContentionRetry retry;

    /** A lock for this scope by these commands. */
    public LeaseRunLock(LockScope scope, LeaseCommands commands) {
        this(scope, commands, LeaseTimes.STANDARD);
    }

    LeaseRunLock(LockScope scope, LeaseCommands commands, LeaseTimes times) {
        this.scope = scope;
        this.commands = commands;
        this.times = times;
        this.table = new LeaseTable(commands, scope, times);
        this.retry = new ContentionRetry(commands);
    }

    @Override
    public Optional<HeldLock> tryAcquire(Connection worker) throws SQLException {
        Connection connection = scope.connections().open();
        boolean held = false;
        try {
            commands.prepare(connection);
            LeaseHeldLock.Worker end = end(commands.remoteSession(worker));
            Optional<Long> token = take(connection);
            held = token.isPresent();
            return token.map(t -> new LeaseHeldLock(table, retry, connection, end, t, times.beat()));
        } finally {
            if (!held) {
                connection.close();
            }
        }
    }

    private LeaseHeldLock.Worker end(Optional<String> session) {
        return other -> session.isEmpty() || commands.sessionEnded(other, session.get());
    }

    private Optional<Long> take(Connection connection) throws SQLException {
        ProcessIdentity here = ProcessIdentity.current();
        try {
            LeaseTable.Lease seen = readOrCreate(connection);
            long gone = seen.held() && seen.process().certainlyGone(here) ? seen.token() : NONE;
            if (table.take(connection, scope.owner(), here, gone)) {
                return Optional.of(ownToken(connection));
            }
            if (seen.held() && seen.expires() < seen.now()) {
                table.doubt(connection, seen.token());
            }
            return Optional.empty();
        } catch (SQLException e) {
            if (commands.isContention(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Read after the taking: nobody else can raise the token before this lease has expired. */
    private long ownToken(Connection connection) throws SQLException {
        return retry.until(() -> readOrCreate(connection)).token();
    }

    private LeaseTable.Lease readOrCreate(Connection connection) throws SQLException {
        Optional<LeaseTable.Lease> lease = read(connection);
        if (lease.isEmpty()) {
            retry.until(() -> {
                table.create(connection);
                return true;
            });
            lease = read(connection);
        }
        return lease.orElseThrow(() -> new SQLException("The row of the lock table is missing."));
    }

    private Optional<LeaseTable.Lease> read(Connection connection) throws SQLException {
        try {
            return table.read(connection);
        } catch (SQLException e) {
            if (commands.isNoSuchTable(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Optional<LockHolder> holder() throws SQLException {
        try (Connection connection = scope.connections().open()) {
            return retry.until(() -> read(connection))
                    .filter(LeaseTable.Lease::held)
                    .map(this::describe);
        }
    }

    private LockHolder describe(LeaseTable.Lease lease) {
        boolean gone = lease.process().certainlyGone(ProcessIdentity.current());
        String state = gone
                ? " (its process is gone)"
                : lease.expires() < lease.now()
                        ? " (no sign of life for "
                                + (lease.now() - lease.expires() + times.lease().toMillis()) / 1000 + " s)"
                        : "";
        return new LockHolder(lease.owner().orElseThrow() + state, Optional.of(lease.since()), !gone);
    }

    @Override
    public boolean release(boolean force) throws SQLException {
        try (Connection connection = scope.connections().open()) {
            Optional<LeaseTable.Lease> lease =
                    retry.until(() -> read(connection)).filter(LeaseTable.Lease::held);
            if (lease.isEmpty()) {
                return true;
            }
            boolean gone = lease.get().process().certainlyGone(ProcessIdentity.current())
                    || lease.get().expires() + times.doubt().toMillis()
                            < lease.get().now();
            return (gone || force)
                    && retry.until(() -> table.free(connection, lease.get().token())) == 1;
        }
    }
}
