package dev.godwit.schema;

import java.util.List;
import java.util.Optional;

/** A rule that the rows of a table keep. */
public sealed interface Constraint {

    /** Its name; empty where the engine is to give one. */
    Optional<String> name();

    /** The columns of its table that it names; none where it has an expression instead. */
    default List<String> columns() {
        return List.of();
    }

    /** The same under another name. */
    Constraint named(Optional<String> other);

    /**
     * What tells a row from all others.
     *
     * @param columns in order; never empty
     */
    record PrimaryKey(Optional<String> name, List<String> columns) implements Constraint {
        public PrimaryKey {
            columns = some(columns, "A primary key");
        }

        @Override
        public PrimaryKey named(Optional<String> other) {
            return new PrimaryKey(other, columns);
        }
    }

    /**
     * Columns that no two rows have alike.
     *
     * @param columns in order; never empty
     * @param nullsEqual whether NULL counts as alike (PostgreSQL 15's {@code NULLS NOT DISTINCT})
     */
    record Unique(Optional<String> name, List<String> columns, boolean nullsEqual, Deferral deferral)
            implements Constraint {
        public Unique {
            columns = some(columns, "A unique key");
        }

        @Override
        public Unique named(Optional<String> other) {
            return new Unique(other, columns, nullsEqual, deferral);
        }
    }

    /**
     * Columns that hold the key of a row elsewhere.
     *
     * @param columns in order; never empty
     * @param table where that row is
     * @param referenced its columns, as many as here; empty for its primary key
     */
    record ForeignKey(
            Optional<String> name,
            List<String> columns,
            QualifiedName table,
            List<String> referenced,
            ReferenceAction onDelete,
            ReferenceAction onUpdate,
            Deferral deferral)
            implements Constraint {
        public ForeignKey {
            columns = some(columns, "A foreign key");
            referenced = List.copyOf(referenced);
            if (!referenced.isEmpty() && referenced.size() != columns.size()) {
                throw new IllegalArgumentException("A foreign key of " + columns.size() + " columns references "
                        + referenced.size() + " columns of " + table + ".");
            }
        }

        @Override
        public ForeignKey named(Optional<String> other) {
            return new ForeignKey(other, columns, table, referenced, onDelete, onUpdate, deferral);
        }

        /** The same between other columns. */
        public ForeignKey between(List<String> from, QualifiedName to, List<String> toColumns) {
            return new ForeignKey(name, from, to, toColumns, onDelete, onUpdate, deferral);
        }
    }

    /**
     * A condition that each row keeps.
     *
     * @param expression as the engine writes it, without parentheses around it
     */
    record Check(Optional<String> name, String expression) implements Constraint {
        public Check {
            if (expression.isBlank()) {
                throw new IllegalArgumentException("A check has a condition.");
            }
        }

        @Override
        public Check named(Optional<String> other) {
            return new Check(other, expression);
        }
    }

    /**
     * Any other rule ({@code EXCLUDE}).
     *
     * @param definition as the engine writes it behind {@code CONSTRAINT name}
     */
    record Other(Optional<String> name, String definition) implements Constraint {
        @Override
        public Other named(Optional<String> other) {
            return new Other(other, definition);
        }
    }

    /** What happens to a row when the row that it references goes or changes its key. */
    enum ReferenceAction {
        /** Refused, at the end of the statement or of the transaction. What engines do where nothing is said. */
        NO_ACTION,
        /** Refused at once. */
        RESTRICT,
        /** The same happens to it. */
        CASCADE,
        /** Its columns become NULL. */
        SET_NULL,
        /** Its columns become their defaults. */
        SET_DEFAULT
    }

    /** When a rule is checked. */
    enum Deferral {
        /** At the end of each statement. */
        NOT_DEFERRABLE,
        /** At the end of each statement, unless a transaction wants it at its own end. */
        INITIALLY_IMMEDIATE,
        /** At the end of the transaction. */
        INITIALLY_DEFERRED
    }

    private static List<String> some(List<String> columns, String what) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(what + " has at least one column.");
        }
        return List.copyOf(columns);
    }
}
