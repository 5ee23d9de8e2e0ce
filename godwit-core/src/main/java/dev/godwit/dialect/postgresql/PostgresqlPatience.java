package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Patience;
import dev.godwit.dialect.StatementTokens;
import dev.godwit.lock.Blocker;
import dev.godwit.lock.Limits;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * {@code lock_timeout} and {@code statement_timeout} (manual 20.11.1), both in milliseconds with 0 for none. Whoever waits for a strong
 * lock stands in a queue, and everything that comes later and conflicts with it stands behind it (manual 13.3.1).
 */
final class PostgresqlPatience implements Patience {

    private final SqlSyntax syntax;

    PostgresqlPatience(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public List<String> set(Limits limits) {
        List<String> all = new ArrayList<>();
        limits.lock().ifPresent(limit -> all.add("SET lock_timeout = " + limit.toMillis()));
        limits.statement().ifPresent(limit -> all.add("SET statement_timeout = " + limit.toMillis()));
        return all;
    }

    /** A limit may be that of a role, a database or the server, which is not ours to change. */
    @Override
    public List<String> setUnlessSet(Duration lock) {
        return List.of(change(lock.toMillis(), 0));
    }

    @Override
    public List<String> lift(Duration lock) {
        return List.of(change(0, lock.toMillis()));
    }

    private static String change(long to, long from) {
        return "SELECT pg_catalog.set_config('lock_timeout', '" + to
                + "', false) FROM pg_catalog.pg_settings WHERE name = 'lock_timeout' AND setting = '" + from + "'";
    }

    @Override
    public boolean boundsStatements() {
        return true;
    }

    /**
     * They ask for SHARE UPDATE EXCLUSIVE, which conflicts with neither reading nor writing, and then wait for transactions to end. A
     * limit would leave an invalid index behind.
     */
    @Override
    public boolean waitsHarmlessly(SqlStatement statement) {
        return StatementTokens.of(statement, syntax).contain("CONCURRENTLY");
    }

    @Override
    public String session(Connection connection) throws SQLException {
        return Integer.toString(connection.unwrap(PGConnection.class).getBackendPID());
    }

    /** A prepared transaction shows as process 0 (manual 9.27, {@code pg_blocking_pids}). */
    @Override
    public List<Blocker> blockers(Connection look, String session) throws SQLException {
        String sql = "SELECT b.pid, a.application_name, a.usename, host(a.client_addr), a.backend_type, a.state,"
                + " extract(epoch FROM clock_timestamp() - a.xact_start)"
                + " FROM (SELECT DISTINCT unnest(pg_catalog.pg_blocking_pids(?)) AS pid) b"
                + " LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid ORDER BY a.xact_start NULLS LAST";
        try (PreparedStatement query = look.prepareStatement(sql)) {
            query.setInt(1, Integer.parseInt(session));
            List<Blocker> blockers = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    blockers.add(new Blocker(who(row), seconds(row, 7), true));
                }
            }
            return blockers;
        }
    }

    private static String who(ResultSet row) throws SQLException {
        if (row.getInt(1) == 0) {
            return "a prepared transaction (see pg_prepared_xacts)";
        }
        StringJoiner details = new StringJoiner(", ", " (", ")").setEmptyValue("");
        String kind = text(row.getString(5));
        if (!kind.isEmpty() && !kind.equals("client backend")) {
            details.add(kind);
        }
        if (!text(row.getString(2)).isEmpty()) {
            details.add(row.getString(2));
        }
        if (!text(row.getString(3)).isEmpty()) {
            details.add("user " + row.getString(3));
        }
        if (!text(row.getString(4)).isEmpty()) {
            details.add("from " + row.getString(4));
        }
        if (!text(row.getString(6)).isEmpty()) {
            details.add(row.getString(6));
        }
        return "server process " + row.getInt(1) + details;
    }

    private static Optional<Duration> seconds(ResultSet row, int column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis((long) (seconds * 1000)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
