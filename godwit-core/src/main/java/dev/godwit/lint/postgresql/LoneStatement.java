package dev.godwit.lint.postgresql;

import dev.godwit.lint.measure.SideWatch;
import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A statement that runs outside of transactions, whose locks are gone when it is done. Two transactions beside stand for the world around it:
 * a writer has every table locked as an INSERT does, and another one as VACUUM does. What conflicts with one of them waits and can be
 * looked at for as long as one likes; then the one is ended, and later the other. CREATE INDEX CONCURRENTLY and its like wait for the writer
 * too, because they wait for every transaction that uses the table.
 */
final class LoneStatement implements AutoCloseable {

    private final int pid;
    private final Connection maintainer;
    private final Connection writer;
    private final HeldModes seen = new HeldModes();
    private final Standing standing = new Standing();
    private final SideWatch watch;

    private LoneStatement(int pid, Connection looking, Connection maintainer, Connection writer) {
        this.pid = pid;
        this.maintainer = maintainer;
        this.writer = writer;
        this.watch = new SideWatch(looking, List.of(maintainer, writer), statement -> standing.next(looked(statement)));
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

    /** How long the statement has been waiting for the same thing, and who is to be ended next. Not thread-safe. */
    private final class Standing {
        private Set<String> last = Set.of();
        private long since;
        private int ended;

        void next(Locks now) {
            long moment = System.nanoTime();
            if (now.awaited().isEmpty() || !now.awaited().equals(last)) {
                last = now.awaited();
                since = moment;
            } else if (moment - since >= SideWatch.SETTLED.toNanos()) {
                since = moment;
                now.modes().forEach((table, modes) -> modes.forEach(mode -> seen.add(table, mode)));
                if (ended++ == 0) {
                    SideWatch.free(maintainer);
                } else {
                    SideWatch.free(writer);
                }
            }
        }
    }

    /**
     * What it has and waits for at one moment.
     *
     * @param modes by the number of the table
     * @param awaited those of which it has to wait, and transactions
     */
    private record Locks(Map<Long, List<String>> modes, Set<String> awaited) {}

    private Locks looked(Statement statement) throws SQLException {
        Map<Long, List<String>> modes = new HashMap<>();
        Set<String> awaited = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT locktype, relation::bigint, mode, granted, virtualxid FROM pg_catalog.pg_locks WHERE pid = "
                        + pid + " AND locktype IN ('relation', 'virtualxid')")) {
            while (rows.next()) {
                String mode = rows.getString(3);
                if (rows.getString(1).equals("relation")) {
                    modes.computeIfAbsent(rows.getLong(2), table -> new ArrayList<>())
                            .add(mode);
                }
                if (!rows.getBoolean(4)) {
                    awaited.add(rows.getString(1) + rows.getString(2) + mode + rows.getString(5));
                }
            }
        }
        return new Locks(modes, awaited);
    }

    /**
     * The locks that it had or asked for while somebody was in its way; called when it is done. What it has for a moment besides would be seen by
     * luck only.
     */
    HeldModes end() throws SQLException {
        watch.end();
        return seen;
    }

    @Override
    public void close() {
        watch.close();
    }
}
