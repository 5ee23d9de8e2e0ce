package dev.godwit.dialect.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A row of a catalogue, its columns by their labels. */
public record Row(ResultSet columns) {

    /** A text; empty text for NULL. */
    public String text(String label) throws SQLException {
        String value = columns.getString(label);
        return value == null ? "" : value;
    }

    /** A text; empty for NULL. */
    public Optional<String> optional(String label) throws SQLException {
        return Optional.ofNullable(columns.getString(label));
    }

    /** A text; empty for NULL and for empty text. */
    public Optional<String> said(String label) throws SQLException {
        return optional(label).filter(text -> !text.isEmpty());
    }

    /** True or false, as a boolean, a number, or {@code YES} and {@code NO}. */
    public boolean is(String label) throws SQLException {
        String value = text(label);
        return value.equals("t") || value.equals("1") || value.equalsIgnoreCase("true") || value.equals("YES");
    }

    /** A number; empty for NULL. */
    public OptionalInt integer(String label) throws SQLException {
        int value = columns.getInt(label);
        return columns.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** A number; 0 for NULL. */
    public long number(String label) throws SQLException {
        return columns.getLong(label);
    }

    /** A number; empty for NULL and for what goes without saying. */
    public OptionalLong unless(long usual, String label) throws SQLException {
        long value = columns.getLong(label);
        return columns.wasNull() || value == usual ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
