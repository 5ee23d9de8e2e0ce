package dev.godwit.verify;

import dev.godwit.dialect.Literals;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import java.util.Optional;

/** A value that a column of some type takes, and that is unlikely to be its default. */
final class SampleValue {

    private final Literals literals;

    SampleValue(Literals literals) {
        this.literals = literals;
    }

    /** As SQL; empty where the engine fills the column, or the type is unknown. */
    Optional<String> of(Column column) {
        if (column.identity().isPresent() || column.generated().isPresent()) {
            return Optional.empty();
        }
        return of(column.type());
    }

    private Optional<String> of(DataType type) {
        if (type instanceof DataType.Enumeration words) {
            return Optional.of(literals.text(words.values().get(words.values().size() - 1)));
        } else if (type instanceof DataType.Decimal decimal) {
            return Optional.of(decimal.precision().equals(decimal.scale()) ? "0" : "1");
        } else if (type instanceof DataType.Bool) {
            return Optional.of(literals.truth(true));
        } else if (type instanceof DataType.Binary) {
            return Optional.of(literals.bytes(new byte[] {7}));
        } else if (type instanceof DataType.Array) {
            return Optional.of(literals.text("{}"));
        } else if (type instanceof DataType.Native) {
            return Optional.empty();
        }
        return Optional.of(number(type) ? "1" : literals.text(text(type)));
    }

    private static boolean number(DataType type) {
        return type instanceof DataType.IntegerNumber
                || type instanceof DataType.Floating
                || type instanceof DataType.Money;
    }

    private static String text(DataType type) {
        if (type instanceof DataType.Date) {
            return "2001-02-03";
        } else if (type instanceof DataType.Time) {
            return "04:05:06";
        } else if (type instanceof DataType.Timestamp) {
            return "2001-02-03 04:05:06";
        } else if (type instanceof DataType.Interval) {
            return "1 day";
        } else if (type instanceof DataType.Uuid) {
            return "0f0e0d0c-0b0a-4908-8706-050403020100";
        }
        return type instanceof DataType.Json ? "{\"a\":1}" : "a";
    }
}
