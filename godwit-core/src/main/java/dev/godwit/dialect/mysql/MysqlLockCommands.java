package dev.godwit.dialect.mysql;

import dev.godwit.lock.LockHolder;
import dev.godwit.lock.LockNames;
import dev.godwit.lock.SessionLockCommands;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;

/**
 * Session locks by {@code GET_LOCK}, which is server-wide, knows 64 characters of a name and no case (MySQL Reference Manual,
 * “Locking Functions”). A session holds any number of them in MySQL from 5.7.5 and MariaDB from 10.0.2 on.
 */
final class MysqlLockCommands implements SessionLockCommands {

    private static final int LONGEST_NAME = 64;

    /** The longest that Windows servers allow; others allow a year. */
    private static final int IDLE_SECONDS = 2_147_483;

    private static final String WAIT_BEFORE = "@godwit_wait_timeout";

    /** A session that holds a lock would be ended after eight idle hours. */
    @Override
    public void prepare(Connection connection) throws SQLException {
        execute(
                connection,
                "SET " + WAIT_BEFORE + " = @@session.wait_timeout, @@session.wait_timeout = " + IDLE_SECONDS);
    }

    @Override
    public void restore(Connection connection) throws SQLException {
        execute(
                connection,
                "SET @@session.wait_timeout = COALESCE(" + WAIT_BEFORE + ", @@session.wait_timeout), " + WAIT_BEFORE
                        + " = NULL");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public boolean tryLock(Connection connection, String name) throws SQLException {
        return number(connection, "SELECT GET_LOCK(?, 0)", name).orElse(0L) == 1;
    }

    @Override
    public void unlock(Connection connection, String name) throws SQLException {
        number(connection, "SELECT RELEASE_LOCK(?)", name);
    }

    @Override
    public Optional<LockHolder> holder(Connection connection, String name) throws SQLException {
        Optional<Long> session = number(connection, "SELECT IS_USED_LOCK(?)", name);
        return session.isPresent() ? Optional.of(describe(connection, session.get())) : Optional.empty();
    }

    @Override
    public void terminate(Connection connection, String name) throws SQLException {
        Optional<Long> session = number(connection, "SELECT IS_USED_LOCK(?)", name);
        Optional<Long> own = number(connection, "SELECT CONNECTION_ID() FROM DUAL WHERE ? IS NOT NULL", name);
        if (session.isPresent() && !session.equals(own)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("KILL CONNECTION " + session.get());
            }
        }
    }

    /** Without the privilege PROCESS a user sees only the sessions of its own account. */
    private static LockHolder describe(Connection connection, long session) throws SQLException {
        String sql = "SELECT user, host, time FROM information_schema.processlist WHERE id = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, session);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? new LockHolder(
                                row.getString(1) + " from " + row.getString(2) + " (connection " + session
                                        + ", idle or busy for " + row.getLong(3) + " s)",
                                Optional.empty(),
                                true)
                        : new LockHolder("connection " + session + " of another account", Optional.empty(), true);
            }
        }
    }

    private static Optional<Long> number(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, shortened(name));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long value = row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(value);
            }
        }
    }

    private static String shortened(String name) {
        return LockNames.hashed(name.toLowerCase(Locale.ROOT), LONGEST_NAME);
    }
}
