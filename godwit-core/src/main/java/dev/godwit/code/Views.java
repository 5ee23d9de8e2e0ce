package dev.godwit.code;

import dev.godwit.schema.View;
import dev.godwit.schema.change.ViewChange;
import java.util.List;
import java.util.Optional;

/**
 * The words for views. A query is written as the engine writes it.
 *
 * @param <S> what the words are said on
 */
public interface Views<S> extends Changes<S> {

    /** Makes a view; its columns are those of the query unless they are named here. */
    default S createView(String name, String query, String... columns) {
        return change(new ViewChange.Create(view(name, query, false, columns), false, Optional.empty()));
    }

    /** Makes a view, in the place of one of the same name if there is one. It has no way back. */
    default S createOrReplaceView(String name, String query) {
        return change(new ViewChange.Create(view(name, query, false), true, Optional.empty()));
    }

    /** Puts a view in the place of one of the same name, saying what that was. */
    default S replaceView(String name, String query, String was) {
        return change(new ViewChange.Create(view(name, query, false), true, Optional.of(view(name, was, false))));
    }

    /** Makes a view whose rows are stored (PostgreSQL). */
    default S createMaterializedView(String name, String query, String... columns) {
        return change(new ViewChange.Create(view(name, query, true, columns), false, Optional.empty()));
    }

    /** Takes a view away. */
    default S dropView(String name) {
        return change(new ViewChange.Drop(name(name), false, Optional.empty(), false));
    }

    /** The same, saying what it was, so that there is a way back. */
    default S dropView(String name, String query) {
        return change(new ViewChange.Drop(name(name), false, Optional.of(view(name, query, false)), false));
    }

    /** Takes a view away if it is there. */
    default S dropViewIfExists(String name) {
        return change(new ViewChange.Drop(name(name), false, Optional.empty(), true));
    }

    /** Takes a materialized view away. */
    default S dropMaterializedView(String name) {
        return change(new ViewChange.Drop(name(name), true, Optional.empty(), false));
    }

    /** The same, saying what it was, so that there is a way back. */
    default S dropMaterializedView(String name, String query) {
        return change(new ViewChange.Drop(name(name), true, Optional.of(view(name, query, true)), false));
    }

    /** Takes a materialized view away if it is there. */
    default S dropMaterializedViewIfExists(String name) {
        return change(new ViewChange.Drop(name(name), true, Optional.empty(), true));
    }

    /** Gives a view another name. */
    default S renameView(String from, String to) {
        return change(new ViewChange.Rename(name(from), name(to), false));
    }

    /** Gives a materialized view another name. */
    default S renameMaterializedView(String from, String to) {
        return change(new ViewChange.Rename(name(from), name(to), true));
    }

    /** Makes the rows of a materialized view anew. */
    default S refreshMaterializedView(String name) {
        return change(new ViewChange.Refresh(name(name), false));
    }

    /** The same while others go on reading; the view has a unique index. */
    default S refreshMaterializedViewConcurrently(String name) {
        return change(new ViewChange.Refresh(name(name), true));
    }

    private View view(String name, String query, boolean materialized, String... columns) {
        if (query.isBlank()) {
            throw Mistake.of("View " + name + " has no query.", "Write a SELECT.");
        }
        return new View(name(name), List.of(columns), query, materialized);
    }
}
