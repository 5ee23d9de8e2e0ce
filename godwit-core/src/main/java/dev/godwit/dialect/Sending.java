package dev.godwit.dialect;

import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends one statement and reads all its results, because an engine may report an error behind the first of them. */
public final class Sending {

    private static final int ROWS_AT_A_TIME = 1000;

    private Sending() {}

    /** Sends it with its values; returns how many rows it changed, −1 where it answered with rows. */
    public static long send(Connection connection, SqlStatement statement) throws SQLException {
        return statement.values().isEmpty()
                ? send(connection, statement.text())
                : send(connection, statement.text(), statement.values());
    }

    /** Sends this text as it stands. */
    public static long send(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setFetchSize(ROWS_AT_A_TIME);
            return finish(statement, statement.execute(sql));
        }
    }

    private static long send(Connection connection, String sql, List<@Nullable Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            bind(statement, values);
            return finish(statement, statement.execute());
        }
    }

    /** Puts values in the places of a statement, the first in the first. */
    public static void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
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
