package dev.godwit.mongodb.testing;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Updates by aggregation pipelines, which the look-alike does not have: it only says that it did them. The same pipelines do run there as
 * aggregations ({@code $set} by its other name {@code $addFields}, the only one that it has), and what these find is then put where the
 * updates would have put it; but not those with {@code $toDate}, because it makes no date of an {@code ObjectId}. On a real server there is
 * nothing to do.
 */
public final class Pipelines {

    private final TestMongo mongo;

    /** Those of a test. */
    public Pipelines(TestMongo mongo) {
        this.mongo = mongo;
    }

    /** The next commands of this kind are answered as if they had been done. */
    public void feign(int commands) {
        for (int i = 0; i < commands && !mongo.isReal(); i++) {
            mongo.plan(new Fault.Feigned(Pipelines::isOne, 1));
        }
    }

    /** Does those that arrived since the last time. */
    public void carryOut() {
        if (!mongo.isReal()) {
            mongo.sent().stream()
                    .filter(command -> isOne(command) && !command.text().contains("$toDate"))
                    .forEach(this::carryOut);
            mongo.forgetSent();
        }
    }

    private void carryOut(SentCommand command) {
        MongoCollection<BsonDocument> collection = mongo.database()
                .getCollection(command.document().getString("update").getValue(), BsonDocument.class);
        BsonDocument update = firstUpdate(command);
        List<BsonDocument> stages = new ArrayList<>(List.of(new BsonDocument("$match", update.getDocument("q"))));
        update.getArray("u").forEach(stage -> stages.add(named(stage.asDocument())));
        for (BsonDocument made : collection.aggregate(stages).into(new ArrayList<>())) {
            collection.replaceOne(new BsonDocument("_id", made.get("_id")), made);
        }
    }

    /** Whether it is an update by a pipeline. */
    public static boolean isOne(SentCommand command) {
        return command.name().equals("update") && firstUpdate(command).get("u") instanceof BsonArray;
    }

    private static BsonDocument named(BsonDocument stage) {
        return stage.containsKey("$set") ? new BsonDocument("$addFields", stage.get("$set")) : stage;
    }

    private static BsonDocument firstUpdate(SentCommand command) {
        BsonValue first = command.document().getArray("updates").get(0);
        return first.asDocument();
    }
}
