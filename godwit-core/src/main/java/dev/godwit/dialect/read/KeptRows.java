package dev.godwit.dialect.read;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** All rows of a query as texts, kept for whoever reads them later, which may be another thread. Not changed once they are read. */
public final class KeptRows {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<@Nullable String[]> rows = new ArrayList<>();

    KeptRows(ResultSet from) throws SQLException {
        ResultSetMetaData data = from.getMetaData();
        int width = data.getColumnCount();
        for (int i = 0; i < width; i++) {
            places.put(data.getColumnLabel(i + 1), i);
        }
        while (from.next()) {
            @Nullable String[] values = new @Nullable String[width];
            for (int i = 0; i < width; i++) {
                values[i] = from.getString(i + 1);
            }
            rows.add(values);
        }
    }

    /** Hands each row to a reader. */
    public void each(Rows.Reader reader) throws SQLException {
        for (@Nullable String[] values : rows) {
            reader.read(new KeptRow(places, values));
        }
    }

    private static final class KeptRow implements Row {

        private final Map<String, Integer> places;
        private final @Nullable String[] values;

        KeptRow(Map<String, Integer> places, @Nullable String[] values) {
            this.places = places;
            this.values = values;
        }

        @Override
        public Optional<String> optional(String label) throws SQLException {
            Integer place = places.get(label);
            if (place == null) {
                throw new SQLException("There is no column " + label);
            }
            return Optional.ofNullable(values[place]);
        }

        @Override
        public OptionalLong whole(String label) throws SQLException {
            Optional<String> value = optional(label);
            return value.isPresent() ? OptionalLong.of(Long.parseLong(value.get())) : OptionalLong.empty();
        }
    }
}
