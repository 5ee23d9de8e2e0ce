package dev.godwit.lint.mysql;

import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/**
 * A statement that the server commits by itself, and whose locks are gone when it is done. A reader beside has each table in its transaction:
 * every change of a structure waits for it, at its beginning or at its end, and can be looked at for as long as it does.
 */
final class WaitingStatement implements AutoCloseable {

    private static final Duration SETTLED = Duration.ofMillis(20);
    private static final Duration PAUSE = Duration.ofNanos(300_000);

    private final long session;
    private final MetadataLocks locks;
    private final Connection looking;
    private final Connection reader;
    private final Map<String, String> seen = new TreeMap<>();
    private final CompletableFuture<Void> watch;
    private volatile boolean done;
    private volatile boolean waited;

    private WaitingStatement(long session, MetadataLocks locks, Connection looking, Connection reader) {
        this.session = session;
        this.locks = locks;
        this.looking = looking;
        this.reader = reader;
        this.watch = CompletableFuture.runAsync(this::look, task -> {
            Thread thread = new Thread(task, "godwit lock watch");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Watches what the worker is about to send. */
    static WaitingStatement watch(
            ConnectionFactory connections, Connection worker, Set<String> tables, MetadataLocks locks)
            throws SQLException {
        Connection looking = connections.open();
        try {
            Connection reader = connections.open();
            try {
                read(reader, tables);
                return new WaitingStatement(session(worker), locks, looking, reader);
            } catch (SQLException e) {
                reader.close();
                throw e;
            }
        } catch (SQLException e) {
            looking.close();
            throw e;
        }
    }

    private static long session(Connection worker) throws SQLException {
        try (Statement statement = worker.createStatement();
                ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void read(Connection reader, Set<String> tables) throws SQLException {
        reader.setAutoCommit(false);
        try (Statement statement = reader.createStatement()) {
            for (String table : tables) {
                statement
                        .executeQuery("SELECT 1 FROM `" + table.replace("`", "``") + "` LIMIT 1")
                        .close();
            }
        }
    }

    private void look() {
        try (Statement statement = looking.createStatement()) {
            long since = System.nanoTime();
            while (!done) {
                locks.of(session, statement).forEach((table, kind) -> seen.merge(table, kind, MetadataLocks::stronger));
                if (!isWaiting(statement)) {
                    since = System.nanoTime();
                } else if (isSettled(since)) {
                    waited = true;
                    free();
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (SQLException e) {
            throw new CompletionException(e);
        } finally {
            free();
        }
    }

    private static boolean isSettled(long since) {
        return System.nanoTime() - since > SETTLED.toNanos();
    }

    /** Whether it waited for the reader, so that readers wait for it. */
    boolean waited() {
        return waited;
    }

    private boolean isWaiting(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT state FROM information_schema.processlist WHERE id = " + session)) {
            return row.next()
                    && Optional.ofNullable(row.getString(1)).orElse("").contains("metadata lock");
        }
    }

    private void free() {
        try {
            if (!reader.isClosed() && !reader.getAutoCommit()) {
                reader.rollback();
                reader.setAutoCommit(true);
            }
        } catch (SQLException gone) {
            // Its locks went with it.
        }
    }

    /** The strongest kind of lock that was seen on each table; called when it is done. */
    Map<String, String> end() throws SQLException {
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
        for (Connection connection : List.of(looking, reader)) {
            try {
                connection.close();
            } catch (SQLException gone) {
                // It goes with the scratch database.
            }
        }
    }
}
