package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.ServerError.Kind;
import dev.godwit.lock.LeaseCommands;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The SQL of a lease in SQLite. */
final class SqliteLeaseCommands implements LeaseCommands {

    /** The Julian day number of 1970-01-01T00:00Z. */
    private static final String EPOCH = "2440587.5";

    private static final int BUSY_MILLIS = 1000;

    private final SqliteErrors errors = new SqliteErrors();

    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
        }
    }

    @Override
    public String table(String schema, String table) {
        return new SqliteLiterals().identifier(table);
    }

    @Override
    public String nowMillis() {
        return "CAST(round((julianday('now') - " + EPOCH + ") * 86400000.0) AS INTEGER)";
    }

    @Override
    public boolean isContention(SQLException failure) {
        return errors.read(failure, "").kind() == Kind.LOCK_TIMEOUT;
    }

    @Override
    public boolean isNoSuchTable(SQLException failure) {
        return errors.read(failure, "").kind() == Kind.NO_SUCH_TABLE;
    }
}
