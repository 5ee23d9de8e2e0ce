package dev.godwit.mongodb.structure;

import com.mongodb.client.model.ValidationAction;
import com.mongodb.client.model.ValidationLevel;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Nearest;
import dev.godwit.error.Place;
import dev.godwit.mongodb.change.IndexDefinition;
import dev.godwit.mongodb.change.ValidatorRule;
import dev.godwit.mongodb.file.StrictDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.json.JsonWriterSettings;

/**
 * One collection declared in a file of its name: {@code {"validator": {…}, "validationLevel": "strict", "validationAction": "error",
 * "indexes": [{"key": {…}, "name": "…", …}]}}, all of it optional.
 */
public final class StructureFile {

    private static final List<String> KEYS = List.of("validator", "validationLevel", "validationAction", "indexes");
    private static final List<String> LEVELS = List.of("strict", "moderate", "off");
    private static final List<String> ACTIONS = List.of("error", "warn");
    private static final JsonWriterSettings PRETTY =
            JsonWriterSettings.builder().indent(true).build();

    private final String file;
    private final BsonDocument document;

    private StructureFile(String file, BsonDocument document) {
        this.file = file;
        this.document = document;
    }

    /**
     * Reads one.
     *
     * @param file as messages name it
     * @param collection whose structure it is
     * @param text the decoded file
     * @throws GodwitException what is wrong with it
     */
    public static CollectionStructure read(String file, String collection, String text) {
        return new StructureFile(file, document(file, text)).structure(collection);
    }

    private static BsonDocument document(String file, String text) {
        try {
            return StrictDocument.read(file, text);
        } catch (GodwitException e) {
            GodwitException.Builder error =
                    GodwitException.of(ErrorCode.SCHEMA_MALFORMED, String.valueOf(e.getMessage()));
            e.place().ifPresent(error::at);
            e.hint().ifPresent(error::hint);
            throw error.build();
        }
    }

    /** Writes one, ending with a line feed. */
    public static String written(CollectionStructure structure) {
        BsonDocument document = new BsonDocument();
        structure
                .validator()
                .ifPresent(rule -> document.append("validator", rule.validator())
                        .append("validationLevel", new BsonString(rule.level().getValue()))
                        .append("validationAction", new BsonString(rule.action().getValue())));
        document.append(
                "indexes",
                new BsonArray(structure.indexes().stream()
                        .map(IndexDefinition::document)
                        .toList()));
        return document.toJson(PRETTY) + "\n";
    }

    private CollectionStructure structure(String collection) {
        for (String key : document.keySet()) {
            if (!KEYS.contains(key)) {
                throw mistake("\"" + key + "\" is no key of a declared collection.", Nearest.sentence(key, KEYS));
            }
        }
        String level = word("validationLevel", LEVELS);
        String action = word("validationAction", ACTIONS);
        Optional<ValidatorRule> validator = validator()
                .map(query -> new ValidatorRule(
                        query, ValidationLevel.fromString(level), ValidationAction.fromString(action)));
        return new CollectionStructure(collection, validator, indexes());
    }

    private Optional<BsonDocument> validator() {
        BsonValue value = document.get("validator", new BsonDocument());
        if (!value.isDocument()) {
            throw mistake("\"validator\" is not an object.", "Write a query, mostly {\"$jsonSchema\": {…}}.");
        }
        return value.asDocument().isEmpty() ? Optional.empty() : Optional.of(value.asDocument());
    }

    private String word(String key, List<String> words) {
        BsonValue value = document.get(key, new BsonString(words.get(0)));
        if (!value.isString() || !words.contains(value.asString().getValue())) {
            throw mistake(
                    "\"" + key + "\" is not one of its words.", "Write one of: " + String.join(", ", words) + ".");
        }
        return value.asString().getValue();
    }

    private List<IndexDefinition> indexes() {
        List<IndexDefinition> indexes = new ArrayList<>();
        if (!(document.get("indexes", new BsonArray()) instanceof BsonArray list)) {
            throw mistake("\"indexes\" is not a list.", "Write [{\"key\": {…}, \"name\": \"…\"}].");
        }
        for (BsonValue value : list) {
            if (!(value instanceof BsonDocument index)
                    || !(index.get("key") instanceof BsonDocument key)
                    || key.isEmpty()
                    || !index.get("name", new BsonString("")).isString()) {
                throw mistake(
                        "An index has no \"key\", or what is there is no key: " + value + ".",
                        "Write {\"key\": {\"email\": 1}, \"name\": \"email_1\"}.");
            }
            indexes.add(Normal.index(index));
        }
        return indexes;
    }

    private GodwitException mistake(String what, String hint) {
        return GodwitException.of(ErrorCode.SCHEMA_MALFORMED, what)
                .at(Place.of(file))
                .hint(hint)
                .build();
    }
}
