package dev.godwit.dialect.postgresql;

import dev.godwit.lock.LockHolder;
import dev.godwit.lock.SessionLockCommands;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Advisory locks of a session (manual 9.28.10, 13.3.5). The key is the first half of the SHA-256 of the name, for ever; advisory
 * locks are local to a database, so the name need not hold the database's.
 *
 * <p>Through pgbouncer these need {@code pool_mode = session} or a direct connection: in transaction mode the lock stays with a
 * server session that the next statement may not get.
 */
final class PostgresqlLockCommands implements SessionLockCommands {

    /** The one-number form of an advisory lock shows as two halves of its key and objsubid 1 (manual 53.13 pg_locks). */
    private static final String THIS_LOCK = " l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
            + " AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())"
            + " AND l.classid::bigint = ? AND l.objid::bigint = ? AND l.pid <> pg_backend_pid()";

    private static final String IDLE_BEFORE = "godwit.idle_session_timeout";

    /** Only what would end an idle session; known from PostgreSQL 14 on. A change is made only where it is needed. */
    @Override
    public void prepare(Connection connection) throws SQLException {
        execute(
                connection,
                "SELECT set_config('" + IDLE_BEFORE + "', setting, false), set_config(name, '0', false)"
                        + " FROM pg_catalog.pg_settings WHERE name = 'idle_session_timeout' AND setting <> '0'");
    }

    @Override
    public void restore(Connection connection) throws SQLException {
        execute(
                connection,
                "SELECT set_config('idle_session_timeout', current_setting('" + IDLE_BEFORE + "'), false), set_config('"
                        + IDLE_BEFORE + "', '', false) WHERE current_setting('" + IDLE_BEFORE + "', true) <> ''");
    }

    @Override
    public boolean tryLock(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + key(name) + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void unlock(Connection connection, String name) throws SQLException {
        execute(connection, "SELECT pg_advisory_unlock(" + key(name) + ")");
    }

    @Override
    public Optional<LockHolder> holder(Connection connection, String name) throws SQLException {
        String sql = "SELECT l.pid, a.application_name, a.usename, host(a.client_addr), a.backend_start"
                + " FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid WHERE"
                + THIS_LOCK;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static LockHolder read(ResultSet row) throws SQLException {
        String application = text(row.getString(2));
        String user = text(row.getString(3));
        String address = text(row.getString(4));
        String who = application.startsWith("godwit ")
                ? application.substring("godwit ".length())
                : (application.isEmpty() ? "a session" : application) + (user.isEmpty() ? "" : " of user " + user);
        List<String> details = new ArrayList<>(List.of("server process " + row.getLong(1)));
        if (!address.isEmpty()) {
            details.add("from " + address);
        }
        Optional<OffsetDateTime> since = Optional.ofNullable(row.getObject(5, OffsetDateTime.class));
        return new LockHolder(
                who + " (" + String.join(", ", details) + ")", since.map(OffsetDateTime::toInstant), true);
    }

    @Override
    public void terminate(Connection connection, String name) throws SQLException {
        String sql = "SELECT pg_terminate_backend(l.pid) FROM pg_catalog.pg_locks l WHERE" + THIS_LOCK;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, name);
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, String name) throws SQLException {
        long key = key(name);
        statement.setLong(1, key >>> 32);
        statement.setLong(2, key & 0xffffffffL);
    }

    static long key(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
