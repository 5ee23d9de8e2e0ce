package dev.godwit.mongodb.backfill;

import com.mongodb.ReadPreference;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import dev.godwit.mongodb.change.DocumentChange.Restructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** The collection that is restructured. For one thread. */
final class ReshapedCollection {

    /** Keeps a batch of large documents in memory. */
    private static final long LARGEST_BATCH = 16L * 1024 * 1024;

    private final MongoCollection<RawBsonDocument> collection;
    private final BsonDocument selection;
    private final int limit;

    ReshapedCollection(MongoDatabase database, Restructure change) {
        this.collection = database.getCollection(change.collection(), RawBsonDocument.class)
                .withReadPreference(ReadPreference.primary());
        this.selection = change.up().selection();
        this.limit = change.batch();
    }

    long count(ClientSession session) {
        return collection.countDocuments(session, selection);
    }

    /** The next documents to be done, in the order of their keys; none at the end. */
    List<RawBsonDocument> behind(ClientSession session, Optional<BsonValue> last) {
        for (KeyBracket bracket : KeyBracket.from(last)) {
            Optional<BsonValue> key = last.filter(bracket::has);
            if (key.isEmpty() || bracket.hasMore()) {
                List<RawBsonDocument> found =
                        find(session, key.map(bracket::behind).orElseGet(bracket::all), limit);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Those of some documents that are still to be done. */
    List<RawBsonDocument> stillToDo(ClientSession session, List<BsonValue> keys) {
        return find(session, among(keys), 0);
    }

    /** Some documents as they are now, whether to be done or not. */
    List<RawBsonDocument> now(ClientSession session, List<BsonValue> keys) {
        return collection.find(session, among(keys)).into(new ArrayList<>());
    }

    private static BsonDocument among(List<BsonValue> keys) {
        return new BsonDocument("_id", new BsonDocument("$in", new BsonArray(keys)));
    }

    private List<RawBsonDocument> find(ClientSession session, BsonDocument keys, int most) {
        BsonDocument query = new BsonDocument("$and", new BsonArray(List.of(selection, keys)));
        List<RawBsonDocument> documents = new ArrayList<>();
        long bytes = 0;
        try (MongoCursor<RawBsonDocument> cursor = collection
                .find(session, query)
                .sort(new BsonDocument("_id", new BsonInt32(1)))
                .limit(most)
                .iterator()) {
            while (cursor.hasNext() && (most == 0 || bytes < LARGEST_BATCH)) {
                RawBsonDocument document = cursor.next();
                bytes += document.getByteBuffer().remaining();
                documents.add(document);
            }
        }
        return documents;
    }

    /** Writes them, and returns how many were still what was read. */
    int replace(ClientSession session, List<Reshaped> documents) {
        return collection
                .bulkWrite(
                        session,
                        documents.stream().map(Reshaped::replacement).toList(),
                        new BulkWriteOptions().ordered(false))
                .getMatchedCount();
    }
}
