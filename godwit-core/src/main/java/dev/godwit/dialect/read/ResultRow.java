package dev.godwit.dialect.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/** The row that a result stands at. */
record ResultRow(ResultSet columns) implements Row {

    @Override
    public Optional<String> optional(String label) throws SQLException {
        return Optional.ofNullable(columns.getString(label));
    }

    @Override
    public OptionalLong whole(String label) throws SQLException {
        long value = columns.getLong(label);
        return columns.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
