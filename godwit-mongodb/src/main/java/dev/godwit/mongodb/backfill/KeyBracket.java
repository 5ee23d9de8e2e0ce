package dev.godwit.mongodb.backfill;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonType;
import org.bson.BsonValue;

/**
 * Types of {@code _id} that compare with each other. Documents are walked bracket by bracket, because {@code {_id: {$gt: key}}} finds only
 * keys of the key's own bracket.
 */
record KeyBracket(List<BsonType> types) {

    /** Arrays, regular expressions and {@code undefined} cannot be an {@code _id}. */
    private static final List<KeyBracket> ALL = Stream.of(
                    List.of(BsonType.MIN_KEY),
                    List.of(BsonType.NULL),
                    List.of(BsonType.INT32, BsonType.INT64, BsonType.DOUBLE, BsonType.DECIMAL128),
                    List.of(BsonType.STRING, BsonType.SYMBOL),
                    List.of(BsonType.DOCUMENT),
                    List.of(BsonType.BINARY),
                    List.of(BsonType.OBJECT_ID),
                    List.of(BsonType.BOOLEAN),
                    List.of(BsonType.DATE_TIME),
                    List.of(BsonType.TIMESTAMP),
                    List.of(BsonType.DB_POINTER),
                    List.of(BsonType.JAVASCRIPT),
                    List.of(BsonType.JAVASCRIPT_WITH_SCOPE),
                    List.of(BsonType.MAX_KEY))
            .map(KeyBracket::new)
            .toList();

    private static final List<BsonType> SINGLE = List.of(BsonType.MIN_KEY, BsonType.NULL, BsonType.MAX_KEY);

    private static final int CODE_OF_MIN_KEY = -1;

    /** From the bracket of a key on; all of them without a key. */
    static List<KeyBracket> from(Optional<BsonValue> key) {
        return key.map(last ->
                        ALL.stream().dropWhile(bracket -> !bracket.has(last)).toList())
                .orElse(ALL);
    }

    boolean has(BsonValue key) {
        return types.contains(key.getBsonType());
    }

    /** Whether a key can stand behind another one of this bracket. */
    boolean hasMore() {
        return !SINGLE.contains(types.get(0));
    }

    BsonDocument all() {
        return new BsonDocument("_id", typed());
    }

    BsonDocument behind(BsonValue key) {
        BsonDocument condition = typed();
        if (isNaN(key)) {
            condition.append("$gte", new BsonDouble(Double.NEGATIVE_INFINITY));
        } else {
            condition.append("$gt", key);
        }
        return new BsonDocument("_id", condition);
    }

    private BsonDocument typed() {
        List<BsonInt32> codes = types.stream()
                .map(type -> new BsonInt32(type == BsonType.MIN_KEY ? CODE_OF_MIN_KEY : type.getValue()))
                .toList();
        return new BsonDocument("$type", new BsonArray(codes));
    }

    /** Stands before all numbers, and compares with none. */
    private static boolean isNaN(BsonValue key) {
        return (key.isDouble() && Double.isNaN(key.asDouble().getValue()))
                || (key.isDecimal128() && key.asDecimal128().getValue().isNaN());
    }
}
