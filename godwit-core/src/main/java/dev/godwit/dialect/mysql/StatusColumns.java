package dev.godwit.dialect.mysql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a {@code SHOW} statement by their names, which differ between servers and versions. */
record StatusColumns(Map<String, Integer> numbers) {

    static StatusColumns of(ResultSetMetaData data) throws SQLException {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            numbers.put(data.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        return new StatusColumns(numbers);
    }

    /** The value under the first of these names that is there; empty for none and for null. */
    String text(ResultSet row, String... names) throws SQLException {
        Optional<Integer> column = column(names);
        return column.isEmpty()
                ? ""
                : Optional.ofNullable(row.getString(column.get())).orElse("");
    }

    /** The same as a number; empty for none and for null. */
    Optional<Long> number(ResultSet row, String... names) throws SQLException {
        String text = text(row, names);
        return text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
    }

    private Optional<Integer> column(String... names) {
        return Stream.of(names)
                .map(name -> numbers.get(name.toLowerCase(Locale.ROOT)))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
