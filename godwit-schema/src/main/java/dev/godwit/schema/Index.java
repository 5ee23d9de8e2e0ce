package dev.godwit.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An index of a table.
 *
 * @param name as the engine stores it
 * @param parts what it is over, in order; never empty
 * @param unique whether no two rows may be alike in them
 * @param method for example {@code gin}; empty for the engine's default
 * @param include columns that are stored in it besides
 * @param condition which rows it has, where not all
 * @param comment what people are told about it
 */
public record Index(
        String name,
        List<Part> parts,
        boolean unique,
        Optional<String> method,
        List<String> include,
        Optional<String> condition,
        Optional<String> comment) {

    public Index {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        if (name.isEmpty() || parts.isEmpty()) {
            throw new IllegalArgumentException("An index has a name and at least one column.");
        }
    }

    /** A plain index over these columns. */
    public static Index of(String name, List<String> columns) {
        return new Index(
                name,
                columns.stream().map(Part::column).toList(),
                false,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same under another name. */
    public Index named(String other) {
        return new Index(other, parts, unique, method, include, condition, comment);
    }

    /** The same with this comment. */
    public Index commented(Optional<String> text) {
        return new Index(name, parts, unique, method, include, condition, text);
    }

    /** The same, refusing rows that are alike. */
    public Index onlyOnce() {
        return new Index(name, parts, true, method, include, condition, comment);
    }

    /** The same over these rows. */
    public Index where(Optional<String> rows) {
        return new Index(name, parts, unique, method, include, rows, comment);
    }

    /** The columns that it is over, leaving expressions out. */
    public List<String> columns() {
        return parts.stream()
                .filter(part -> !part.isExpression())
                .map(Part::text)
                .toList();
    }

    /**
     * One part of an index.
     *
     * @param text the name of a column, or an expression as the engine writes it
     * @param isExpression which of the two
     * @param descending from high to low
     * @param nulls where NULL stands, if said
     * @param length how many characters of it count (MySQL)
     * @param operatorClass how it is compared (PostgreSQL), for example {@code gin_trgm_ops}
     */
    public record Part(
            String text,
            boolean isExpression,
            boolean descending,
            Optional<Nulls> nulls,
            OptionalInt length,
            Optional<String> operatorClass) {

        /** A column, from low to high. */
        public static Part column(String name) {
            return new Part(name, false, false, Optional.empty(), OptionalInt.empty(), Optional.empty());
        }

        /** An expression, from low to high. */
        public static Part expression(String sql) {
            return new Part(sql, true, false, Optional.empty(), OptionalInt.empty(), Optional.empty());
        }

        /** The same over another column. */
        public Part over(String column) {
            return new Part(column, isExpression, descending, nulls, length, operatorClass);
        }

        /** The same from high to low. */
        public Part downwards() {
            return new Part(text, isExpression, true, nulls, length, operatorClass);
        }
    }

    /** Where NULL stands in an order. */
    public enum Nulls {
        /** Before all values. */
        FIRST,
        /** After all values. */
        LAST
    }
}
