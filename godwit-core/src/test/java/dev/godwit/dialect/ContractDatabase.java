package dev.godwit.dialect;

import dev.godwit.lock.ConnectionFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** An empty database for one test. */
record ContractDatabase(ContractEngine engine, String url, ConnectionFactory connections, Runnable drop)
        implements AutoCloseable {

    /** A connection as a run would have it. */
    Connection open() throws SQLException {
        Connection connection = connections.open();
        engine.dialect().sessions().prepare(connection);
        return connection;
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
            }
        }
    }

    /** The first column of all rows. */
    static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }

    @Override
    public void close() {
        drop.run();
    }
}
