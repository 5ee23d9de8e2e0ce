package dev.godwit.schema.change;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import java.util.Map;
import java.util.Optional;

/** A change of a whole table. */
public sealed interface TableChange extends Change {

    /** The table, by the name that it has before the change. */
    QualifiedName table();

    /**
     * A new table, with its columns, constraints, indexes and comments.
     *
     * @param ifAbsent whether one of this name may be there already
     */
    record Create(Table definition, boolean ifAbsent) implements TableChange {

        @Override
        public QualifiedName table() {
            return definition.name();
        }

        @Override
        public String kind() {
            return "createTable";
        }

        @Override
        public Optional<Change> inverse() {
            return ifAbsent
                    ? Optional.empty()
                    : Optional.of(new Drop(definition.name(), Optional.of(definition), false, false));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "create table " + definition.name() + (ifAbsent ? " if it is not there" : "");
        }
    }

    /**
     * A table goes, with its rows.
     *
     * @param was what it was, where that is known
     * @param ifPresent whether it may be gone already
     * @param cascade whether what hangs on it goes too
     */
    record Drop(QualifiedName table, Optional<Table> was, boolean ifPresent, boolean cascade) implements TableChange {

        @Override
        public String kind() {
            return "dropTable";
        }

        @Override
        public Optional<Change> inverse() {
            return cascade || ifPresent ? Optional.empty() : was.map(before -> new Create(before, false));
        }

        @Override
        public boolean isDestructive() {
            return true;
        }

        @Override
        public String text() {
            return "drop table " + table + (ifPresent ? " if it is there" : "")
                    + (cascade ? " with what hangs on it" : "");
        }
    }

    /** A table gets another name. */
    record Rename(QualifiedName table, QualifiedName to) implements TableChange {

        @Override
        public String kind() {
            return "renameTable";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Rename(to, table));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "rename table " + table + " to " + to;
        }
    }

    /** A new, empty table with the columns of another. */
    record CreateLike(QualifiedName table, QualifiedName model) implements TableChange {

        @Override
        public String kind() {
            return "createTableLike";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Drop(table, Optional.empty(), false, false));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "create table " + table + " like " + model;
        }
    }

    /**
     * A table gets another comment.
     *
     * @param was the comment before; empty for none, or where {@code known} is false
     * @param known whether {@code was} is known
     */
    record SetComment(QualifiedName table, Optional<String> comment, Optional<String> was, boolean known)
            implements TableChange {

        @Override
        public String kind() {
            return "setTableComment";
        }

        @Override
        public Optional<Change> inverse() {
            return known ? Optional.of(new SetComment(table, was, comment, true)) : Optional.empty();
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return (comment.isPresent() ? "comment on" : "remove the comment on") + " table " + table;
        }
    }

    /** A table gets other options of its engine: all of them as said here. */
    record SetOptions(QualifiedName table, Map<String, String> options, Map<String, String> was)
            implements TableChange {

        public SetOptions {
            options = Map.copyOf(options);
            was = Map.copyOf(was);
        }

        @Override
        public String kind() {
            return "setTableOptions";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new SetOptions(table, was, options));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "set options of table " + table;
        }
    }
}
