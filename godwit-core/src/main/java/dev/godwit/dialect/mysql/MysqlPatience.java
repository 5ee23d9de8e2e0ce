package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Patience;
import dev.godwit.lock.Blocker;
import dev.godwit.lock.Limits;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code lock_wait_timeout} for locks of tables and {@code innodb_lock_wait_timeout} for those of rows, both in whole seconds, and
 * MariaDB's {@code max_statement_time}; MySQL's {@code max_execution_time} is for SELECT alone.
 */
final class MysqlPatience implements Patience {

    /** The largest values that both servers take. */
    private static final long WITHOUT_LIMIT = 31_536_000;

    /** MariaDB's default (MySQL's is a year): nobody has set a limit who left it at a day. */
    private static final long A_DAY = 86_400;

    /** The default of both servers. */
    private static final long ROW_DEFAULT = 50;

    /** Pending and granted locks of tables, where the performance schema keeps them: on MySQL by default, on MariaDB when asked to. */
    private static final String HOLDERS_OF_TABLES = """
            SELECT DISTINCT t.processlist_id, t.processlist_user, t.processlist_host, t.processlist_command,
                TIMESTAMPDIFF(SECOND, x.trx_started, NOW()), 1
            FROM performance_schema.metadata_locks w
            JOIN performance_schema.threads me ON me.thread_id = w.owner_thread_id
            JOIN performance_schema.metadata_locks g ON g.object_type = w.object_type
                AND g.object_schema <=> w.object_schema AND g.object_name <=> w.object_name
                AND g.lock_status = 'GRANTED' AND g.owner_thread_id <> w.owner_thread_id
            JOIN performance_schema.threads t ON t.thread_id = g.owner_thread_id
            LEFT JOIN information_schema.innodb_trx x ON x.trx_mysql_thread_id = t.processlist_id
            WHERE w.lock_status = 'PENDING' AND me.processlist_id = ?""";

    private static final String HOLDERS_OF_ROWS = """
            SELECT DISTINCT b.trx_mysql_thread_id, p.user, p.host, p.command,
                TIMESTAMPDIFF(SECOND, b.trx_started, NOW()), 1
            FROM information_schema.innodb_lock_waits w
            JOIN information_schema.innodb_trx me ON me.trx_id = w.requesting_trx_id
            JOIN information_schema.innodb_trx b ON b.trx_id = w.blocking_trx_id
            JOIN information_schema.processlist p ON p.id = b.trx_mysql_thread_id
            WHERE me.trx_mysql_thread_id = ?""";

    /** Any open transaction may hold the table's lock, also one that has only read from it. */
    private static final String OPEN_TRANSACTIONS = """
            SELECT x.trx_mysql_thread_id, p.user, p.host, p.command, TIMESTAMPDIFF(SECOND, x.trx_started, NOW()), 0
            FROM information_schema.innodb_trx x
            JOIN information_schema.processlist p ON p.id = x.trx_mysql_thread_id
            JOIN information_schema.processlist me ON me.state LIKE 'Waiting for table%' AND me.id <> p.id
            WHERE me.id = ? ORDER BY x.trx_started LIMIT 3""";

    private final MysqlVariant variant;

    MysqlPatience(MysqlVariant variant) {
        this.variant = variant;
    }

    @Override
    public List<String> set(Limits limits) {
        List<String> all = new ArrayList<>();
        limits.lock().map(MysqlPatience::seconds).ifPresent(limit -> {
            all.add("SET lock_wait_timeout = " + limit);
            all.add("SET innodb_lock_wait_timeout = " + limit);
        });
        if (boundsStatements()) {
            limits.statement()
                    .ifPresent(limit -> all.add("SET max_statement_time = " + limit.toSeconds() + "."
                            + String.format("%03d", limit.toMillisPart())));
        }
        return all;
    }

    @Override
    public List<String> setUnlessSet(Duration lock) {
        long limit = seconds(lock);
        return List.of(
                "SET lock_wait_timeout = IF(@@session.lock_wait_timeout >= " + A_DAY + ", " + limit
                        + ", @@session.lock_wait_timeout)",
                "SET innodb_lock_wait_timeout = IF(@@session.innodb_lock_wait_timeout = " + ROW_DEFAULT + ", " + limit
                        + ", @@session.innodb_lock_wait_timeout)");
    }

    private static long seconds(Duration limit) {
        return limit.isZero() ? WITHOUT_LIMIT : limit.plusMillis(999).toSeconds();
    }

    @Override
    public boolean boundsStatements() {
        return variant == MysqlVariant.MARIADB;
    }

    @Override
    public String session(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT CONNECTION_ID()");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public List<Blocker> blockers(Connection look, String session) throws SQLException {
        List<Blocker> found = ask(look, session, HOLDERS_OF_TABLES);
        if (found.isEmpty() && variant == MysqlVariant.MARIADB) {
            found = ask(look, session, HOLDERS_OF_ROWS);
        }
        return found.isEmpty() ? ask(look, session, OPEN_TRANSACTIONS) : found;
    }

    private static List<Blocker> ask(Connection look, String session, String sql) throws SQLException {
        List<Blocker> blockers = new ArrayList<>();
        try (PreparedStatement query = look.prepareStatement(sql)) {
            query.setLong(1, Long.parseLong(session));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long open = row.getLong(5);
                    blockers.add(new Blocker(
                            "connection " + row.getLong(1) + " (user " + row.getString(2) + ", from " + row.getString(3)
                                    + ", " + row.getString(4) + ")",
                            row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(open)),
                            row.getInt(6) == 1));
                }
            }
        }
        return blockers;
    }
}
