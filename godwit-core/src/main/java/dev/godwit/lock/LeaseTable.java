package dev.godwit.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/** The one-row table of a lease and the statements on it, each of them atomic. Immutable and thread-safe. */
final class LeaseTable {

    private final LeaseCommands commands;
    private final String table;
    private final LeaseTimes times;

    LeaseTable(LeaseCommands commands, LockScope scope, LeaseTimes times) {
        this.commands = commands;
        this.table = commands.table(scope.schema(), scope.lockTable());
        this.times = times;
    }

    /**
     * What stands in the row.
     *
     * @param owner empty when the lock is free
     * @param token grows with every taking
     * @param now the database's time at which it was read
     */
    record Lease(Optional<String> owner, long token, long expires, ProcessIdentity process, Instant since, long now) {
        boolean held() {
            return owner.isPresent();
        }
    }

    /** Creates table and row where absent. Many may do so at once; contention shows as an exception. */
    void create(Connection connection) throws SQLException {
        execute(
                connection,
                "CREATE TABLE IF NOT EXISTS " + table + " (id INTEGER NOT NULL PRIMARY KEY, owner VARCHAR(2000),"
                        + " token BIGINT NOT NULL, expires BIGINT NOT NULL, doubted BIGINT NOT NULL,"
                        + " host VARCHAR(2000) NOT NULL, pid BIGINT NOT NULL, started BIGINT NOT NULL, since BIGINT NOT NULL)");
        try {
            execute(
                    connection,
                    "INSERT INTO " + table + " (id, token, expires, doubted, host, pid, started, since)"
                            + " SELECT 1, 0, 0, 0, '', 0, 0, 0 WHERE NOT EXISTS (SELECT 1 FROM " + table + ")");
        } catch (SQLException e) {
            if (read(connection).isEmpty()) {
                throw e;
            }
        }
    }

    /** The row; empty when it is not there yet. */
    Optional<Lease> read(Connection connection) throws SQLException {
        String sql = "SELECT owner, token, expires, host, pid, started, since, " + commands.nowMillis() + " FROM "
                + table + " WHERE id = 1";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next()
                    ? Optional.of(new Lease(
                            Optional.ofNullable(row.getString(1)),
                            row.getLong(2),
                            row.getLong(3),
                            new ProcessIdentity(row.getString(4), row.getLong(5), row.getLong(6)),
                            Instant.ofEpochMilli(row.getLong(7)),
                            row.getLong(8)))
                    : Optional.empty();
        }
    }

    /**
     * Takes a lease that is free, or expired and doubted long enough, or held with this token by a process that is gone.
     *
     * @param gone the token of a holder known to be gone, -1 for none
     */
    boolean take(Connection connection, String owner, ProcessIdentity process, long gone) throws SQLException {
        String now = commands.nowMillis();
        String sql = "UPDATE " + table + " SET owner = ?, token = token + 1, expires = " + expiry()
                + ", doubted = 0, host = ?, pid = ?, started = ?, since = " + now
                + " WHERE id = 1 AND (owner IS NULL OR token = ? OR (expires < " + now
                + " AND doubted > 0 AND doubted < " + now + " - "
                + times.doubt().toMillis() + "))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, owner);
            statement.setString(2, process.host());
            statement.setLong(3, process.pid());
            statement.setLong(4, process.started());
            statement.setLong(5, gone);
            return statement.executeUpdate() == 1;
        }
    }

    /** Notes that this expired lease was seen expired by somebody who was able to write. */
    void doubt(Connection connection, long token) throws SQLException {
        execute(
                connection,
                "UPDATE " + table + " SET doubted = " + commands.nowMillis()
                        + " WHERE id = 1 AND doubted = 0 AND token = " + token + " AND expires < "
                        + commands.nowMillis());
    }

    /** Proves that the lease of this token is still ours and prolongs it: it changes one row, or none when the lease is lost. */
    String prolong(long token) {
        return "UPDATE " + table + " SET expires = " + expiry()
                + ", doubted = 0 WHERE id = 1 AND owner IS NOT NULL AND token = " + token;
    }

    /** Frees the lease of this token, and no other. */
    int free(Connection connection, long token) throws SQLException {
        return execute(
                connection,
                "UPDATE " + table
                        + " SET owner = NULL, expires = 0, doubted = 0 WHERE id = 1 AND owner IS NOT NULL AND token = "
                        + token);
    }

    int execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private String expiry() {
        return "(" + commands.nowMillis() + " + " + times.lease().toMillis() + ")";
    }
}
