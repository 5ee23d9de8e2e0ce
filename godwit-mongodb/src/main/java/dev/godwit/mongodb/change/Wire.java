package dev.godwit.mongodb.change;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Commands, as {@code runCommand} takes them. */
final class Wire {

    private Wire() {}

    static BsonDocument exists(String field, boolean there) {
        return new BsonDocument(field, new BsonDocument("$exists", BsonBoolean.valueOf(there)));
    }

    static List<BsonDocument> updateAll(
            String collection, BsonDocument where, String operator, String field, BsonValue to) {
        BsonDocument update = new BsonDocument("q", where)
                .append("u", new BsonDocument(operator, new BsonDocument(field, to)))
                .append("multi", BsonBoolean.TRUE);
        return List.of(named("update", collection).append("updates", new BsonArray(List.of(update))));
    }

    static BsonDocument named(String command, String collection) {
        return new BsonDocument(command, new BsonString(collection));
    }

    static List<BsonDocument> validation(String collection, ValidatorRule rule) {
        return List.of(named("collMod", collection)
                .append("validator", rule.validator())
                .append("validationLevel", new BsonString(rule.level().getValue()))
                .append("validationAction", new BsonString(rule.action().getValue())));
    }
}
