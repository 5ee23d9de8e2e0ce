package dev.godwit.mongodb.testing;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Answers which document an update by {@code _id} with further conditions means. mongo-java-server would look through the whole collection
 * for each, which takes minutes with 100,000 documents.
 */
final class WritesByKey {

    private static final Document NONE = new Document("_id", new Document("$in", List.of()));

    private final MongoBackend memory;

    WritesByKey(MongoBackend memory) {
        this.memory = memory;
    }

    /** Writes such conditions of an update as {@code _id} alone, or as what nothing meets. */
    void shorten(String database, Document command) {
        MongoCollection<?> collection =
                memory.resolveDatabase(database).resolveCollection(String.valueOf(command.get("update")), false);
        if (collection != null && command.get("updates") instanceof Collection<?> updates) {
            updates.forEach(update -> shorten(collection, (Document) update));
        }
    }

    private static void shorten(MongoCollection<?> collection, Document update) {
        Document conditions = (Document) Objects.requireNonNull(update.get("q"));
        Object key = conditions.get("_id");
        if (conditions.size() > 1 && key != null && !(key instanceof Document) && !update.containsKey("upsert")) {
            Document byKey = new Document("_id", key);
            boolean meant = collection
                    .handleQueryAsStream(byKey)
                    .anyMatch(document -> new DefaultQueryMatcher().matches(document, conditions));
            update.put("q", meant ? byKey : NONE);
        }
    }
}
