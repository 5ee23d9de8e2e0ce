package dev.godwit.dialect;

import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends single statements and reads all their results, because an engine may report an error behind the first of them.
 *
 * @param data how the engine takes values
 */
record Sending(DataSql data) {

    private static final int ROWS_AT_A_TIME = 1000;

    /**
     * Sends it with its values; returns how many rows it changed, −1 where it answered with rows. Fails where the answer is not what
     * the author asked for.
     */
    long send(Connection connection, SqlStatement statement) throws SQLException {
        if (statement.isAssertion()) {
            return hold(connection, statement.text());
        }
        long changed = statement.values().isEmpty()
                ? send(connection, statement.text())
                : send(connection, statement.text(), statement.values());
        Guard.expectation(statement, changed);
        return changed;
    }

    private static long hold(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setMaxRows(Guard.MOST_ROWS + 1);
            try (ResultSet answer = statement.executeQuery(query)) {
                Guard.assertion(answer);
            }
            return -1;
        }
    }

    /** Sends this text as it stands. */
    long send(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setFetchSize(ROWS_AT_A_TIME);
            return finish(statement, statement.execute(sql));
        }
    }

    private long send(Connection connection, String sql, List<@Nullable Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            for (int i = 0; i < values.size(); i++) {
                data.bind(statement, i + 1, values.get(i));
            }
            return finish(statement, statement.execute());
        }
    }

    private static long finish(Statement statement, boolean firstIsRows) throws SQLException {
        boolean rows = firstIsRows;
        long changed = rows ? -1 : statement.getUpdateCount();
        while (rows || statement.getUpdateCount() != -1) {
            rows = statement.getMoreResults();
        }
        return changed;
    }
}
