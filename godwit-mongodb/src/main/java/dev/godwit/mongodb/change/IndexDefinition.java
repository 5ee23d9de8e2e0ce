package dev.godwit.mongodb.change;

import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * An index.
 *
 * @param key its fields, each with 1, -1 or a kind of index
 * @param name its name
 * @param options everything else, with the names of {@code createIndexes}: {@code unique}, {@code expireAfterSeconds}, …
 */
public record IndexDefinition(BsonDocument key, String name, BsonDocument options) {

    /** With the name that MongoDB's drivers give it: {@code email_1_age_-1}. */
    public static IndexDefinition of(BsonDocument key) {
        return new IndexDefinition(key, defaultName(key), new BsonDocument());
    }

    static String defaultName(BsonDocument key) {
        return key.entrySet().stream()
                .map(field -> field.getKey() + "_" + shown(field.getValue()))
                .collect(Collectors.joining("_"));
    }

    private static String shown(BsonValue direction) {
        return direction.isNumber()
                ? String.valueOf(direction.asNumber().intValue())
                : direction.isString() ? direction.asString().getValue() : direction.toString();
    }

    /** As {@code createIndexes} takes it. */
    public BsonDocument document() {
        BsonDocument document = new BsonDocument("key", key).append("name", new BsonString(name));
        document.putAll(options);
        return document;
    }
}
