package dev.godwit.lint.postgresql;

import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/**
 * A statement that runs outside of transactions, whose locks are gone when it is done. Two transactions beside stand for the world around it:
 * a writer has every table locked as an INSERT does, and another one as VACUUM does. What conflicts with one of them waits and can be
 * looked at for as long as one likes; then the one is ended, and later the other. CREATE INDEX CONCURRENTLY and its like wait for the writer
 * too, because they wait for every transaction that uses the table.
 */
final class LoneStatement implements AutoCloseable {

    /** How long a lock that is waited for must have been the same, so that it is not what was just given free. */
    private static final Duration SETTLED = Duration.ofMillis(20);

    private static final Duration PAUSE = Duration.ofNanos(300_000);

    private final int pid;
    private final Connection looking;
    private final Connection maintainer;
    private final Connection writer;
    private final HeldModes seen = new HeldModes();
    private final CompletableFuture<Void> watch;
    private volatile boolean done;

    private LoneStatement(int pid, Connection looking, Connection maintainer, Connection writer) {
        this.pid = pid;
        this.looking = looking;
        this.maintainer = maintainer;
        this.writer = writer;
        this.watch = CompletableFuture.runAsync(this::look, task -> {
            Thread thread = new Thread(task, "godwit lock watch");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Watches what the worker is about to send; the worker must not have a transaction open. */
    static LoneStatement watch(ConnectionFactory connections, Connection worker, List<String> tables)
            throws SQLException {
        List<Connection> opened = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                opened.add(connections.open());
            }
            lock(opened.get(1), tables, "SHARE UPDATE EXCLUSIVE");
            lock(opened.get(2), tables, "ROW EXCLUSIVE");
            return new LoneStatement(pid(worker), opened.get(0), opened.get(1), opened.get(2));
        } catch (SQLException e) {
            for (Connection connection : opened) {
                connection.close();
            }
            throw e;
        }
    }

    private static int pid(Connection worker) throws SQLException {
        try (Statement statement = worker.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void lock(Connection connection, List<String> tables, String mode) throws SQLException {
        connection.setAutoCommit(false);
        if (!tables.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("LOCK TABLE ONLY " + String.join(", ONLY ", tables) + " IN " + mode + " MODE");
            }
        }
    }

    private void look() {
        try (Statement statement = looking.createStatement()) {
            Standing standing = new Standing();
            while (!done) {
                standing.next(waitedFor(statement));
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (SQLException e) {
            throw new CompletionException(e);
        } finally {
            free(maintainer);
            free(writer);
        }
    }

    /** How long the statement has been waiting for the same thing, and who is to be ended next. Not thread-safe. */
    private final class Standing {
        private Set<String> last = Set.of();
        private long since;
        private int ended;

        void next(Set<String> waiting) {
            long now = System.nanoTime();
            if (waiting.isEmpty() || !waiting.equals(last)) {
                last = waiting;
                since = now;
            } else if (now - since >= SETTLED.toNanos()) {
                since = now;
                if (ended++ == 0) {
                    free(maintainer);
                } else {
                    free(writer);
                }
            }
        }
    }

    private Set<String> waitedFor(Statement statement) throws SQLException {
        Set<String> waiting = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT locktype, relation::bigint, mode, granted, virtualxid FROM pg_catalog.pg_locks WHERE pid = "
                        + pid + " AND locktype IN ('relation', 'virtualxid')")) {
            while (rows.next()) {
                String mode = rows.getString(3);
                if (rows.getString(1).equals("relation")) {
                    seen.add(rows.getLong(2), mode);
                }
                if (!rows.getBoolean(4)) {
                    waiting.add(rows.getString(1) + rows.getString(2) + mode + rows.getString(5));
                }
            }
        }
        return waiting;
    }

    private static void free(Connection holder) {
        try {
            if (!holder.isClosed() && !holder.getAutoCommit()) {
                holder.rollback();
                holder.setAutoCommit(true);
            }
        } catch (SQLException gone) {
            // Its locks went with it.
        }
    }

    /** The locks that it took or asked for; called when it is done. */
    HeldModes end() throws SQLException {
        done = true;
        try {
            watch.join();
            return seen;
        } catch (CompletionException e) {
            throw Optional.ofNullable(e.getCause())
                    .filter(SQLException.class::isInstance)
                    .map(SQLException.class::cast)
                    .orElseThrow(() -> e);
        }
    }

    @Override
    public void close() {
        done = true;
        watch.exceptionally(failed -> null).join();
        for (Connection connection : List.of(looking, maintainer, writer)) {
            try {
                connection.close();
            } catch (SQLException gone) {
                // It goes with the scratch database.
            }
        }
    }
}
