package dev.godwit.mongodb.command;

import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** The stages of an aggregation's pipeline. */
final class Stages {

    /** What the manual's "Transactions and Operations" excludes, besides those that write. */
    static final Set<String> OUTSIDE_OF_TRANSACTIONS = Set.of(
            "$collStats",
            "$currentOp",
            "$indexStats",
            "$listLocalSessions",
            "$listSessions",
            "$planCacheStats",
            "$unionWith");

    private Stages() {}

    static Set<String> of(BsonDocument aggregate) {
        return aggregate.get("pipeline", new BsonArray()) instanceof BsonArray pipeline
                ? pipeline.stream()
                        .filter(BsonValue::isDocument)
                        .flatMap(stage -> stage.asDocument().keySet().stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
