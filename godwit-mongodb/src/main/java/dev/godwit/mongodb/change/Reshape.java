package dev.godwit.mongodb.change;

import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.Document;

/**
 * What is done to each of some documents, one after the other.
 *
 * @param where which documents
 * @param done how a document is told that has it behind it, beside those that {@code where} leaves out
 * @param excludesDone whether {@code where} and {@code done} together never choose a document twice. Where they do not, what was done
 *     is kept in mind until it is certain
 * @param function makes the new document of the old one; may be called again for the same document when another client changed it
 */
public record Reshape(
        BsonDocument where, Optional<BsonDocument> done, boolean excludesDone, DocumentFunction function) {

    /** Makes one document of another. */
    @FunctionalInterface
    public interface DocumentFunction {

        /**
         * Makes it. The document may be changed and returned; where nothing changes, nothing is written. {@code _id} stays as it is.
         *
         * @throws Exception whatever goes wrong; it ends the migration
         */
        Document apply(Document document) throws Exception;
    }

    /** The documents that are still to be done. */
    public BsonDocument selection() {
        return done.map(already -> new BsonDocument(
                        "$and",
                        new BsonArray(List.of(where, new BsonDocument("$nor", new BsonArray(List.of(already)))))))
                .orElse(where);
    }
}
