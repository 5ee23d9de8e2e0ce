package dev.godwit.schema.diff;

import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
import java.util.HashSet;
import java.util.Set;

/** What does not stay as it is, by the names before all changes: whatever speaks of it has to go first. Not thread-safe. */
final class Touched {

    private final NameSet<Set<String>> names = new NameSet<>();

    /** A thing as a whole. */
    void add(QualifiedName name) {
        names.add(name.name(), Set.of());
    }

    /** Some columns of a table. */
    void add(QualifiedName table, Set<String> columns) {
        if (!columns.isEmpty()) {
            names.add(table.name(), Set.copyOf(columns));
        }
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether a text speaks of something that is touched. */
    boolean by(Mentions mentions) {
        return names.in(mentions)
                .anyMatch(columns -> columns.isEmpty()
                        || mentions.ofAllColumns()
                        || columns.stream().anyMatch(mentions::of));
    }

    /** Both together. */
    static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
