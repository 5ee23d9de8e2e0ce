package dev.godwit.mongodb.change;

import com.mongodb.client.model.ValidationAction;
import com.mongodb.client.model.ValidationLevel;
import org.bson.BsonDocument;

/**
 * What a collection asks of its documents.
 *
 * @param validator a query, mostly {@code {$jsonSchema: …}}
 * @param level which writes are looked at. Strict: all. Moderate: inserts, and updates of documents that were valid; what violates it already
 *     can still be updated. Off: none
 * @param action error: a write that violates it is refused. Warn: it is done, and logged by the server
 */
public record ValidatorRule(BsonDocument validator, ValidationLevel level, ValidationAction action) {

    /** Strict, with errors: the server's own default. */
    public static ValidatorRule of(BsonDocument validator) {
        return new ValidatorRule(validator, ValidationLevel.STRICT, ValidationAction.ERROR);
    }

    /** What the collection of a document that violates it can expect: whether an update that leaves the violation fails. */
    public boolean stopsUpdatesOfViolators() {
        return level == ValidationLevel.STRICT && action == ValidationAction.ERROR;
    }

    /** Whether it looks at any write. */
    public boolean isOff() {
        return level == ValidationLevel.OFF;
    }
}
