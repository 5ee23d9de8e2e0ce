package dev.godwit.dialect.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Asks a catalogue. */
public final class Rows {

    private static final int AT_ONCE = 2000;

    private Rows() {}

    /** What is done with each row. */
    @FunctionalInterface
    public interface Reader {
        void read(Row row) throws SQLException;
    }

    /** Hands each row of a query to a reader. */
    public static void each(Connection connection, String sql, Reader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = asked(statement, sql)) {
            each(rows, reader);
        }
    }

    /** Keeps the rows of a query. */
    public static KeptRows kept(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = asked(statement, sql)) {
            return new KeptRows(rows);
        }
    }

    private static ResultSet asked(Statement statement, String sql) throws SQLException {
        statement.setEscapeProcessing(false);
        statement.setFetchSize(AT_ONCE);
        return statement.executeQuery(sql);
    }

    /** Hands each row of a query with parameters to a reader. */
    public static void each(Connection connection, String sql, List<String> parameters, Reader reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                each(rows, reader);
            }
        }
    }

    private static void each(ResultSet rows, Reader reader) throws SQLException {
        Row row = new ResultRow(rows);
        while (rows.next()) {
            reader.read(row);
        }
    }
}
