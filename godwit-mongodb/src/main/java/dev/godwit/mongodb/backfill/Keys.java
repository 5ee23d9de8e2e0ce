package dev.godwit.mongodb.backfill;

import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** The keys of documents. */
final class Keys {

    private static final int SHOWN = 5;

    private Keys() {}

    /** Every stored document has one. */
    static BsonValue of(BsonDocument document) {
        return Objects.requireNonNull(document.get("_id"));
    }

    static BsonValue ofLast(List<RawBsonDocument> documents) {
        return of(documents.get(documents.size() - 1));
    }

    static List<BsonValue> ofAll(List<RawBsonDocument> documents) {
        return documents.stream().map(Keys::of).toList();
    }

    /** As Extended JSON. */
    static String shown(BsonValue key) {
        String json = new BsonDocument("_id", key).toJson();
        return json.substring("{\"_id\": ".length(), json.length() - 1);
    }

    /** The first few. */
    static String shown(List<RawBsonDocument> documents) {
        String keys = String.join(
                ", ",
                documents.stream()
                        .limit(SHOWN)
                        .map(document -> shown(of(document)))
                        .toList());
        return documents.size() > SHOWN ? keys + ", …" : keys;
    }
}
