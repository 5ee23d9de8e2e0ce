package dev.godwit.dialect.sqlserver;

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

/** {@code SET LOCK_TIMEOUT} in milliseconds, −1 for no limit (Microsoft Learn, “SET LOCK_TIMEOUT”). */
final class SqlserverPatience implements Patience {

    @Override
    public List<String> set(Limits limits) {
        return limits.lock()
                .map(limit -> List.of("SET LOCK_TIMEOUT " + (limit.isZero() ? -1 : limit.toMillis())))
                .orElse(List.of());
    }

    @Override
    public List<String> setUnlessSet(Duration lock) {
        return List.of("IF @@LOCK_TIMEOUT = -1 SET LOCK_TIMEOUT " + lock.toMillis());
    }

    @Override
    public String session(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT @@SPID");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public List<Blocker> blockers(Connection look, String session) throws SQLException {
        String sql = "SELECT s.session_id, s.login_name, s.host_name, s.program_name,"
                + " DATEDIFF(SECOND, s.last_request_start_time, SYSDATETIME())"
                + " FROM sys.dm_exec_requests r JOIN sys.dm_exec_sessions s ON s.session_id = r.blocking_session_id"
                + " WHERE r.session_id = ?";
        List<Blocker> blockers = new ArrayList<>();
        try (PreparedStatement query = look.prepareStatement(sql)) {
            query.setInt(1, Integer.parseInt(session));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    blockers.add(new Blocker(
                            "session " + row.getInt(1) + " (" + row.getString(4) + ", user " + row.getString(2)
                                    + ", from " + row.getString(3) + ")",
                            Optional.of(Duration.ofSeconds(row.getLong(5))),
                            true));
                }
            }
        }
        return blockers;
    }
}
