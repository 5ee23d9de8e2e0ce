package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Sessions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Sessions of SQL Server. */
final class SqlserverSessions implements Sessions {

    /** Without it a failing statement leaves the transaction open and the next one runs (Microsoft Learn, “SET XACT_ABORT”). */
    private static final String XACT_ABORT = "SET XACT_ABORT ON";

    /** The options as ODBC, OLE DB and JDBC set them; the first ones keep statements from running at all. */
    private static final String DEFAULTS =
            "SET NOEXEC OFF; SET PARSEONLY OFF; SET FMTONLY OFF; SET IMPLICIT_TRANSACTIONS OFF;"
                    + " SET NOCOUNT OFF; SET ROWCOUNT 0; SET ANSI_NULLS ON; SET ANSI_PADDING ON; SET ANSI_WARNINGS ON;"
                    + " SET CONCAT_NULL_YIELDS_NULL ON; SET QUOTED_IDENTIFIER ON; SET NUMERIC_ROUNDABORT OFF; SET LOCK_TIMEOUT -1;"
                    + " SET DEADLOCK_PRIORITY NORMAL; SET TRANSACTION ISOLATION LEVEL READ COMMITTED; ";

    private final SqlserverLiterals literals = new SqlserverLiterals();

    @Override
    public void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        execute(connection, XACT_ABORT);
    }

    @Override
    public void reset(Connection connection) throws SQLException {
        execute(connection, "SET NOEXEC OFF; SET PARSEONLY OFF");
        execute(connection, "IF @@TRANCOUNT > 0 ROLLBACK");
        connection.setAutoCommit(true);
        execute(connection, DEFAULTS + XACT_ABORT);
        String database = text(connection, "SELECT ORIGINAL_DB_NAME()");
        if (!database.isEmpty()) {
            execute(connection, "USE " + literals.identifier(database));
        }
    }

    @Override
    public String currentSchema(Connection connection) throws SQLException {
        return text(connection, "SELECT SCHEMA_NAME()");
    }

    @Override
    public boolean tableExists(Connection connection, String schema, String table) throws SQLException {
        String sql =
                "SELECT 1 FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id WHERE s.name = ? AND t.name = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, schema);
            query.setString(2, table);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public Instant timestamp(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            String text = row.getString(1);
            return text == null ? "" : text;
        }
    }
}
