package dev.godwit.mongodb.command;

import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Whether writes do no more the second time than the first. */
final class Repetition {

    /** Operators after which the same operator changes nothing. Not among them: {@code $currentDate}, whose value is that of the moment. */
    private static final Set<String> IDEMPOTENT =
            Set.of("$set", "$setOnInsert", "$unset", "$rename", "$min", "$max", "$addToSet", "$pull", "$pullAll");

    private Repetition() {}

    /**
     * Only a single update can be: behind another one, an update may find documents that it did not find before. It must also find the
     * same documents again, so all of them or one by its {@code _id}.
     */
    static boolean ofUpdate(BsonDocument command) {
        List<BsonDocument> updates = documents(command, "updates");
        return updates.size() == 1 && isRepeatable(updates.get(0));
    }

    static boolean ofDelete(BsonDocument command) {
        List<BsonDocument> deletes = documents(command, "deletes");
        return !deletes.isEmpty()
                && deletes.stream().allMatch(delete -> isById(delete) || isZero(delete.get("limit", new BsonArray())));
    }

    private static boolean isRepeatable(BsonDocument update) {
        if (isTrue(update, "upsert") || !(update.get("u") instanceof BsonDocument change)) {
            return false;
        }
        boolean replacement = change.keySet().stream().noneMatch(key -> key.startsWith("$"));
        return replacement
                ? isById(update)
                : (isTrue(update, "multi") || isById(update))
                        && IDEMPOTENT.containsAll(change.keySet())
                        && change.values().stream().noneMatch(Repetition::isPositional);
    }

    /** {@code items.$} is the first element that matches, which is another one after the change. */
    private static boolean isPositional(BsonValue fields) {
        return fields instanceof BsonDocument document
                && document.keySet().stream().anyMatch(path -> path.endsWith(".$") || path.contains(".$."));
    }

    private static boolean isById(BsonDocument write) {
        return write.get("q") instanceof BsonDocument filter
                && filter.containsKey("_id")
                && !(filter.get("_id") instanceof BsonDocument id
                        && id.keySet().stream().anyMatch(key -> key.startsWith("$") && !key.equals("$eq")));
    }

    private static boolean isTrue(BsonDocument document, String key) {
        return document.containsKey(key)
                && document.get(key).isBoolean()
                && document.getBoolean(key).getValue();
    }

    private static boolean isZero(BsonValue value) {
        return value.isNumber() && value.asNumber().doubleValue() == 0;
    }

    private static List<BsonDocument> documents(BsonDocument command, String key) {
        return command.get(key) instanceof BsonArray array
                ? array.stream()
                        .filter(BsonValue::isDocument)
                        .map(BsonValue::asDocument)
                        .toList()
                : List.of();
    }
}
