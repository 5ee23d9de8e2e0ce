package dev.godwit.backfill;

import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.KeyColumn;
import dev.godwit.dialect.TableRef;
import dev.godwit.dialect.UniqueKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Along a unique key. Each stretch is looked up behind the last one through the key's index, and nothing is counted from the beginning. */
final class KeyWalk implements RangeWalk {

    private final TableRef table;
    private final UniqueKey key;
    private final DataSql data;
    private final KeyComparison comparison;

    KeyWalk(Dialect dialect, TableRef table, UniqueKey key) {
        this.table = table;
        this.key = key;
        this.data = dialect.data();
        this.comparison = new KeyComparison(dialect.ranges(), dialect.literals(), key.columns());
    }

    @Override
    public String along() {
        return key.name().equals(columns()) ? columns() : key.name() + " (" + columns() + ")";
    }

    @Override
    public String columns() {
        return String.join(", ", key.names());
    }

    @Override
    public int width() {
        return key.columns().size();
    }

    @Override
    public Optional<List<String>> end(Connection connection) throws SQLException {
        // A cast keeps the name of its column, and ORDER BY would take that text: "9" is behind "20". So the keys are
        // ordered first.
        String greatest = first("SELECT " + numbered("", this::plain, " AS k") + " FROM " + table.written()
                + " ORDER BY " + comparison.list("", " DESC"));
        String query = "SELECT " + texts("g.k", Integer::toString) + " FROM (" + greatest + ") g";
        List<List<String>> rows = ask(connection, query, key.columns().size());
        return rows.stream().findFirst();
    }

    @Override
    public Optional<KeyRange> next(Connection connection, Optional<List<String>> behind, List<String> end, long size)
            throws SQLException {
        int columns = key.columns().size();
        List<List<String>> rows = ask(connection, query(behind, end, size), columns * 2 + 1);
        return rows.stream()
                .findFirst()
                .map(row -> new KeyRange(
                        row.subList(0, columns),
                        row.subList(columns, columns * 2),
                        Long.parseLong(row.get(columns * 2))));
    }

    /** The first and the last of the next keys, and how many they are. */
    private String query(Optional<List<String>> behind, List<String> end, long size) {
        String where =
                behind.map(last -> comparison.of("", ">", last) + " AND ").orElse("") + comparison.of("", "<=", end);
        String keys = data.page(
                "SELECT " + numbered("", this::plain, " AS k") + " FROM " + table.written() + " WHERE " + where
                        + " ORDER BY " + comparison.list("", ""),
                true,
                OptionalLong.of(size),
                OptionalLong.empty());
        String window = " OVER (ORDER BY " + numbered("p.k", i -> Integer.toString(i), "") + ")";
        String counted = "SELECT "
                + numbered("FIRST_VALUE(p.k", i -> i + ")" + window, " AS f") + ", "
                + numbered("p.k", i -> Integer.toString(i), " AS k") + ", ROW_NUMBER()" + window + " AS n FROM (" + keys
                + ") p";
        return first("SELECT " + texts("w.f", i -> Integer.toString(i)) + ", " + texts("w.k", i -> Integer.toString(i))
                + ", w.n FROM (" + counted + ") w ORDER BY w.n DESC");
    }

    private String first(String query) {
        return data.page(query, true, OptionalLong.of(1), OptionalLong.empty());
    }

    private String plain(int number) {
        return comparison.column("", number);
    }

    /** Something about each column. */
    @FunctionalInterface
    private interface OfColumn {
        String of(int number);
    }

    private String texts(String before, OfColumn name) {
        List<KeyColumn> columns = key.columns();
        return IntStream.range(0, columns.size())
                .mapToObj(i -> comparison.ranges().text(columns.get(i), before + name.of(i)))
                .collect(Collectors.joining(", "));
    }

    private String numbered(String before, OfColumn name, String alias) {
        return IntStream.range(0, key.columns().size())
                .mapToObj(i -> before + name.of(i) + (alias.isEmpty() ? "" : alias + i))
                .collect(Collectors.joining(", "));
    }

    private static List<List<String>> ask(Connection connection, String query, int columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(query)) {
                List<List<String>> found = new ArrayList<>();
                while (rows.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        row.add(Objects.requireNonNull(rows.getString(i), "a key holds no NULL"));
                    }
                    found.add(row);
                }
                return found;
            }
        }
    }

    @Override
    public String filling(RangedStatement.Bound bound, String prefix, KeyRange range) {
        return switch (bound) {
            case FROM -> comparison.literal(0, range.first());
            case TO -> comparison.literal(0, range.last());
            case RANGE ->
                "(" + comparison.of(prefix, ">=", range.first()) + " AND " + comparison.of(prefix, "<=", range.last())
                        + ")";
        };
    }

    @Override
    public boolean tellsRows() {
        return true;
    }

    @Override
    public String keyTexts(String name) {
        return IntStream.range(0, key.columns().size())
                .mapToObj(i -> comparison.ranges().text(key.columns().get(i), plain(i)) + " AS " + name + i)
                .collect(Collectors.joining(", "));
    }

    @Override
    public String isRow(List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> plain(i) + " = " + comparison.literal(i, values))
                .collect(Collectors.joining(" AND "));
    }

    @Override
    public boolean hasBounds() {
        return key.columns().size() == 1;
    }
}
