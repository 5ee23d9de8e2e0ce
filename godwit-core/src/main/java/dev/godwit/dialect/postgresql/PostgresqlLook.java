package dev.godwit.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/** The settings under which catalogues are read; closing it brings back those from before, and the transaction if there was one. */
final class PostgresqlLook implements AutoCloseable {

    private static final String SETTINGS = "SELECT schema, set_config('search_path', quote_ident(schema), true),"
            + " set_config('quote_all_identifiers', 'off', true), set_config('standard_conforming_strings', 'on', true),"
            + " set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true),"
            + " set_config('IntervalStyle', 'postgres', true), set_config('extra_float_digits', '1', true),"
            + " set_config('jit', 'off', true)"
            + " FROM (SELECT coalesce(current_schema(), 'pg_catalog') AS schema OFFSET 0) AS before";

    private final Connection connection;
    private final boolean ownTransaction;
    private final Savepoint before;
    private final String currentSchema;

    private PostgresqlLook(Connection connection, boolean ownTransaction, Savepoint before, String currentSchema) {
        this.connection = connection;
        this.ownTransaction = ownTransaction;
        this.before = before;
        this.currentSchema = currentSchema;
    }

    static PostgresqlLook begin(Connection connection) throws SQLException {
        boolean own = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (own) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            }
            Savepoint before = connection.setSavepoint();
            try (ResultSet row = statement.executeQuery(SETTINGS)) {
                row.next();
                return new PostgresqlLook(connection, own, before, row.getString(1));
            }
        } catch (SQLException e) {
            if (own) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            throw e;
        }
    }

    String currentSchema() {
        return currentSchema;
    }

    @Override
    public void close() throws SQLException {
        if (ownTransaction) {
            connection.rollback();
            connection.setAutoCommit(true);
        } else {
            connection.rollback(before);
        }
    }
}
