package dev.godwit.lint.postgresql;

import dev.godwit.lint.measure.Effects;
import dev.godwit.lint.measure.Observer;
import dev.godwit.lint.measure.TakenLock;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Watches PostgreSQL. Inside a transaction its locks stand in {@code pg_locks} until it ends, so looking before and after a statement shows
 * all it took. What runs outside of transactions is watched from a connection beside, see {@link LoneStatement}.
 */
public final class PostgresqlObserver implements Observer {

    private static final String TABLES = "SELECT c.oid::bigint, CASE WHEN n.nspname = current_schema() THEN"
            + " quote_ident(c.relname) ELSE quote_ident(n.nspname) || '.' || quote_ident(c.relname) END, c.relname,"
            + " c.relkind IN ('r', 'p') FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'"
            + " ORDER BY 2";

    private static final String LOCKS = "SELECT relation::bigint, mode FROM pg_catalog.pg_locks"
            + " WHERE pid = pg_catalog.pg_backend_pid() AND granted AND locktype = 'relation'";

    private final ConnectionFactory connections;
    private final Set<String> own;
    private Map<Long, String> tables = Map.of();
    private Set<String> ordinary = Set.of();

    /**
     * Watches one database.
     *
     * @param own the tables that Godwit keeps there
     */
    public PostgresqlObserver(ConnectionFactory connections, Set<String> own) {
        this.connections = connections;
        this.own = Set.copyOf(own);
    }

    @Override
    public void migrationBegins() throws SQLException {
        Map<Long, String> found = new LinkedHashMap<>();
        Set<String> lockable = new LinkedHashSet<>();
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                if (!own.contains(rows.getString(3))) {
                    found.put(rows.getLong(1), rows.getString(2));
                    if (rows.getBoolean(4)) {
                        lockable.add(rows.getString(2));
                    }
                }
            }
        }
        tables = found;
        ordinary = lockable;
    }

    @Override
    public Observing begin(Connection worker, SqlStatement statement, boolean shared) throws SQLException {
        return shared ? new Shared(worker) : new Alone(worker);
    }

    @Override
    public void close() {
        // Every statement closes what it opened.
    }

    private List<TakenLock> named(HeldModes modes) {
        List<TakenLock> locks = new ArrayList<>();
        tables.forEach((table, name) -> modes.strongest(table)
                .ifPresent(mode -> locks.add(new TakenLock(name, mode.text(), blocking(name, mode)))));
        return locks;
    }

    /** Nobody writes to a materialized view but its refreshes. */
    private Blocking blocking(String table, LockMode mode) {
        return ordinary.contains(table) || mode == LockMode.ACCESS_EXCLUSIVE
                ? mode.blocking()
                : Blocking.SCHEMA_CHANGES;
    }

    private Effects effects(
            HeldModes taken, HeldModes held, RelationFiles before, RelationFiles after, List<String> read) {
        return new Effects(
                named(taken),
                named(held),
                after.rewrittenSince(before),
                after.indexesBuiltSince(before),
                read,
                Optional.empty());
    }

    private static HeldModes held(Connection worker) throws SQLException {
        HeldModes modes = new HeldModes();
        try (Statement statement = worker.createStatement();
                ResultSet rows = statement.executeQuery(LOCKS)) {
            while (rows.next()) {
                modes.add(rows.getLong(1), rows.getString(2));
            }
        }
        return modes;
    }

    /** A statement in a transaction. */
    private final class Shared implements Observing {
        private final Connection worker;
        private final RelationFiles before;
        private final HeldModes held;

        Shared(Connection worker) throws SQLException {
            this.worker = worker;
            this.before = RelationFiles.of(worker, tables);
            this.held = held(worker);
        }

        @Override
        public Effects end() throws SQLException {
            HeldModes now = held(worker);
            RelationFiles after = RelationFiles.of(worker, tables);
            return effects(now.without(held), held, before, after, after.readSince(before));
        }

        @Override
        public void close() {
            // It looks by the worker's own connection.
        }
    }

    /** A statement outside of transactions. */
    private final class Alone implements Observing {
        private final Connection worker;
        private final RelationFiles before;
        private final LoneStatement watched;

        Alone(Connection worker) throws SQLException {
            this.worker = worker;
            this.before = RelationFiles.of(worker, tables);
            this.watched = LoneStatement.watch(connections, worker, List.copyOf(ordinary));
        }

        @Override
        public Effects end() throws SQLException {
            HeldModes seen = watched.end();
            // The statistics of its transactions are gone with them.
            return effects(seen, new HeldModes(), before, RelationFiles.of(worker, tables), List.of());
        }

        @Override
        public void close() {
            watched.close();
        }
    }
}
