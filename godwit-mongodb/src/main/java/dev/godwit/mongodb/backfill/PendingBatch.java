package dev.godwit.mongodb.backfill;

import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonValue;

/**
 * A batch that is being written. It holds what tells, for each document, whether it was: a digest of what it was and of what it becomes.
 *
 * @param end the {@code _id} of the last document that was read for it
 * @param count how many documents were read for it
 * @param documents those that change
 */
public record PendingBatch(BsonValue end, int count, List<Intent> documents) {

    public PendingBatch {
        documents = List.copyOf(documents);
    }

    /**
     * What is to become of a document.
     *
     * @param id its {@code _id}
     * @param was digest of the document as it was read
     * @param becomes digest of the document that takes its place
     */
    public record Intent(BsonValue id, BsonBinary was, BsonBinary becomes) {}
}
