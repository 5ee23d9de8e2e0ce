package dev.godwit.cli.scenario;

import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The database of a scenario, and a second, empty one where the scenario asks for it. */
final class Databases implements AutoCloseable {

    private static final Set<String> SYSTEM_SCHEMAS =
            Set.of("information_schema", "pg_catalog", "mysql", "performance_schema", "sys");

    private final Engine engine;
    private final TestDatabase first;
    private @Nullable TestDatabase second;

    Databases(Engine engine) {
        this.engine = engine;
        this.first = create();
    }

    private TestDatabase create() {
        return engine.isServer() ? TestDatabase.create(engine) : TestDatabase.createFile(engine);
    }

    TestDatabase first() {
        return first;
    }

    TestDatabase second() {
        TestDatabase made = second;
        if (made == null) {
            made = create();
            second = made;
        }
        return made;
    }

    /** What scenarios know by name. */
    Optional<String> variable(String name) {
        return switch (name) {
            case "URL" -> Optional.of(first.userUrl());
            case "JDBC_URL" -> Optional.of(first.jdbcUrl());
            case "DB_USER" -> Optional.of(first.user());
            case "DB_PASSWORD" -> Optional.of(first.password());
            case "DATABASE" -> Optional.of(database());
            case "PORT" -> Optional.of(port());
            case "URL2" -> Optional.of(second().userUrl());
            default -> Optional.empty();
        };
    }

    private String database() {
        String url = first.jdbcUrl();
        return url.substring(Math.max(url.lastIndexOf('/'), url.lastIndexOf(':')) + 1)
                .replaceFirst("[?;].*", "");
    }

    private String port() {
        return first.jdbcUrl().replaceFirst(".*?://[^:/]*:(\\d+)/.*", "$1");
    }

    /** Runs one statement and gives its rows, columns between bars. */
    static List<String> query(TestDatabase database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            return rows ? rows(statement.getResultSet()) : List.of();
        } catch (SQLException e) {
            return List.of("error: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static List<String> rows(ResultSet result) throws SQLException {
        List<String> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                String cell = result.getString(i);
                cells.add(cell == null ? "NULL" : cell);
            }
            rows.add(String.join(" | ", cells));
        }
        return rows;
    }

    /** The tables in lower case, in alphabetical order; Godwit's own only where asked for. */
    static List<String> tables(TestDatabase database, boolean own) {
        Set<String> names = new TreeSet<>();
        try (Connection connection = database.connect();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String schema = String.valueOf(tables.getString(2)).toLowerCase(Locale.ROOT);
                String name = tables.getString(3).toLowerCase(Locale.ROOT);
                if (!SYSTEM_SCHEMAS.contains(schema) && (own || !name.startsWith("godwit_"))) {
                    names.add(name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(names);
    }

    /** The columns of a table in their order, in lower case. */
    static List<String> columns(TestDatabase database, String table) {
        List<String> columns = new ArrayList<>();
        try (Connection connection = database.connect()) {
            DatabaseMetaData metaData = connection.getMetaData();
            String name = metaData.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
            try (ResultSet found = metaData.getColumns(connection.getCatalog(), null, name, "%")) {
                while (found.next()) {
                    boolean required = found.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls;
                    columns.add(
                            found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT) + (required ? " not null" : ""));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return columns;
    }

    @Override
    public void close() {
        first.close();
        if (second != null) {
            second.close();
        }
    }
}
