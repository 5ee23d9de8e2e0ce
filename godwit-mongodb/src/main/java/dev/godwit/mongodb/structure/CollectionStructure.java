package dev.godwit.mongodb.structure;

import dev.godwit.mongodb.change.IndexDefinition;
import dev.godwit.mongodb.change.ValidatorRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a collection asks of its documents, and how it finds them.
 *
 * @param name the collection's
 * @param validator its validator, if it has one
 * @param indexes all but that of {@code _id}, in the order of their names
 */
public record CollectionStructure(String name, Optional<ValidatorRule> validator, List<IndexDefinition> indexes) {

    public CollectionStructure {
        indexes = indexes.stream()
                .sorted(Comparator.comparing(IndexDefinition::name))
                .toList();
    }
}
