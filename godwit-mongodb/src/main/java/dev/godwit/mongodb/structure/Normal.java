package dev.godwit.mongodb.structure;

import dev.godwit.mongodb.change.IndexDefinition;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** One way to write what a server may write in several. */
final class Normal {

    /** What the server adds by itself. */
    private static final Set<String> OF_THE_SERVER = Set.of(
            "v",
            "ns",
            "background",
            "key",
            "name",
            "textIndexVersion",
            "2dsphereIndexVersion",
            "language_override",
            "default_language");

    private Normal() {}

    /** An index as {@code listIndexes} tells it, as {@code createIndexes} takes it. */
    static IndexDefinition index(BsonDocument listed) {
        BsonDocument options = new BsonDocument();
        listed.forEach((option, value) -> {
            if (!OF_THE_SERVER.contains(option) && !isFalse(value)) {
                options.put(option, value);
            }
        });
        BsonDocument key = listed.getDocument("key");
        if (key.containsKey("_fts") && options.remove("weights") instanceof BsonDocument weights) {
            key = textKey(key, weights);
            if (weights.values().stream().anyMatch(weight -> weight.asNumber().doubleValue() != 1)) {
                options.put("weights", weights);
            }
        }
        String name = listed.getString(
                        "name", new BsonString(IndexDefinition.of(key).name()))
                .getValue();
        return new IndexDefinition(key, name, options);
    }

    /** The server keeps the fields of a text index as weights, in place of {@code _fts} and {@code _ftsx}. */
    private static BsonDocument textKey(BsonDocument key, BsonDocument weights) {
        BsonDocument written = new BsonDocument();
        key.forEach((field, direction) -> {
            if (field.equals("_fts")) {
                weights.keySet().forEach(text -> written.put(text, new BsonString("text")));
            } else if (!field.equals("_ftsx")) {
                written.put(field, direction);
            }
        });
        return written;
    }

    /** Numbers that are the same are written the same, whatever their types. */
    static BsonValue value(BsonValue value) {
        if (value instanceof BsonDocument document) {
            BsonDocument written = new BsonDocument();
            document.forEach((key, inner) -> written.put(key, value(inner)));
            return written;
        }
        if (value instanceof BsonArray array) {
            return new BsonArray(array.stream().map(Normal::value).toList());
        }
        return value.isNumber()
                        && value.asNumber().doubleValue() == value.asNumber().longValue()
                ? new BsonInt64(value.asNumber().longValue())
                : value;
    }

    private static boolean isFalse(BsonValue value) {
        return value.isBoolean() && !value.asBoolean().getValue();
    }
}
