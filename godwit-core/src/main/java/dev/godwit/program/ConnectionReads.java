package dev.godwit.program;

import dev.godwit.code.Bound;
import dev.godwit.code.Row;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.schema.QualifiedName;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks the database on a connection. */
final class ConnectionReads implements Reads {

    private static final int ROWS_AT_A_TIME = 1000;

    private final Dialect dialect;
    private final Connection connection;

    ConnectionReads(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    @Override
    public void query(Bound query, Consumer<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            for (int i = 0; i < query.values().size(); i++) {
                dialect.data().bind(statement, i + 1, query.values().get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.accept(row(result));
                }
            }
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i), value(result.getObject(i)));
        }
        return new Row(values);
    }

    /** Large objects end with the row that they are read from. */
    private static @Nullable Object value(@Nullable Object value) throws SQLException {
        if (value instanceof Clob text) {
            return text.getSubString(1, Math.toIntExact(text.length()));
        }
        return value instanceof Blob bytes ? bytes.getBytes(1, Math.toIntExact(bytes.length())) : value;
    }

    @Override
    public boolean hasTable(QualifiedName table) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        try (ResultSet found = database.getTables(
                catalog(table, database), schema(table, database), pattern(table.name(), database), null)) {
            return found.next();
        }
    }

    @Override
    public boolean hasColumn(QualifiedName table, String column) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        try (ResultSet found = database.getColumns(
                catalog(table, database),
                schema(table, database),
                pattern(table.name(), database),
                pattern(column, database))) {
            return found.next();
        }
    }

    private @Nullable String catalog(QualifiedName table, DatabaseMetaData database) throws SQLException {
        return database.supportsSchemasInTableDefinitions() ? null : place(table, database);
    }

    private @Nullable String schema(QualifiedName table, DatabaseMetaData database) throws SQLException {
        return database.supportsSchemasInTableDefinitions() ? place(table, database) : null;
    }

    private @Nullable String place(QualifiedName table, DatabaseMetaData database) throws SQLException {
        if (table.schema().isPresent()) {
            return stored(table.schema().get(), database);
        }
        String current = dialect.sessions().currentSchema(connection);
        return current.isEmpty() ? null : current;
    }

    private String pattern(String name, DatabaseMetaData database) throws SQLException {
        String escape = database.getSearchStringEscape();
        String text = stored(name, database);
        return escape == null || escape.isEmpty()
                ? text
                : text.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }

    /** A name that is written bare means what the engine makes of it. */
    private String stored(String name, DatabaseMetaData database) throws SQLException {
        return database.storesUpperCaseIdentifiers() && dialect.names().of(name).equals(name)
                ? name.toUpperCase(Locale.ROOT)
                : name;
    }

    @Override
    public ExistingTables existing() {
        return dialect.schema().existing(connection);
    }
}
