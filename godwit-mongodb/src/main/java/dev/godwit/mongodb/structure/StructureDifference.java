package dev.godwit.mongodb.structure;

import dev.godwit.mongodb.change.IndexDefinition;
import dev.godwit.mongodb.change.ValidatorRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** In what a database is not what is declared, in words. */
public final class StructureDifference {

    /**
     * One thing in which they differ.
     *
     * @param collection where
     * @param text a sentence without its full stop
     */
    public record Deviation(String collection, String text) {}

    private final List<Deviation> deviations = new ArrayList<>();

    private StructureDifference() {}

    /** All things in which they differ, by collection; none if they agree. */
    public static List<Deviation> between(List<CollectionStructure> declared, List<CollectionStructure> found) {
        return new StructureDifference().of(byName(declared), byName(found));
    }

    private static Map<String, CollectionStructure> byName(List<CollectionStructure> collections) {
        return collections.stream().collect(Collectors.toMap(CollectionStructure::name, Function.identity()));
    }

    private List<Deviation> of(Map<String, CollectionStructure> declared, Map<String, CollectionStructure> found) {
        SortedSet<String> names = new TreeSet<>(declared.keySet());
        names.addAll(found.keySet());
        for (String name : names) {
            CollectionStructure wanted = declared.get(name);
            CollectionStructure actual = found.get(name);
            if (actual == null) {
                say(name, "the collection is declared, and not in the database");
            } else if (wanted == null) {
                say(name, "the collection is in the database, and not declared");
            } else {
                validator(name, wanted.validator(), actual.validator());
                indexes(name, wanted.indexes(), actual.indexes());
            }
        }
        return List.copyOf(deviations);
    }

    private void validator(String collection, Optional<ValidatorRule> wanted, Optional<ValidatorRule> actual) {
        if (wanted.isEmpty() || actual.isEmpty()) {
            if (wanted.isPresent()) {
                say(collection, "the validator is declared, and not in the database");
            } else if (actual.isPresent()) {
                say(collection, "the validator is in the database, and not declared");
            }
            return;
        }
        if (!same(wanted.get().validator(), actual.get().validator())) {
            say(
                    collection,
                    "the validator is " + actual.get().validator().toJson() + ", declared is "
                            + wanted.get().validator().toJson());
        }
        if (wanted.get().level() != actual.get().level()) {
            say(
                    collection,
                    "the validation level is " + actual.get().level().getValue() + ", declared is "
                            + wanted.get().level().getValue());
        }
        if (wanted.get().action() != actual.get().action()) {
            say(
                    collection,
                    "the validation action is " + actual.get().action().getValue() + ", declared is "
                            + wanted.get().action().getValue());
        }
    }

    private void indexes(String collection, List<IndexDefinition> wanted, List<IndexDefinition> actual) {
        Map<String, IndexDefinition> left = new TreeMap<>();
        actual.forEach(index -> left.put(index.name(), index));
        for (IndexDefinition index : wanted) {
            IndexDefinition present = left.remove(index.name());
            if (present == null) {
                say(collection, "the index " + index.name() + " is declared, and not in the database");
            } else if (!isSame(index, present)) {
                say(
                        collection,
                        "the index is " + present.document().toJson() + ", declared is "
                                + index.document().toJson());
            }
        }
        left.keySet().forEach(name -> say(collection, "the index " + name + " is in the database, and not declared"));
    }

    private static boolean isSame(IndexDefinition wanted, IndexDefinition actual) {
        return same(wanted.key(), actual.key())
                && List.copyOf(wanted.key().keySet())
                        .equals(List.copyOf(actual.key().keySet()))
                && same(withoutCollation(wanted), withoutCollation(actual))
                && isWithin(collation(wanted), collation(actual));
    }

    private static BsonDocument withoutCollation(IndexDefinition index) {
        BsonDocument options = index.options().clone();
        options.remove("collation");
        return options;
    }

    private static BsonDocument collation(IndexDefinition index) {
        return index.options().getDocument("collation", new BsonDocument());
    }

    /** The server writes out what a declared collation leaves to it. */
    private static boolean isWithin(BsonDocument wanted, BsonDocument actual) {
        return wanted.isEmpty() == actual.isEmpty()
                && wanted.entrySet().stream()
                        .allMatch(entry -> actual.containsKey(entry.getKey())
                                && same(entry.getValue(), actual.get(entry.getKey(), entry.getValue())));
    }

    private static boolean same(BsonValue a, BsonValue b) {
        return Normal.value(a).equals(Normal.value(b));
    }

    private void say(String collection, String text) {
        deviations.add(new Deviation(collection, text));
    }
}
