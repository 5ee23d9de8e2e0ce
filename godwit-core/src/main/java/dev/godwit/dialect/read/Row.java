package dev.godwit.dialect.read;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A row of a catalogue, its columns by their labels. */
public interface Row {

    /** A text; empty for NULL. */
    Optional<String> optional(String label) throws SQLException;

    /** A whole number; empty for NULL. */
    OptionalLong whole(String label) throws SQLException;

    /** A text; empty text for NULL. */
    default String text(String label) throws SQLException {
        return optional(label).orElse("");
    }

    /** A text; empty for NULL and for empty text. */
    default Optional<String> said(String label) throws SQLException {
        return optional(label).filter(text -> !text.isEmpty());
    }

    /** True or false, as a boolean, a number, or {@code YES} and {@code NO}. */
    default boolean is(String label) throws SQLException {
        String value = text(label);
        return value.equals("t") || value.equals("1") || value.equalsIgnoreCase("true") || value.equals("YES");
    }

    /** A number; empty for NULL. */
    default OptionalInt integer(String label) throws SQLException {
        OptionalLong value = whole(label);
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(value.getAsLong()));
    }

    /** A number; 0 for NULL. */
    default long number(String label) throws SQLException {
        return whole(label).orElse(0);
    }

    /** A number; empty for NULL and for what goes without saying. */
    default OptionalLong unless(long usual, String label) throws SQLException {
        OptionalLong value = whole(label);
        return value.equals(OptionalLong.of(usual)) ? OptionalLong.empty() : value;
    }
}
