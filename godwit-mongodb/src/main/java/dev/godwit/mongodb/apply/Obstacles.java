package dev.godwit.mongodb.apply;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.mongodb.backfill.BackfillContext;
import dev.godwit.mongodb.change.DocumentChange;
import dev.godwit.mongodb.change.DocumentChange.AddValidator;
import dev.godwit.mongodb.change.Obstacle;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Looks for what must not be there before a change, so that it is refused whole and not found out half-way. */
final class Obstacles {

    private static final int SHOWN = 5;

    private final BackfillContext context;

    Obstacles(BackfillContext context) {
        this.context = context;
    }

    void check(DocumentChange change) {
        if (change instanceof AddValidator addition) {
            checkThatThereIsNone(addition);
        }
        change.obstacle().ifPresent(obstacle -> check(change, obstacle));
    }

    private void check(DocumentChange change, Obstacle obstacle) {
        MongoCollection<BsonDocument> collection = context.database()
                .getCollection(change.collection(), BsonDocument.class)
                .withReadPreference(ReadPreference.primary());
        long count = collection.countDocuments(context.session(), obstacle.documents());
        if (count > 0) {
            List<String> keys = collection
                    .find(context.session(), obstacle.documents())
                    .projection(new BsonDocument("_id", new BsonInt32(1)))
                    .limit(SHOWN)
                    .map(BsonDocument::toJson)
                    .into(new ArrayList<>());
            throw GodwitException.of(
                            ErrorCode.REFUSED,
                            "Refused to " + change.text() + ": documents of " + change.collection() + " "
                                    + obstacle.refusal() + ". Number: " + count + ", among them "
                                    + String.join(", ", keys) + ".")
                    .state("This change was not begun.")
                    .hint(obstacle.hint())
                    .build();
        }
    }

    /** Its way back takes the validator away, which would be wrong if there had been another one before. */
    private void checkThatThereIsNone(AddValidator addition) {
        BsonDocument options = options(addition.collection());
        BsonValue present = options.get("validator", new BsonDocument());
        if (present.isDocument()
                && !present.asDocument().isEmpty()
                && !present.equals(addition.rule().validator())) {
            throw GodwitException.of(
                            ErrorCode.REFUSED,
                            "Refused to " + addition.text() + ": it has one already, "
                                    + present.asDocument().toJson() + ".")
                    .state("This change was not begun.")
                    .hint("Say replaceValidator(rule, v -> v.was(…)), so that the way back brings that one back.")
                    .build();
        }
    }

    private BsonDocument options(String collection) {
        BsonDocument listing = new BsonDocument("listCollections", new BsonInt32(1))
                .append("filter", new BsonDocument("name", new BsonString(collection)));
        BsonArray found = context.database()
                .runCommand(listing, BsonDocument.class)
                .getDocument("cursor")
                .getArray("firstBatch");
        return found.isEmpty()
                ? new BsonDocument()
                : found.get(0).asDocument().getDocument("options", new BsonDocument());
    }
}
