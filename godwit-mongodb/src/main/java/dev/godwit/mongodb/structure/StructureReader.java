package dev.godwit.mongodb.structure;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ValidationAction;
import com.mongodb.client.model.ValidationLevel;
import dev.godwit.mongodb.change.IndexDefinition;
import dev.godwit.mongodb.change.ValidatorRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Looks up what collections a database has, with their validators and indexes. */
public final class StructureReader {

    private final MongoDatabase database;
    private final Set<String> leftOut;

    /**
     * Will look into a database.
     *
     * @param leftOut collections that do not count, such as Godwit's own
     */
    public StructureReader(MongoDatabase database, Set<String> leftOut) {
        this.database = database;
        this.leftOut = Set.copyOf(leftOut);
    }

    /** All collections but views and those of the system, in the order of their names. */
    public List<CollectionStructure> read() {
        List<CollectionStructure> found = new ArrayList<>();
        for (BsonDocument collection : database.listCollections(BsonDocument.class)) {
            String name = collection.getString("name").getValue();
            boolean plain = collection
                    .getString("type", new BsonString("collection"))
                    .getValue()
                    .equals("collection");
            if (plain && !name.startsWith("system.") && !leftOut.contains(name)) {
                BsonDocument options = collection.getDocument("options", new BsonDocument());
                found.add(new CollectionStructure(name, validator(options), indexes(name)));
            }
        }
        found.sort(Comparator.comparing(CollectionStructure::name));
        return List.copyOf(found);
    }

    private static Optional<ValidatorRule> validator(BsonDocument options) {
        BsonDocument validator = options.getDocument("validator", new BsonDocument());
        if (validator.isEmpty()) {
            return Optional.empty();
        }
        String level =
                options.getString("validationLevel", new BsonString("strict")).getValue();
        String action =
                options.getString("validationAction", new BsonString("error")).getValue();
        return Optional.of(
                new ValidatorRule(validator, ValidationLevel.fromString(level), ValidationAction.fromString(action)));
    }

    private List<IndexDefinition> indexes(String collection) {
        List<IndexDefinition> indexes = new ArrayList<>();
        for (BsonDocument index : database.getCollection(collection).listIndexes(BsonDocument.class)) {
            if (!index.getString("name").getValue().equals("_id_")) {
                indexes.add(Normal.index(index));
            }
        }
        return indexes;
    }
}
