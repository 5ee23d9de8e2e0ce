package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Literals;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies tables with their rows, and triggers, from one database to another on the same server, as the server itself writes them
 * ({@code SHOW CREATE}). A database with anything else in it is not copied: such texts may name the database they stand in.
 */
final class SchemaCopy {

    private static final String ELSE = """
            SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_type <> 'BASE TABLE'
            UNION ALL SELECT 1 FROM information_schema.routines WHERE routine_schema = ?
            UNION ALL SELECT 1 FROM information_schema.events WHERE event_schema = ?
            LIMIT 1""";
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE'";
    /** In the order in which those of one table and moment run. */
    private static final String TRIGGERS =
            "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = ?"
                    + " ORDER BY event_object_table, action_timing, event_manipulation, action_order";

    private static final String COLUMNS = "SELECT column_name FROM information_schema.columns WHERE table_schema = ?"
            + " AND table_name = ? AND coalesce(generation_expression, '') = '' ORDER BY ordinal_position";

    private final Connection connection;
    private final String from;
    private final String to;
    private final Literals literals = new MysqlLiterals();

    SchemaCopy(Connection connection, String from, String to) {
        this.connection = connection;
        this.from = from;
        this.to = to;
    }

    /** Whether it holds nothing but tables and triggers, and no statement of theirs names it. */
    boolean isPossible() throws SQLException {
        if (!names(ELSE, from, from, from).isEmpty()) {
            return false;
        }
        for (String statement : statements()) {
            if (statement.contains(literals.identifier(from))) {
                return false;
            }
        }
        return true;
    }

    /** Makes all of it in the other database, which is there and empty. The connection is of no use for anything else after that. */
    void run() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The order of the tables does not matter while keys are not checked; a 0 in a counted column is a value.
            statement.execute("SET SESSION foreign_key_checks = 0, sql_mode = 'NO_AUTO_VALUE_ON_ZERO'");
            statement.execute("USE " + literals.identifier(to));
            for (String table : names(TABLES, from)) {
                statement.execute(shown("TABLE", table, "Create Table"));
                copyRows(statement, table);
            }
            for (String trigger : names(TRIGGERS, from)) {
                statement.execute("SET SESSION sql_mode = " + literals.text(shown("TRIGGER", trigger, "sql_mode")));
                statement.execute(shown("TRIGGER", trigger, "SQL Original Statement"));
            }
        }
    }

    private List<String> statements() throws SQLException {
        List<String> all = new ArrayList<>();
        for (String table : names(TABLES, from)) {
            all.add(shown("TABLE", table, "Create Table"));
        }
        for (String trigger : names(TRIGGERS, from)) {
            all.add(shown("TRIGGER", trigger, "SQL Original Statement"));
        }
        return all;
    }

    private void copyRows(Statement statement, String table) throws SQLException {
        List<String> columns =
                names(COLUMNS, from, table).stream().map(literals::identifier).toList();
        String list = String.join(", ", columns);
        statement.execute("INSERT INTO " + literals.identifier(table) + " (" + list + ") SELECT " + list + " FROM "
                + qualified(table));
    }

    private String shown(String kind, String name, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE " + kind + " " + qualified(name))) {
            row.next();
            return row.getString(column);
        }
    }

    private String qualified(String name) {
        return literals.identifier(from) + "." + literals.identifier(name);
    }

    private List<String> names(String sql, String... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            List<String> names = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }
}
