package dev.godwit.dialect.sqlserver;

import dev.godwit.lock.LockHolder;
import dev.godwit.lock.LockNames;
import dev.godwit.lock.SessionLockCommands;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Session locks by {@code sp_getapplock}, which belong to a database (Microsoft Learn, “sp_getapplock”). They are taken for the role
 * {@code public}, as is the default. A name may have 255 characters, but {@code sys.dm_tran_locks} shows 32 of them and a hash.
 */
final class SqlserverLockCommands implements SessionLockCommands {

    /** Names are kept this short, so that the catalogue shows all of them. */
    private static final int LONGEST_NAME = 32;

    private static final String HOLDER = "SELECT s.session_id, s.login_name, s.host_name, s.program_name"
            + " FROM sys.dm_tran_locks l JOIN sys.dm_exec_sessions s ON s.session_id = l.request_session_id"
            + " WHERE l.resource_type = 'APPLICATION' AND l.resource_database_id = DB_ID() AND l.request_status = 'GRANT'"
            + " AND l.resource_description LIKE ? ESCAPE '\\'";

    @Override
    public void prepare(Connection connection) {
        // Idle sessions are not ended.
    }

    @Override
    public boolean tryLock(Connection connection, String name) throws SQLException {
        String sql = "DECLARE @result INT; EXEC @result = sp_getapplock @Resource = ?, @LockMode = 'Exclusive',"
                + " @LockOwner = 'Session', @LockTimeout = 0; SELECT @result";
        try (PreparedStatement call = connection.prepareStatement(sql)) {
            call.setString(1, shortened(name));
            return call(call) >= 0;
        }
    }

    @Override
    public void unlock(Connection connection, String name) throws SQLException {
        String sql = "DECLARE @result INT = 0; IF APPLOCK_MODE('public', ?, 'Session') <> 'NoLock'"
                + " EXEC @result = sp_releaseapplock @Resource = ?, @LockOwner = 'Session'; SELECT @result";
        try (PreparedStatement call = connection.prepareStatement(sql)) {
            call.setString(1, shortened(name));
            call.setString(2, shortened(name));
            call(call);
        }
    }

    @Override
    public Optional<LockHolder> holder(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDER)) {
            query.setString(1, description(name));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(describe(row)) : Optional.empty();
            }
        }
    }

    @Override
    public void terminate(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDER + " AND s.session_id <> @@SPID")) {
            query.setString(1, description(name));
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    kill(connection, row.getInt(1));
                }
            }
        }
    }

    private static void kill(Connection connection, int session) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("KILL " + session);
        }
    }

    private static LockHolder describe(ResultSet row) throws SQLException {
        return new LockHolder(
                row.getString(2) + " on " + row.getString(3) + " by " + row.getString(4) + " (session " + row.getInt(1)
                        + ")",
                Optional.empty(),
                true);
    }

    private static int call(PreparedStatement call) throws SQLException {
        boolean rows = call.execute();
        while (!rows && call.getUpdateCount() != -1) {
            rows = call.getMoreResults();
        }
        try (ResultSet row = call.getResultSet()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Such as {@code 0:[godwit/dbo/godwit_history]:(3f0a6c42)}: the number of the role, the beginning of the name and its hash. */
    private static String description(String name) {
        String resource = shortened(name);
        return "%:\\[" + resource.replaceAll("([%_\\[\\\\])", "\\\\$1") + "]:%";
    }

    /** Never change this: an old and a new release may meet on one server. */
    static String shortened(String name) {
        return LockNames.hashed(name, LONGEST_NAME);
    }
}
