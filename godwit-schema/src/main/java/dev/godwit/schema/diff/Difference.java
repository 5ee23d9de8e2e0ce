package dev.godwit.schema.diff;

import dev.godwit.schema.change.Change;
import java.util.List;

/**
 * The way from one structure to another.
 *
 * @param changes in an order in which a database accepts them
 * @param remarks sentences about what the changes leave as it is, and about what may stand in their way
 */
public record Difference(List<Change> changes, List<String> remarks) {

    public Difference {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What would be lost on the way. */
    public List<Loss> losses() {
        return Loss.of(changes);
    }
}
