package dev.godwit.backfill;

import dev.godwit.dialect.KeyColumn;
import dev.godwit.dialect.Literals;
import dev.godwit.dialect.RangeSql;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes comparisons of a key with values, in the form that the engine answers with an index. */
record KeyComparison(RangeSql ranges, Literals literals, List<KeyColumn> columns) {

    KeyComparison {
        columns = List.copyOf(columns);
    }

    /** A column as it is written. */
    String column(String prefix, int number) {
        KeyColumn column = columns.get(number);
        return prefix + (column.hidden() ? column.name() : literals.identifier(column.name()));
    }

    /** All of them, with a word behind each. */
    String list(String prefix, String behind) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> column(prefix, i) + behind)
                .collect(Collectors.joining(", "));
    }

    String literal(int number, List<String> values) {
        return ranges.literal(columns.get(number), values.get(number));
    }

    /**
     * The comparison.
     *
     * @param operator {@code >}, {@code >=} or {@code <=}
     */
    String of(String prefix, String operator, List<String> values) {
        if (columns.size() == 1) {
            return column(prefix, 0) + " " + operator + " " + literal(0, values);
        }
        if (ranges.comparesRows()) {
            String row = IntStream.range(0, columns.size())
                    .mapToObj(i -> literal(i, values))
                    .collect(Collectors.joining(", ", "(", ")"));
            return "(" + list(prefix, "") + ") " + operator + " " + row;
        }
        String strict = operator.substring(0, 1);
        return column(prefix, 0) + " " + strict + "= " + literal(0, values) + " AND "
                + from(prefix, 0, operator, values);
    }

    /** {@code (a > 1 OR (a = 1 AND b > 2))}. */
    private String from(String prefix, int number, String operator, List<String> values) {
        String column = column(prefix, number);
        String value = literal(number, values);
        if (number == columns.size() - 1) {
            return column + " " + operator + " " + value;
        }
        return "(" + column + " " + operator.charAt(0) + " " + value + " OR (" + column + " = " + value + " AND "
                + from(prefix, number + 1, operator, values) + "))";
    }
}
