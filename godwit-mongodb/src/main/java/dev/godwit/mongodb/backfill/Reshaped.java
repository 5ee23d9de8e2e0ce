package dev.godwit.mongodb.backfill;

import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * A document, and the one that takes its place.
 *
 * @param id the {@code _id} of both
 */
record Reshaped(BsonValue id, RawBsonDocument was, RawBsonDocument becomes) {

    boolean isChanged() {
        return !was.equals(becomes);
    }

    int bytes() {
        return was.getByteBuffer().remaining() + becomes.getByteBuffer().remaining();
    }

    PendingBatch.Intent intent() {
        return new PendingBatch.Intent(id, Digest.of(was), Digest.of(becomes));
    }

    /** Replaces the document if it is still, as a whole, what was read. */
    WriteModel<RawBsonDocument> replacement() {
        BsonDocument unchanged = new BsonDocument(
                "$eq", new BsonArray(List.of(new BsonString("$$ROOT"), new BsonDocument("$literal", was))));
        return new ReplaceOneModel<>(new BsonDocument("_id", id).append("$expr", unchanged), becomes);
    }
}
