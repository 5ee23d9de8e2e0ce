package dev.godwit.schema.change;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change of one column. */
public sealed interface ColumnChange extends Change {

    /** Its table. */
    QualifiedName table();

    /** The column, by the name that it has before the change. */
    String column();

    /**
     * Where a new column stands among the others, on engines that have such an order (MySQL).
     *
     * @param after the column before it; empty for the first place
     */
    record Position(Optional<String> after) {}

    /**
     * A new column.
     *
     * @param position empty for the last place
     */
    record Add(QualifiedName table, Column definition, Optional<Position> position) implements ColumnChange {

        @Override
        public String column() {
            return definition.name();
        }

        @Override
        public String kind() {
            return "addColumn";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Drop(table, definition.name(), Optional.of(definition)));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "add column " + table + "." + definition.name() + " "
                    + definition.type().text() + (definition.nullable() ? "" : " not null");
        }
    }

    /**
     * A column goes, with what it holds.
     *
     * @param was what it was, where that is known
     */
    record Drop(QualifiedName table, String column, Optional<Column> was) implements ColumnChange {

        @Override
        public String kind() {
            return "dropColumn";
        }

        @Override
        public Optional<Change> inverse() {
            return was.map(before -> new Add(table, before, Optional.empty()));
        }

        /** What is computed can be computed again. */
        @Override
        public boolean isDestructive() {
            return was.flatMap(Column::generated).isEmpty();
        }

        @Override
        public String text() {
            return "drop column " + table + "." + column;
        }
    }

    /** A column gets another name. */
    record Rename(QualifiedName table, String column, String to) implements ColumnChange {

        @Override
        public String kind() {
            return "renameColumn";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Rename(table, to, column));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "rename column " + table + "." + column + " to " + to;
        }
    }

    /**
     * A column is defined anew: type, NULL, default, numbering, collation and comment as said here. Its name stays.
     *
     * @param was what it was, where that is known
     * @param using how the new content is made of the old, as the engine writes it (PostgreSQL)
     */
    record Redefine(QualifiedName table, Column to, Optional<Column> was, Optional<String> using)
            implements ColumnChange {

        public Redefine {
            if (was.isPresent() && !was.get().name().equals(to.name())) {
                throw new IllegalArgumentException("To define a column anew is not to rename it: "
                        + was.get().name() + ", " + to.name() + ".");
            }
        }

        @Override
        public String column() {
            return to.name();
        }

        @Override
        public String kind() {
            return "alterColumn";
        }

        @Override
        public Optional<Change> inverse() {
            return was.map(before -> new Redefine(table, before, Optional.of(to), Optional.empty()));
        }

        @Override
        public boolean isDestructive() {
            return was.isEmpty()
                    || (was.get().generated().isEmpty() && to.generated().isPresent())
                    || new TypeChange(was.get().type(), to.type()).canLoseData();
        }

        @Override
        public String text() {
            String subject = "alter column " + table + "." + to.name();
            if (was.isEmpty()) {
                return subject + " to " + phrase(to);
            }
            String rest = aspects(was.get());
            if (phrase(was.get()).equals(phrase(to)) && !rest.isEmpty()) {
                return subject + ": " + rest;
            }
            return subject + " from " + phrase(was.get()) + " to " + phrase(to) + (rest.isEmpty() ? "" : ", " + rest);
        }

        /** What differs besides type and NULL. */
        private String aspects(Column before) {
            List<String> differing = new ArrayList<>();
            if (!before.defaultValue().equals(to.defaultValue())) {
                differing.add("default");
            }
            if (!before.identity().equals(to.identity())) {
                differing.add("numbering");
            }
            if (!before.generated().equals(to.generated())) {
                differing.add("expression");
            }
            if (!before.collation().equals(to.collation())) {
                differing.add("collation");
            }
            if (!before.comment().equals(to.comment())) {
                differing.add("comment");
            }
            return String.join(", ", differing);
        }

        private static String phrase(Column column) {
            return column.type().text() + (column.nullable() ? "" : " not null");
        }
    }

    /**
     * A column may, or may no longer, hold NULL.
     *
     * @param type its type, which some engines want to be told
     */
    record SetNullable(QualifiedName table, String column, boolean nullable, Optional<DataType> type)
            implements ColumnChange {

        @Override
        public String kind() {
            return "alterColumn";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new SetNullable(table, column, !nullable, type));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return (nullable ? "allow" : "forbid") + " null in column " + table + "." + column;
        }
    }

    /**
     * A column gets another default, or none.
     *
     * @param was the default before; empty for none, or where {@code known} is false
     * @param known whether {@code was} is known
     */
    record SetDefault(
            QualifiedName table, String column, Optional<DefaultValue> value, Optional<DefaultValue> was, boolean known)
            implements ColumnChange {

        @Override
        public String kind() {
            return "alterColumn";
        }

        @Override
        public Optional<Change> inverse() {
            return known ? Optional.of(new SetDefault(table, column, was, value, true)) : Optional.empty();
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return (value.isPresent() ? "set" : "drop") + " the default of column " + table + "." + column;
        }
    }
}
