package dev.godwit.mongodb.backfill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * What became of the documents of a batch. Those that are gone are nowhere in it.
 *
 * @param done how many are what they were to become
 * @param untouched those that are what they were
 * @param unclear those that are neither
 */
record Outcome(int done, List<RawBsonDocument> untouched, List<RawBsonDocument> unclear) {

    static Outcome of(List<PendingBatch.Intent> intents, List<RawBsonDocument> now) {
        Map<BsonValue, PendingBatch.Intent> byId = new HashMap<>();
        intents.forEach(intent -> byId.put(intent.id(), intent));
        int done = 0;
        List<RawBsonDocument> untouched = new ArrayList<>();
        List<RawBsonDocument> unclear = new ArrayList<>();
        for (RawBsonDocument document : now) {
            PendingBatch.Intent intent = byId.get(Keys.of(document));
            BsonBinary digest = Digest.of(document);
            if (intent == null) {
                continue;
            }
            if (digest.equals(intent.becomes())) {
                done++;
            } else if (digest.equals(intent.was())) {
                untouched.add(document);
            } else {
                unclear.add(document);
            }
        }
        return new Outcome(done, untouched, unclear);
    }

    List<RawBsonDocument> open() {
        List<RawBsonDocument> open = new ArrayList<>(untouched);
        open.addAll(unclear);
        return open;
    }
}
