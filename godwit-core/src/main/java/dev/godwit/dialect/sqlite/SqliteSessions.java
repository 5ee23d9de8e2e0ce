package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Sessions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sessions of SQLite. Which pragmas the user's URL or the driver set is kept in a database in memory that is attached to the session,
 * so that {@link #reset} can go back to it; a temporary table would not outlive {@code PRAGMA temp_store}.
 * {@code case_sensitive_like}, which cannot be read, goes back to its default.
 */
final class SqliteSessions implements Sessions {

    /** As long as a session waits for another one's write. */
    private static final int BUSY_MILLIS = 10_000;

    /** The name of the attached database. */
    static final String OWN_DATABASE = "godwit_session";

    private static final String SAVED = OWN_DATABASE + ".settings";

    private static final List<String> PRAGMAS = List.of(
            "foreign_keys",
            "legacy_alter_table",
            "recursive_triggers",
            "ignore_check_constraints",
            "writable_schema",
            "query_only",
            "reverse_unordered_selects",
            "read_uncommitted",
            "automatic_index",
            "cell_size_check",
            "trusted_schema",
            "synchronous",
            "cache_size",
            "busy_timeout",
            "temp_store",
            "count_changes",
            "full_column_names",
            "short_column_names");

    private final SqliteLiterals literals = new SqliteLiterals();

    @Override
    public void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        execute(connection, "PRAGMA busy_timeout = " + BUSY_MILLIS);
        if (!isPrepared(connection)) {
            execute(connection, "ATTACH ':memory:' AS " + OWN_DATABASE);
            execute(connection, "CREATE TABLE " + SAVED + " (name TEXT PRIMARY KEY, value TEXT)");
        }
        for (String pragma : PRAGMAS) {
            for (String value : column(connection, "PRAGMA " + pragma, 1)) {
                save(connection, pragma, value);
            }
        }
        for (String database : column(connection, "PRAGMA database_list", 2)) {
            save(connection, "database " + database, "attached");
        }
    }

    @Override
    public void reset(Connection connection) throws SQLException {
        rollback(connection);
        execute(connection, "PRAGMA case_sensitive_like = 0");
        Map<String, String> saved = saved(connection);
        for (String pragma : PRAGMAS) {
            if (saved.containsKey(pragma)) {
                execute(connection, "PRAGMA " + pragma + " = " + saved.get(pragma));
            }
        }
        for (String database : column(connection, "PRAGMA database_list", 2)) {
            if (!saved.isEmpty() && !saved.containsKey("database " + database) && !database.equals("temp")) {
                execute(connection, "DETACH " + literals.identifier(database));
            }
        }
    }

    /** Whether foreign keys were checked when the session was prepared and are not now. */
    static boolean foreignKeysSwitchedOff(Connection connection) throws SQLException {
        return "1".equals(saved(connection).get("foreign_keys"))
                && column(connection, "PRAGMA foreign_keys", 1).contains("0");
    }

    /** Names need no qualifier. */
    @Override
    public String currentSchema(Connection connection) {
        return "";
    }

    @Override
    public boolean tableExists(Connection connection, String schema, String table) throws SQLException {
        String sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public Instant timestamp(ResultSet row, int column) throws SQLException {
        return Instant.parse(row.getString(column));
    }

    /** There is no way to ask whether a transaction is open, other than to end it. */
    private static void rollback(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            if (e.getMessage() == null || !e.getMessage().contains("no transaction is active")) {
                throw e;
            }
        }
        connection.setAutoCommit(true);
    }

    private static void save(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR IGNORE INTO " + SAVED + " VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, value);
            insert.executeUpdate();
        }
    }

    private static boolean isPrepared(Connection connection) throws SQLException {
        return column(connection, "PRAGMA database_list", 2).contains(OWN_DATABASE);
    }

    private static Map<String, String> saved(Connection connection) throws SQLException {
        Map<String, String> saved = new LinkedHashMap<>();
        if (!isPrepared(connection)) {
            return saved;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, value FROM " + SAVED)) {
            while (rows.next()) {
                saved.put(rows.getString(1), rows.getString(2));
            }
        }
        return saved;
    }

    private static List<String> column(Connection connection, String sql, int column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(column));
            }
        }
        return values;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
