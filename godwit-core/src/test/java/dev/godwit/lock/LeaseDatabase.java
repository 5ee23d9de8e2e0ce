package dev.godwit.lock;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

/** The two kinds of databases that need leases, as plainly as the tests of the lease need them. */
enum LeaseDatabase implements LeaseCommands {
    SQLITE {
        @Override
        String url(Path directory) {
            return "jdbc:sqlite:" + directory.resolve("lease.db");
        }

        @Override
        public String nowMillis() {
            return "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";
        }

        @Override
        public boolean isContention(SQLException failure) {
            int code = failure.getErrorCode() & 0xff;
            return code == 5 || code == 6;
        }
    },
    H2 {
        @Override
        String url(Path directory) {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        public String nowMillis() {
            return "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)";
        }

        @Override
        public boolean isContention(SQLException failure) {
            int code = failure.getErrorCode();
            return code == 50200 || code == 90131 || code == 40001 || code == 42101 || code == 23505;
        }
    };

    abstract String url(Path directory);

    ConnectionFactory connections(String url) {
        return () -> DriverManager.getConnection(url);
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        if (this == SQLITE) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 1000");
            }
        }
    }

    LockScope scope(String url, String owner) {
        return new LockScope(connections(url), "", "godwit_history", "godwit_lock", owner);
    }

    @Override
    public String table(String schema, String table) {
        return table;
    }

    @Override
    public boolean isNoSuchTable(SQLException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no such table") || failure.getErrorCode() == 42102 || failure.getErrorCode() == 42104;
    }
}
