package dev.godwit.storm;

import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that a database holds, as text that can be compared: catalogue and rows. Left out is what differs between two undisturbed runs
 * too: times, numbers given out by the server, and the batches, which a run after a kill begins anew.
 */
final class StateDump {

    private static final Set<String> UNSTEADY = Set.of(
            "godwit_history.applied_at",
            "godwit_history.duration_ms",
            "godwit_history.batch",
            "godwit_event.id",
            "godwit_event.happened_at",
            "godwit_event.duration_ms",
            "godwit_event.batch");

    private static final String POSTGRESQL = """
            SELECT 'column', table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
             WHERE table_schema = 'public'
            UNION ALL SELECT 'index', c.relname, pg_get_indexdef(i.indexrelid), i.indisvalid::text, i.indisready::text, ''
             FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = 'public'::regnamespace
            UNION ALL SELECT 'constraint', conname, conrelid::regclass::text, pg_get_constraintdef(oid), convalidated::text, ''
             FROM pg_constraint WHERE connamespace = 'public'::regnamespace
            UNION ALL SELECT 'trigger', tgname, pg_get_triggerdef(oid), tgenabled::text, '', '' FROM pg_trigger
             WHERE NOT tgisinternal
            UNION ALL SELECT 'routine', proname, pg_get_functiondef(oid), '', '', '' FROM pg_proc
             WHERE pronamespace = 'public'::regnamespace
            UNION ALL SELECT 'view', viewname, definition, '', '', '' FROM pg_views WHERE schemaname = 'public'
            ORDER BY 1, 2, 3""";

    private final TestDatabase database;

    private StateDump(TestDatabase database) {
        this.database = database;
    }

    static String of(TestDatabase database) {
        try (Connection connection = database.connect()) {
            return new StateDump(database).dump(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines that only one of two dumps has; empty when they are equal. */
    static String difference(String expected, String actual) {
        if (expected.equals(actual)) {
            return "";
        }
        List<String> missing = new ArrayList<>(expected.lines().toList());
        List<String> surplus = new ArrayList<>(actual.lines().toList());
        actual.lines().forEach(missing::remove);
        expected.lines().forEach(surplus::remove);
        if (missing.isEmpty() && surplus.isEmpty()) {
            return "the same lines in another order:\n" + actual;
        }
        StringBuilder text = new StringBuilder();
        missing.forEach(line -> text.append("- ").append(line).append('\n'));
        surplus.forEach(line -> text.append("+ ").append(line).append('\n'));
        return text.toString();
    }

    private String dump(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>(catalogue(connection));
        for (String table : tables(connection)) {
            lines.addAll(rows(connection, table));
        }
        return String.join("\n", lines);
    }

    private List<String> catalogue(Connection connection) throws SQLException {
        return switch (database.engine()) {
            case POSTGRES_18, POSTGRES_14 -> query(connection, POSTGRESQL);
            case SQLITE -> query(connection, "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2");
            case MARIADB -> mariadb(connection);
            case H2 -> throw new IllegalArgumentException("H2 is not killed: see docs/reference/engines.md");
        };
    }

    private static List<String> mariadb(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String name : query(
                connection,
                "SELECT CASE table_type WHEN 'VIEW' THEN 'VIEW' ELSE 'TABLE' END, table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() ORDER BY 2")) {
            for (String line : query(connection, "SHOW CREATE " + name.replace(" | ", " "))) {
                lines.add(line.replaceAll(" AUTO_INCREMENT=\\d+", ""));
            }
        }
        lines.addAll(query(
                connection,
                "SELECT trigger_name, event_manipulation, action_timing, event_object_table, action_statement"
                        + " FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY 1"));
        lines.addAll(query(
                connection,
                "SELECT routine_type, routine_name, routine_definition FROM information_schema.routines"
                        + " WHERE routine_schema = DATABASE() ORDER BY 2"));
        return lines;
    }

    private Set<String> tables(Connection connection) throws SQLException {
        String sql = switch (database.engine()) {
            case POSTGRES_18, POSTGRES_14 -> "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
            case SQLITE -> "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
            case MARIADB ->
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'BASE TABLE'";
            case H2 -> throw new IllegalArgumentException("H2 is not killed: see docs/reference/engines.md");
        };
        Set<String> names = new TreeSet<>(query(connection, sql));
        names.removeIf(name -> name.toLowerCase(Locale.ROOT).equals("godwit_lock"));
        return names;
    }

    private List<String> rows(Connection connection, String table) throws SQLException {
        String quoted = database.engine() == Engine.MARIADB ? "`" + table + "`" : "\"" + table + "\"";
        boolean event = table.toLowerCase(Locale.ROOT).equals("godwit_event");
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + quoted + (event ? " ORDER BY id" : ""))) {
            while (rows.next()) {
                lines.add(row(rows, table));
            }
        }
        if (!event) {
            lines.sort(null);
        }
        lines.add(0, table + ": " + lines.size() + " rows");
        return lines;
    }

    private static String row(ResultSet rows, String table) throws SQLException {
        StringBuilder line = new StringBuilder(table);
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            String column = rows.getMetaData().getColumnLabel(i);
            if (!UNSTEADY.contains((table + "." + column).toLowerCase(Locale.ROOT))) {
                line.append(" | ").append(rows.getString(i));
            }
        }
        return line.toString();
    }

    /** The first column of all rows where there is but one, else all columns. */
    static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                lines.add(String.join(" | ", values));
            }
        }
        return lines;
    }
}
