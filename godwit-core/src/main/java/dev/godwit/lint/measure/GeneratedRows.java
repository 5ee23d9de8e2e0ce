package dev.godwit.lint.measure;

import dev.godwit.dialect.Literals;
import dev.godwit.lint.measure.Measurement.Unfilled;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.DataType;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A few rows in each table of a scratch database that has none, those that are referenced first, so that work on rows can be seen. Values are
 * tried one after the other until the engine takes a row; a table that takes none stays empty, with the reason. Not thread-safe.
 */
final class GeneratedRows {

    /** Enough to be seen, and to be told apart by one digit. */
    private static final int ROWS = 5;
    /** So many combinations of values are tried for a row. */
    private static final int MOST_TRIES = 12;

    private final Connection connection;
    private final Literals literals;
    private final Schema schema;
    private final Set<QualifiedName> seen = new HashSet<>();
    private final List<QualifiedName> filled = new ArrayList<>();
    private final List<Unfilled> unfilled = new ArrayList<>();

    /**
     * Nothing is done yet.
     *
     * @param connection in auto-commit mode
     * @param schema what the database has
     */
    GeneratedRows(Connection connection, Literals literals, Schema schema) {
        this.connection = connection;
        this.literals = literals;
        this.schema = schema;
    }

    /** Fills every table that is empty. */
    void fill() throws SQLException {
        for (Table table : schema.tables()) {
            fill(table);
        }
    }

    /** Those that took rows, in the order in which they did. */
    List<QualifiedName> filled() {
        return filled;
    }

    /** Those that are still empty. */
    List<Unfilled> unfilled() {
        return unfilled;
    }

    private void fill(Table table) throws SQLException {
        if (!seen.add(table.name())) {
            return;
        }
        for (ForeignKey key : table.constraints(ForeignKey.class)) {
            Optional<Table> parent = schema.table(key.table());
            if (parent.isPresent()) {
                fill(parent.get());
            }
        }
        if (!keys(table.name(), List.of("1"), false).isEmpty()) {
            return;
        }
        Optional<String> refusal = Optional.empty();
        boolean any = false;
        for (int row = 1; row <= ROWS; row++) {
            Optional<String> refused = insert(table, row);
            any |= refused.isEmpty();
            refusal = refusal.or(() -> refused);
        }
        if (any) {
            filled.add(table.name());
        } else {
            unfilled.add(new Unfilled(table.name().toString(), refusal.orElse("")));
        }
    }

    /** Why the engine took no such row; empty where it did. */
    private Optional<String> insert(Table table, int row) throws SQLException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        GeneratedValues generated = new GeneratedValues(literals, table);
        for (Column column : table.columns()) {
            List<String> candidates = readable(column, generated.of(column, row));
            if (!candidates.isEmpty()) {
                values.put(column.name(), candidates);
            }
        }
        for (ForeignKey key : table.constraints(ForeignKey.class)) {
            reference(key, row, values);
        }
        int tries = values.values().stream().mapToInt(List::size).max().orElse(1);
        Optional<String> refusal = Optional.empty();
        for (int attempt = 0; attempt < Math.min(tries, MOST_TRIES); attempt++) {
            Optional<String> refused = insert(table.name(), values, attempt);
            if (refused.isEmpty()) {
                return Optional.empty();
            }
            refusal = refusal.or(() -> refused);
        }
        return refusal;
    }

    /** Those that a type of which nothing is known can read; each is asked for, so that columns do not fail for each other. */
    private List<String> readable(Column column, List<String> candidates) {
        return column.type() instanceof DataType.Native type
                ? candidates.stream()
                        .filter(value -> isAnswered("SELECT CAST(" + value + " AS " + type.sql() + ")"))
                        .toList()
                : candidates;
    }

    private boolean isAnswered(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        } catch (SQLException no) {
            return false;
        }
    }

    private Optional<String> insert(QualifiedName table, Map<String, List<String>> values, int attempt) {
        List<String> names = new ArrayList<>();
        List<String> row = new ArrayList<>();
        values.forEach((column, candidates) -> {
            names.add(literals.identifier(column));
            row.add(candidates.get(attempt % candidates.size()));
        });
        String sql = "INSERT INTO " + literals.identifier(table)
                + (names.isEmpty()
                        ? " DEFAULT VALUES"
                        : " (" + String.join(", ", names) + ") VALUES (" + String.join(", ", row) + ")");
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return Optional.empty();
        } catch (SQLException refused) {
            String message = String.valueOf(refused.getMessage());
            return Optional.of(message.lines().findFirst().orElse(message));
        }
    }

    /** The key of a row that is there; none where there is none yet, as in a table that references itself. */
    private void reference(ForeignKey key, int row, Map<String, List<String>> values) throws SQLException {
        List<String> referenced = key.referenced().isEmpty()
                ? schema.table(key.table())
                        .flatMap(Table::primaryKey)
                        .map(PrimaryKey::columns)
                        .orElse(List.of())
                : key.referenced();
        List<String> quoted = referenced.stream().map(literals::identifier).toList();
        List<List<String>> there = quoted.isEmpty() ? List.of() : keys(key.table(), quoted, true);
        for (int i = 0; i < key.columns().size() && i < referenced.size(); i++) {
            String value = there.isEmpty()
                    ? "NULL"
                    : there.get((row - 1) % there.size()).get(i);
            values.put(key.columns().get(i), List.of(value));
        }
    }

    private List<List<String>> keys(QualifiedName table, List<String> columns, boolean sorted) throws SQLException {
        List<List<String>> keys = new ArrayList<>();
        String order = sorted ? " ORDER BY " + String.join(", ", columns) : "";
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(sorted ? ROWS : 1);
            try (ResultSet rows = statement.executeQuery(
                    "SELECT " + String.join(", ", columns) + " FROM " + literals.identifier(table) + order)) {
                while (rows.next()) {
                    List<String> key = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        String value = rows.getString(i);
                        key.add(value == null ? "NULL" : literals.text(value));
                    }
                    keys.add(key);
                }
            }
        }
        return keys;
    }
}
