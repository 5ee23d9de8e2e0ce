package dev.godwit.mongodb.command;

import com.mongodb.MongoCommandException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * Looks into the database whether a command took effect. It trusts that the command could succeed when it was sent: a collection that is
 * there was made by the {@code create} in doubt.
 */
public final class EffectProbe {

    private static final int NAMESPACE_NOT_FOUND = 26;

    private final MongoDatabase database;

    /** Looks into this database. */
    public EffectProbe(MongoDatabase database) {
        this.database = database;
    }

    /** Whether this command took effect. */
    public Effect of(BsonDocument command) {
        String name = command.getFirstKey();
        return switch (name) {
            case "create" -> told(exists(text(command, name)));
            case "drop" -> told(!exists(text(command, name)));
            case "renameCollection" -> renaming(command);
            case "createIndexes" -> creation(command);
            case "dropIndexes" -> dropping(command);
            case "insert" -> insertion(command);
            default -> Effect.CANNOT_BE_TOLD;
        };
    }

    private static Effect told(boolean took) {
        return took ? Effect.TOOK_EFFECT : Effect.DID_NOT;
    }

    /** Renaming takes the old name away, whatever stood at the new one. */
    private Effect renaming(BsonDocument command) {
        Optional<String> from = local(text(command, "renameCollection"));
        Optional<String> to = local(text(command, "to"));
        if (from.isEmpty() || to.isEmpty()) {
            return Effect.CANNOT_BE_TOLD;
        }
        if (exists(from.get())) {
            return Effect.DID_NOT;
        }
        return exists(to.get()) ? Effect.TOOK_EFFECT : Effect.CANNOT_BE_TOLD;
    }

    /** The collection of a full name, if it lies in this database. */
    private Optional<String> local(String namespace) {
        String prefix = database.getName() + ".";
        return namespace.startsWith(prefix) ? Optional.of(namespace.substring(prefix.length())) : Optional.empty();
    }

    private Effect creation(BsonDocument command) {
        Set<String> present = indexNames(text(command, "createIndexes"));
        return told(list(command, "indexes").stream()
                .allMatch(index -> index instanceof BsonDocument written && present.contains(text(written, "name"))));
    }

    private Effect dropping(BsonDocument command) {
        String collection = text(command, "dropIndexes");
        BsonValue index = command.get("index", new BsonString("*"));
        if (index.isDocument()) {
            return told(indexes(collection).stream().noneMatch(present -> index.equals(present.get("key"))));
        }
        Set<String> present = indexNames(collection);
        if (index.isString() && index.asString().getValue().equals("*")) {
            present.remove("_id_");
            return told(present.isEmpty());
        }
        List<String> gone = index.isArray()
                ? index.asArray().stream()
                        .filter(BsonValue::isString)
                        .map(name -> name.asString().getValue())
                        .toList()
                : List.of(text(command, "index"));
        return told(gone.stream().noneMatch(present::contains));
    }

    /** Looks for the keys; without keys nothing can be looked for, and a part of them is neither. */
    private Effect insertion(BsonDocument command) {
        List<BsonValue> documents = list(command, "documents");
        BsonArray keys = new BsonArray();
        for (BsonValue document : documents) {
            if (document.isDocument() && document.asDocument().containsKey("_id")) {
                keys.add(document.asDocument().get("_id"));
            }
        }
        if (documents.isEmpty() || keys.size() < documents.size()) {
            return Effect.CANNOT_BE_TOLD;
        }
        Bson among = new BsonDocument("_id", new BsonDocument("$in", keys));
        int found = database.getCollection(text(command, "insert"), BsonDocument.class)
                .withReadPreference(ReadPreference.primary())
                .find(among)
                .projection(new BsonDocument("_id", new BsonInt32(1)))
                .into(new ArrayList<>())
                .size();
        if (found == 0) {
            return Effect.DID_NOT;
        }
        return found == keys.size() ? Effect.TOOK_EFFECT : Effect.CANNOT_BE_TOLD;
    }

    private boolean exists(String collection) {
        BsonDocument listing = new BsonDocument("listCollections", new BsonInt32(1))
                .append("filter", new BsonDocument("name", new BsonString(collection)))
                .append("nameOnly", BsonBoolean.TRUE);
        return !firstBatch(listing).isEmpty();
    }

    private Set<String> indexNames(String collection) {
        Set<String> names = new HashSet<>();
        indexes(collection).forEach(index -> names.add(text(index, "name")));
        return names;
    }

    /** All of them: a collection has 64 at most, a first batch has room for 101. */
    private List<BsonDocument> indexes(String collection) {
        try {
            return firstBatch(new BsonDocument("listIndexes", new BsonString(collection)));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == NAMESPACE_NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    private List<BsonDocument> firstBatch(BsonDocument command) {
        BsonDocument answer = database.runCommand(command, BsonDocument.class);
        return list(answer.getDocument("cursor"), "firstBatch").stream()
                .map(BsonValue::asDocument)
                .toList();
    }

    private static List<BsonValue> list(BsonDocument document, String key) {
        return document.get(key) instanceof BsonArray array ? array : List.of();
    }

    private static String text(BsonDocument document, String key) {
        return document.get(key) instanceof BsonString string ? string.getValue() : "";
    }
}
