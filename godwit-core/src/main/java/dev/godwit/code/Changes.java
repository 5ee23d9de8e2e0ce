package dev.godwit.code;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import java.util.List;

/**
 * Takes changes as values, for what has no word of its own.
 *
 * @param <S> what the words are said on, so that they can be said one after the other
 */
public interface Changes<S> {

    /** Makes changes that belong together, in order. */
    S change(List<Change> changes);

    /** Makes one change. */
    default S change(Change change) {
        return change(List.of(change));
    }

    /** A name in the schema that is worked in. */
    QualifiedName name(String name);
}
