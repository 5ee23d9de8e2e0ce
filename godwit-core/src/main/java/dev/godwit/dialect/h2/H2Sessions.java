package dev.godwit.dialect.h2;

import dev.godwit.dialect.Sessions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Sessions of H2. How the session was is kept in variables of the session itself. */
final class H2Sessions implements Sessions {

    private static final String SCHEMA = "@godwit_schema";
    private static final String LOCK_TIMEOUT = "@godwit_lock_timeout";
    private static final String TIME_ZONE = "@godwit_time_zone";

    private static final String CURRENT_TIME_ZONE =
            "(SELECT setting_value FROM information_schema.settings WHERE setting_name = 'TIME ZONE')";

    private final H2Literals literals = new H2Literals();

    @Override
    public void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        execute(connection, "SET " + SCHEMA + " = COALESCE(" + SCHEMA + ", CURRENT_SCHEMA)");
        execute(connection, "SET " + LOCK_TIMEOUT + " = COALESCE(" + LOCK_TIMEOUT + ", LOCK_TIMEOUT())");
        execute(connection, "SET " + TIME_ZONE + " = COALESCE(" + TIME_ZONE + ", " + CURRENT_TIME_ZONE + ")");
    }

    @Override
    public void reset(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
        connection.setAutoCommit(true);
        execute(connection, "SET AUTOCOMMIT TRUE");
        String schema = text(connection, "SELECT " + SCHEMA);
        if (!schema.isEmpty()) {
            execute(connection, "SET SCHEMA " + literals.identifier(schema));
            execute(connection, "SET LOCK_TIMEOUT " + text(connection, "SELECT " + LOCK_TIMEOUT));
            execute(connection, "SET TIME ZONE " + literals.text(text(connection, "SELECT " + TIME_ZONE)));
        }
    }

    @Override
    public String currentSchema(Connection connection) throws SQLException {
        return text(connection, "SELECT CURRENT_SCHEMA");
    }

    @Override
    public boolean tableExists(Connection connection, String schema, String table) throws SQLException {
        String sql = "SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?";
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
