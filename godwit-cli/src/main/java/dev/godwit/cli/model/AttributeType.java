package dev.godwit.cli.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types that an attribute can have, with the Java type of its field. */
enum AttributeType {
    STRING("java.lang.String", "string", "varchar"),
    TEXT("java.lang.String", "text"),
    INTEGER("java.lang.Integer", "integer", "int"),
    BIGINT("java.lang.Long", "bigint", "long"),
    SMALLINT("java.lang.Short", "smallint", "short"),
    DECIMAL("java.math.BigDecimal", "decimal", "numeric"),
    FLOAT("java.lang.Float", "float", "real"),
    DOUBLE("java.lang.Double", "double"),
    BOOLEAN("java.lang.Boolean", "boolean", "bool"),
    DATE("java.time.LocalDate", "date", "dateonly"),
    TIME("java.time.LocalTime", "time"),
    TIMESTAMP("java.time.Instant", "timestamp", "timestamptz"),
    DATETIME("java.time.LocalDateTime", "datetime"),
    UUID("java.util.UUID", "uuid"),
    JSON("java.lang.String", "json", "jsonb"),
    BINARY("byte[]", "binary", "blob"),
    ENUM("", "enum"),
    REFERENCES("", "references");

    private final String javaType;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    AttributeType(String javaType, String... words) {
        this.javaType = javaType;
        this.words = List.of(words);
    }

    /** The type of its field with its package; empty where the model itself says it. */
    String javaType() {
        return javaType;
    }

    /** The word for it. */
    String word() {
        return words.get(0);
    }

    /** How many numbers may be said of it: its length, its precision, its scale. */
    int numbers() {
        return switch (this) {
            case STRING, BINARY, TIMESTAMP, DATETIME -> 1;
            case DECIMAL -> 2;
            default -> 0;
        };
    }

    /** Whether its field can be of a primitive type. */
    boolean hasPrimitive() {
        return switch (this) {
            case INTEGER, BIGINT, SMALLINT, FLOAT, DOUBLE, BOOLEAN -> true;
            default -> false;
        };
    }

    /** The type of this word, in any case. */
    static Optional<AttributeType> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (AttributeType type : values()) {
            if (type.words.contains(lower)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The words for all of them. */
    static List<String> allWords() {
        List<String> all = new ArrayList<>();
        for (AttributeType type : values()) {
            all.add(type.word());
        }
        return all;
    }
}
