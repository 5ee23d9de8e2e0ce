package dev.godwit.mongodb.backfill;

import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonType;
import org.bson.BsonValue;

/**
 * The order in which documents are walked: by the type of {@code _id}, then by its value.
 *
 * <p>{@code {_id: {$gt: key}}} finds only keys that compare with this one, those of its own bracket of types, so each bracket is walked by
 * itself. Arrays, regular expressions and {@code undefined} cannot be an {@code _id}.
 */
enum KeyBrackets {
    MIN_KEY(BsonType.MIN_KEY),
    NULL(BsonType.NULL),
    NUMBER(BsonType.INT32, BsonType.INT64, BsonType.DOUBLE, BsonType.DECIMAL128),
    TEXT(BsonType.STRING, BsonType.SYMBOL),
    DOCUMENT(BsonType.DOCUMENT),
    BINARY(BsonType.BINARY),
    OBJECT_ID(BsonType.OBJECT_ID),
    BOOLEAN(BsonType.BOOLEAN),
    DATE(BsonType.DATE_TIME),
    TIMESTAMP(BsonType.TIMESTAMP),
    DB_POINTER(BsonType.DB_POINTER),
    JAVASCRIPT(BsonType.JAVASCRIPT),
    JAVASCRIPT_WITH_SCOPE(BsonType.JAVASCRIPT_WITH_SCOPE),
    MAX_KEY(BsonType.MAX_KEY);

    private final List<BsonType> types;

    KeyBrackets(BsonType... types) {
        this.types = List.of(types);
    }

    static KeyBrackets of(BsonValue key) {
        for (KeyBrackets bracket : values()) {
            if (bracket.types.contains(key.getBsonType())) {
                return bracket;
            }
        }
        throw new IllegalArgumentException("no _id: " + key);
    }

    Optional<KeyBrackets> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** The documents of this bracket, from its start or behind a key of it. */
    BsonDocument query(Optional<BsonValue> behind) {
        BsonDocument condition = new BsonDocument("$type", typeCodes());
        behind.ifPresent(key -> {
            if (isNaN(key)) {
                condition.append("$gte", new BsonDouble(Double.NEGATIVE_INFINITY));
            } else {
                condition.append("$gt", key);
            }
        });
        return new BsonDocument("_id", condition);
    }

    /** There is one at most, so nothing can stand behind it; and MongoDB compares these with everything. */
    boolean hasOneKeyAtMost() {
        return this == MIN_KEY || this == NULL || this == MAX_KEY;
    }

    private BsonArray typeCodes() {
        return new BsonArray(
                types.stream().map(type -> new BsonInt32(code(type))).toList());
    }

    private static int code(BsonType type) {
        return type == BsonType.MIN_KEY ? -1 : type.getValue();
    }

    /** Stands before all numbers, and compares with none. */
    private static boolean isNaN(BsonValue key) {
        return (key.isDouble() && Double.isNaN(key.asDouble().getValue()))
                || (key.isDecimal128() && key.asDecimal128().getValue().isNaN());
    }
}
