package dev.godwit.schema.change;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.View;
import java.util.Optional;

/** A change of a view. */
public sealed interface ViewChange extends Change {

    /** A new view; {@code replace} puts it in the place of one of the same name, {@code was} says which, where that is known. */
    record Create(View view, boolean replace, Optional<View> was) implements ViewChange {

        @Override
        public String kind() {
            return "createView";
        }

        @Override
        public Optional<Change> inverse() {
            return replace
                    ? was.map(before -> new Create(before, true, Optional.of(view)))
                    : Optional.of(new Drop(view.name(), view.materialized(), Optional.of(view), false));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return (replace ? "create or replace " : "create ")
                    + (view.materialized() ? "materialized view " : "view ")
                    + view.name();
        }
    }

    /** A view goes; {@code was} says what it was, where that is known. */
    record Drop(QualifiedName view, boolean materialized, Optional<View> was, boolean ifPresent) implements ViewChange {

        @Override
        public String kind() {
            return "dropView";
        }

        @Override
        public Optional<Change> inverse() {
            return ifPresent ? Optional.empty() : was.map(before -> new Create(before, false, Optional.empty()));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "drop " + (materialized ? "materialized view " : "view ") + view
                    + (ifPresent ? " if it is there" : "");
        }
    }

    /** A view gets another name. */
    record Rename(QualifiedName view, QualifiedName to, boolean materialized) implements ViewChange {

        @Override
        public String kind() {
            return "renameView";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Rename(to, view, materialized));
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "rename view " + view + " to " + to;
        }
    }

    /** The rows of a materialized view are made anew. */
    record Refresh(QualifiedName view, boolean concurrently) implements ViewChange {

        @Override
        public String kind() {
            return "refreshView";
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(this);
        }

        @Override
        public boolean isDestructive() {
            return false;
        }

        @Override
        public String text() {
            return "refresh materialized view " + view;
        }
    }
}
