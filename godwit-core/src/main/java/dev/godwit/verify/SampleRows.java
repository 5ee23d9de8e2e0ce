package dev.godwit.verify;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Literals;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One row in each of some tables of a scratch database, those that they reference first, so that it can be seen which values survive an up
 * and its down. A table that takes no such row, because a check or a type asks for more, is left empty and proves nothing.
 */
final class SampleRows {

    /** Rows beyond these are not compared. */
    private static final int MOST_ROWS = 1000;

    private final Connection connection;
    private final Literals literals;
    private final SampleValue values;
    private final Schema schema;
    private final Map<QualifiedName, Map<String, List<String>>> rows = new LinkedHashMap<>();
    private final List<QualifiedName> filled = new ArrayList<>();

    /**
     * Nothing is done yet.
     *
     * @param schema what the database has
     */
    SampleRows(Connection connection, Dialect dialect, Schema schema) {
        this.connection = connection;
        this.literals = dialect.names().literals();
        this.values = new SampleValue(literals);
        this.schema = schema;
    }

    /** Puts rows into these tables and those that they reference. */
    void fill(List<Table> tables) throws SQLException {
        for (Table table : tables) {
            fill(table);
        }
    }

    private void fill(Table table) throws SQLException {
        if (rows.containsKey(table.name())) {
            return;
        }
        rows.put(table.name(), Map.of());
        for (ForeignKey key : table.constraints(ForeignKey.class)) {
            Optional<Table> parent = schema.table(key.table());
            if (parent.isPresent()) {
                fill(parent.get());
            }
        }
        Map<String, List<String>> there = read(table);
        if (there.values().stream().allMatch(List::isEmpty) && insert(table)) {
            filled.add(table.name());
            there = read(table);
        }
        rows.put(table.name(), there);
    }

    private boolean insert(Table table) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            values.of(column).ifPresent(value -> row.put(column.name(), value));
        }
        table.constraints(ForeignKey.class).forEach(key -> reference(key, row));
        List<String> names = row.keySet().stream().map(literals::identifier).toList();
        String sql = "INSERT INTO " + literals.identifier(table.name())
                + (row.isEmpty()
                        ? " DEFAULT VALUES"
                        : " (" + String.join(", ", names) + ") VALUES (" + String.join(", ", row.values()) + ")");
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException takesNoSuchRow) {
            return false;
        }
    }

    /** The key of the row that is there; none where there is none yet, as in a table that references itself. */
    private void reference(ForeignKey key, Map<String, String> row) {
        List<String> referenced = key.referenced().isEmpty()
                ? schema.table(key.table())
                        .flatMap(Table::primaryKey)
                        .map(primary -> primary.columns())
                        .orElse(List.of())
                : key.referenced();
        Map<String, List<String>> parent = rows.getOrDefault(key.table(), Map.of());
        for (int i = 0; i < key.columns().size() && i < referenced.size(); i++) {
            List<String> there = parent.getOrDefault(referenced.get(i), List.of());
            row.put(key.columns().get(i), there.isEmpty() ? "NULL" : literals.text(there.get(0)));
        }
    }

    /** The values of each column, in an order of their own. */
    private Map<String, List<String>> read(Table table) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        List<String> names = table.columns().stream()
                .map(column -> literals.identifier(column.name()))
                .toList();
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(MOST_ROWS);
            try (ResultSet result = statement.executeQuery(
                    "SELECT " + String.join(", ", names) + " FROM " + literals.identifier(table.name()))) {
                table.columns().forEach(column -> columns.put(column.name(), new ArrayList<>()));
                while (result.next()) {
                    for (int i = 0; i < names.size(); i++) {
                        String value = result.getString(i + 1);
                        columns.getOrDefault(table.columns().get(i).name(), new ArrayList<>())
                                .add(value == null ? "NULL" : value);
                    }
                }
            }
        }
        columns.values().forEach(list -> list.sort(null));
        return columns;
    }

    /** The columns whose values are not what they were, as {@code table.column}, or the table alone where its rows are gone. */
    List<String> lost() throws SQLException {
        List<String> lost = new ArrayList<>();
        for (Map.Entry<QualifiedName, Map<String, List<String>>> entry : rows.entrySet()) {
            Map<String, List<String>> now = read(schema.table(entry.getKey()).orElseThrow());
            List<String> columns = entry.getValue().entrySet().stream()
                    .filter(column -> !column.getValue().equals(now.get(column.getKey())))
                    .map(column -> entry.getKey() + "." + column.getKey())
                    .toList();
            boolean empty = now.values().stream().allMatch(List::isEmpty) && !columns.isEmpty();
            lost.addAll(empty ? List.of(entry.getKey().toString()) : columns);
        }
        return lost;
    }

    /** Takes the rows away that were put there. */
    void clear() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int i = filled.size() - 1; i >= 0; i--) {
                statement.execute("DELETE FROM " + literals.identifier(filled.get(i)));
            }
        }
    }
}
