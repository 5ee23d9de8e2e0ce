package dev.godwit.schema.diff;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Index;
import dev.godwit.schema.Table;
import java.util.Optional;
import java.util.Set;

/** What an engine passes on from a table to its parts and heirs. */
public interface Inheritance {

    /** An engine that passes nothing on. */
    Inheritance NONE = new Inheritance() {
        @Override
        public Set<String> shared(Table whole) {
            return Set.of();
        }

        @Override
        public Optional<String> given(Table part, Constraint ofWhole) {
            return Optional.empty();
        }

        @Override
        public Optional<String> given(Table part, Index ofWhole) {
            return Optional.empty();
        }
    };

    /** The names of the rules that its parts and heirs have from it, under the same names. */
    Set<String> shared(Table whole);

    /** The name that a part's rule gets when its whole gets this one; empty where that is not sure. */
    Optional<String> given(Table part, Constraint ofWhole);

    /** The name that a part's index gets when its whole gets this one; empty where that is not sure. */
    Optional<String> given(Table part, Index ofWhole);
}
