package dev.godwit.lint.form;

import java.util.List;
import java.util.Optional;

/** One of the things that an {@code ALTER TABLE} does. */
public sealed interface TableAction {

    /** The table that a foreign key which it adds points to. */
    default Optional<Name> references() {
        return Optional.empty();
    }

    /** A column is added. */
    record AddColumn(ColumnForm column) implements TableAction {
        @Override
        public Optional<Name> references() {
            return column.references();
        }
    }

    /** A column is dropped. */
    record DropColumn(Name column, boolean cascade) implements TableAction {}

    /** A column gets another name. */
    record RenameColumn(Name column, Name to) implements TableAction {}

    /** The table gets another name. */
    record RenameTable(Name to) implements TableAction {}

    /** A column gets another type. */
    record ChangeType(Name column, String type, Optional<String> using) implements TableAction {}

    /** A column is defined anew ({@code MODIFY}, {@code CHANGE}, {@code ALTER COLUMN c type} of SQL Server). */
    record Redefine(Name column, ColumnForm as) implements TableAction {}

    /** A column may no longer be null. */
    record SetNotNull(Name column) implements TableAction {}

    /** A column may be null. */
    record DropNotNull(Name column) implements TableAction {}

    /** A column gets a default; an empty one when it loses it. */
    record ChangeDefault(Name column, Optional<String> value) implements TableAction {}

    /** A constraint is added. */
    record AddConstraint(ConstraintForm constraint) implements TableAction {
        @Override
        public Optional<Name> references() {
            return constraint.references();
        }
    }

    /** The rows that are there are checked. */
    record ValidateConstraint(Name constraint) implements TableAction {}

    /** A constraint is dropped; its name is empty for the primary key. */
    record DropConstraint(Optional<Name> constraint) implements TableAction {}

    /** An index is added, where that is a part of {@code ALTER TABLE}. */
    record AddIndex(IndexKind kind, Optional<Name> name, List<Name> columns) implements TableAction {
        public AddIndex {
            columns = List.copyOf(columns);
        }
    }

    /** An index is dropped, where that is a part of {@code ALTER TABLE}. */
    record DropIndex(Name index) implements TableAction {}

    /** A partition is attached. */
    record AttachPartition(Name partition) implements TableAction {}

    /** A partition is detached. */
    record DetachPartition(Name partition, boolean concurrently) implements TableAction {}

    /** The table is moved to another schema. */
    record SetSchema(Name schema) implements TableAction {}

    /** Row security is switched on or off. */
    record RowSecurity(boolean on) implements TableAction {}

    /**
     * Anything else.
     *
     * @param words its words in upper case, with symbols between them
     */
    record Setting(String words) implements TableAction {

        /** Whether it begins with these words. */
        public boolean startsWith(String start) {
            return words.equals(start) || words.startsWith(start + " ");
        }
    }
}
