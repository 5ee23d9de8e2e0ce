package dev.godwit.schema.change;

import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import java.util.Optional;

/** A change of an index. */
public sealed interface IndexChange extends Change {

    /** Its table. */
    QualifiedName table();

    /**
     * A new index.
     *
     * @param ifAbsent whether one of this name may be there already
     * @param concurrently while others go on writing, on engines that must be told (PostgreSQL)
     */
    record Create(QualifiedName table, Index index, boolean ifAbsent, boolean concurrently) implements IndexChange {

        @Override
        public String kind() {
            return "createIndex";
        }

        @Override
        public Optional<Change> inverse() {
            return ifAbsent
                    ? Optional.empty()
                    : Optional.of(new Drop(table, index.name(), Optional.of(index), false, concurrently));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "create " + (index.unique() ? "unique " : "") + "index " + index.name() + " on " + table
                    + (concurrently ? " concurrently" : "");
        }
    }

    /**
     * An index goes.
     *
     * @param was what it was, where that is known
     */
    record Drop(QualifiedName table, String name, Optional<Index> was, boolean ifPresent, boolean concurrently)
            implements IndexChange {

        @Override
        public String kind() {
            return "dropIndex";
        }

        @Override
        public Optional<Change> inverse() {
            return ifPresent ? Optional.empty() : was.map(before -> new Create(table, before, false, concurrently));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "drop index " + name + " of " + table + (concurrently ? " concurrently" : "");
        }
    }

    /** An index gets another name. */
    record Rename(QualifiedName table, String from, String to) implements IndexChange {

        @Override
        public String kind() {
            return "renameIndex";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Rename(table, to, from));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "rename index " + from + " of " + table + " to " + to;
        }
    }

    /**
     * An index gets another comment.
     *
     * @param index what it is with that
     * @param was the comment before
     */
    record SetComment(QualifiedName table, Index index, Optional<String> was) implements IndexChange {

        @Override
        public String kind() {
            return "setIndexComment";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new SetComment(table, index.commented(was), index.comment()));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return (index.comment().isPresent() ? "comment on" : "remove the comment on") + " index " + index.name()
                    + " of " + table;
        }
    }
}
