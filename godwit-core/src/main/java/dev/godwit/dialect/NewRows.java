package dev.godwit.dialect;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows to be written, with all names already as the engine wants them.
 *
 * @param table where
 * @param columns what the values are of
 * @param rows for each value a {@code ?}, or an expression; values are sent in this order
 */
public record NewRows(String table, List<String> columns, List<List<String>> rows) {

    public NewRows {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** {@code INSERT INTO t (a, b) VALUES (?, ?), (?, ?)}. */
    public String insert() {
        return "INSERT INTO " + table + " " + columnList() + " VALUES " + values();
    }

    /** {@code (a, b)}. */
    public String columnList() {
        return "(" + String.join(", ", columns) + ")";
    }

    /** {@code (?, ?), (?, ?)}. */
    public String values() {
        return rows.stream().map(row -> "(" + String.join(", ", row) + ")").collect(Collectors.joining(", "));
    }

    /** Something about each column that is not among these, joined by commas; empty where all are. */
    public String others(List<String> key, Function<String, String> written) {
        return columns.stream().filter(c -> !key.contains(c)).map(written).collect(Collectors.joining(", "));
    }

    /** {@code t.a = s.a AND t.b = s.b}. */
    public static String match(List<String> key, String left, String right) {
        return key.stream().map(c -> left + "." + c + " = " + right + "." + c).collect(Collectors.joining(" AND "));
    }

    /** {@code (s.a, s.b)}. */
    public String columnsOf(String source) {
        return columns.stream().map(c -> source + "." + c).collect(Collectors.joining(", ", "(", ")"));
    }
}
