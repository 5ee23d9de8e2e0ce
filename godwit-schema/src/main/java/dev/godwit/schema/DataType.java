package dev.godwit.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The type of a column, in words that every engine has a type for, or {@link Native} for one that only some engine has. What an engine
 * stores instead where it has no such type, its dialect decides and its reference page says.
 */
public sealed interface DataType {

    /** How it is written in messages and in model files, for example {@code decimal(10, 2)}. */
    String text();

    /** Whole numbers. */
    enum IntegerSize {
        /** 1 byte; where an engine has none, the next larger. */
        TINY,
        /** 2 bytes. */
        SMALL,
        /** 3 bytes (MySQL); elsewhere the next larger. */
        MEDIUM,
        /** 4 bytes. */
        REGULAR,
        /** 8 bytes. */
        BIG
    }

    /**
     * A whole number.
     *
     * @param unsigned without negative numbers, where the engine has such types
     */
    record IntegerNumber(IntegerSize size, boolean unsigned) implements DataType {
        @Override
        public String text() {
            String name =
                    size == IntegerSize.REGULAR ? "integer" : size.name().toLowerCase(java.util.Locale.ROOT) + "int";
            return unsigned ? name + " unsigned" : name;
        }
    }

    /**
     * An exact number.
     *
     * @param precision all digits; empty for the engine's default
     * @param scale digits behind the point; only with a precision
     */
    record Decimal(OptionalInt precision, OptionalInt scale) implements DataType {
        public Decimal {
            if (scale.isPresent() && precision.isEmpty()) {
                throw new IllegalArgumentException("A decimal with a scale has a precision.");
            }
        }

        @Override
        public String text() {
            if (precision.isEmpty()) {
                return "decimal";
            }
            return "decimal(" + precision.getAsInt() + (scale.isPresent() ? ", " + scale.getAsInt() : "") + ")";
        }
    }

    /**
     * A binary floating-point number.
     *
     * @param twice 8 bytes instead of 4
     */
    record Floating(boolean twice) implements DataType {
        @Override
        public String text() {
            return twice ? "double" : "float";
        }
    }

    /**
     * Text of bounded length.
     *
     * @param length in characters; empty for the engine's default or none
     * @param fixed padded to the length with blanks
     */
    record Characters(OptionalInt length, boolean fixed) implements DataType {
        public Characters {
            requirePositive(length);
        }

        @Override
        public String text() {
            return (fixed ? "char" : "string") + parenthesised(length);
        }
    }

    /** How much a text or a binary may hold; engines without such kinds take the largest. */
    enum Capacity {
        /** 255 bytes in MySQL. */
        TINY,
        /** 64 KiB in MySQL. */
        REGULAR,
        /** 16 MiB in MySQL. */
        MEDIUM,
        /** 4 GiB in MySQL. */
        LONG
    }

    /** Text without a length. */
    record Text(Capacity capacity) implements DataType {
        @Override
        public String text() {
            return capacity == Capacity.REGULAR ? "text" : capacity.name().toLowerCase(java.util.Locale.ROOT) + "text";
        }
    }

    /** True or false. */
    record Bool() implements DataType {
        @Override
        public String text() {
            return "boolean";
        }
    }

    /** A day. */
    record Date() implements DataType {
        @Override
        public String text() {
            return "date";
        }
    }

    /**
     * A time of day.
     *
     * @param precision digits of fractions of a second; empty for the engine's default
     */
    record Time(OptionalInt precision, boolean zoned) implements DataType {
        @Override
        public String text() {
            return "time" + parenthesised(precision) + (zoned ? " with time zone" : "");
        }
    }

    /**
     * A day and a time.
     *
     * @param precision digits of fractions of a second; empty for the engine's default
     * @param zoned a moment, the same for readers in all time zones
     */
    record Timestamp(OptionalInt precision, boolean zoned) implements DataType {
        @Override
        public String text() {
            return "timestamp" + parenthesised(precision) + (zoned ? " with time zone" : "");
        }
    }

    /** A length of time. */
    record Interval() implements DataType {
        @Override
        public String text() {
            return "interval";
        }
    }

    /** A universally unique identifier. */
    record Uuid() implements DataType {
        @Override
        public String text() {
            return "uuid";
        }
    }

    /**
     * A JSON document.
     *
     * @param binary stored parsed, where the engine tells the two apart (PostgreSQL's {@code jsonb})
     */
    record Json(boolean binary) implements DataType {
        @Override
        public String text() {
            return binary ? "jsonb" : "json";
        }
    }

    /**
     * Bytes.
     *
     * @param length at most so many; empty for no bound
     * @param fixed exactly so many
     */
    record Binary(OptionalInt length, boolean fixed, Capacity capacity) implements DataType {
        public Binary {
            requirePositive(length);
        }

        @Override
        public String text() {
            return "binary" + parenthesised(length);
        }
    }

    /**
     * One of some words.
     *
     * @param type the name of the enum type, where it is a type of its own (see {@link EnumType}); elsewhere the column has the words
     * @param values in their order; never empty
     */
    record Enumeration(Optional<QualifiedName> type, List<String> values) implements DataType {
        public Enumeration {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("An enumeration has at least one value.");
            }
        }

        @Override
        public String text() {
            return type.isPresent() ? type.get().toString() : "enum(" + String.join(", ", values) + ")";
        }
    }

    /** Several of one type. */
    record Array(DataType element) implements DataType {
        @Override
        public String text() {
            return element.text() + "[]";
        }
    }

    /** An amount in the currency of the database. */
    record Money() implements DataType {
        @Override
        public String text() {
            return "money";
        }
    }

    /**
     * A type of one engine, written as that engine writes it.
     *
     * @param sql for example {@code tsvector} or {@code geometry(Point, 4326)}; never blank
     */
    record Native(String sql) implements DataType {
        public Native {
            if (sql.isBlank()) {
                throw new IllegalArgumentException("A native type has a name.");
            }
        }

        @Override
        public String text() {
            return sql;
        }
    }

    private static String parenthesised(OptionalInt number) {
        return number.isPresent() ? "(" + number.getAsInt() + ")" : "";
    }

    private static void requirePositive(OptionalInt length) {
        if (length.isPresent() && length.getAsInt() < 1) {
            throw new IllegalArgumentException("A length is at least 1, not " + length.getAsInt() + ".");
        }
    }
}
