package dev.godwit.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Optional;

/**
 * The settings under which catalogues are read; closing it brings back those from before, and the transaction if there was one. In a
 * transaction of its own it shows what was there when it began, which a second look over another connection can be made to show too.
 */
final class PostgresqlLook implements AutoCloseable {

    private static final String SETTINGS = "SELECT schema, %s AS snapshot,"
            + " set_config('search_path', quote_ident(schema), true),"
            + " set_config('quote_all_identifiers', 'off', true), set_config('standard_conforming_strings', 'on', true),"
            + " set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true),"
            + " set_config('IntervalStyle', 'postgres', true), set_config('extra_float_digits', '1', true),"
            + " set_config('jit', 'off', true) FROM (SELECT %s AS schema OFFSET 0) AS before";

    private static final String CURRENT_SCHEMA = "coalesce(current_schema(), 'pg_catalog')";

    /** Below this size of the table of all columns, about 1000 tables, a second connection costs more than it brings. */
    private static final int WORTH_A_SECOND = 4 << 20;

    /** A snapshot that is shared stays as long as the transaction (manual, “Snapshot Synchronization Functions”). */
    private static final String SHARED = "CASE WHEN pg_relation_size('pg_catalog.pg_attribute') >= " + WORTH_A_SECOND
            + " THEN pg_export_snapshot() END";

    private final Connection connection;
    private final Optional<Savepoint> before;
    private final String currentSchema;
    private final Optional<String> snapshot;

    private PostgresqlLook(
            Connection connection, Optional<Savepoint> before, String currentSchema, Optional<String> snapshot) {
        this.connection = connection;
        this.before = before;
        this.currentSchema = currentSchema;
        this.snapshot = snapshot;
    }

    /**
     * Looks at what this connection sees.
     *
     * @param shared whether others may look at the same, if that is worth it
     */
    static PostgresqlLook begin(Connection connection, boolean shared) throws SQLException {
        if (!connection.getAutoCommit()) {
            return look(connection, Optional.of(connection.setSavepoint()), "NULL", CURRENT_SCHEMA);
        }
        return own(connection, "", shared ? SHARED : "NULL", CURRENT_SCHEMA);
    }

    /**
     * Looks over another connection at what this look sees, which has to have a {@link #snapshot}.
     *
     * @throws SQLException also where the other connection leads elsewhere
     */
    PostgresqlLook beside(Connection other) throws SQLException {
        PostgresqlLiterals literals = new PostgresqlLiterals();
        return own(
                other,
                "; SET TRANSACTION SNAPSHOT " + literals.text(snapshot.orElseThrow()),
                "NULL",
                literals.text(currentSchema));
    }

    private static PostgresqlLook own(Connection connection, String further, String snapshot, String schema)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY" + further);
            return look(connection, Optional.empty(), snapshot, schema);
        } catch (SQLException e) {
            connection.rollback();
            connection.setAutoCommit(true);
            throw e;
        }
    }

    private static PostgresqlLook look(
            Connection connection, Optional<Savepoint> before, String snapshot, String schema) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SETTINGS.formatted(snapshot, schema))) {
            row.next();
            return new PostgresqlLook(connection, before, row.getString(1), Optional.ofNullable(row.getString(2)));
        }
    }

    Connection connection() {
        return connection;
    }

    String currentSchema() {
        return currentSchema;
    }

    /** The name by which others look at the same; empty where that cannot be, or is not worth it. */
    Optional<String> snapshot() {
        return snapshot;
    }

    @Override
    public void close() throws SQLException {
        if (before.isPresent()) {
            connection.rollback(before.get());
        } else {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
