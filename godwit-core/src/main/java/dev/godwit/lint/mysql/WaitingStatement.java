package dev.godwit.lint.mysql;

import dev.godwit.lint.measure.SideWatch;
import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A statement that the server commits by itself, and whose locks are gone when it is done. A reader beside has each table in its transaction:
 * every change of a structure waits for it, at its beginning or at its end, and can be looked at for as long as it does.
 */
final class WaitingStatement implements AutoCloseable {

    private final long session;
    private final MetadataLocks locks;
    private final Connection reader;
    private final Map<String, String> seen = new TreeMap<>();
    private final SideWatch watch;
    private long since = System.nanoTime();
    private volatile boolean waited;

    private WaitingStatement(long session, MetadataLocks locks, Connection looking, Connection reader) {
        this.session = session;
        this.locks = locks;
        this.reader = reader;
        this.watch = new SideWatch(looking, List.of(reader), this::look);
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

    private void look(Statement statement) throws SQLException {
        locks.of(session, statement).forEach((table, kind) -> seen.merge(table, kind, MetadataLocks::stronger));
        if (!isWaiting(statement)) {
            since = System.nanoTime();
        } else if (System.nanoTime() - since > SideWatch.SETTLED.toNanos()) {
            waited = true;
            SideWatch.free(reader);
        }
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

    /** The strongest kind of lock that was seen on each table; called when it is done. */
    Map<String, String> end() throws SQLException {
        watch.end();
        return seen;
    }

    @Override
    public void close() {
        watch.close();
    }
}
