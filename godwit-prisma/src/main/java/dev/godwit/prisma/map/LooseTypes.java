package dev.godwit.prisma.map;

import dev.godwit.prisma.types.Scalar;
import dev.godwit.schema.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * SQLite, where columns take any value and the words of their types are advice (SQLite documentation, “Datatypes In SQLite”). Prisma has no
 * native types for it, so all words for the same type of the language mean the same.
 */
public final class LooseTypes {

    /** What words of native types hold, in the order in which they are looked for. */
    private static final List<Map.Entry<String, Scalar>> PARTS = List.of(
            Map.entry("BIGINT", Scalar.BIG_INT),
            Map.entry("INT8", Scalar.BIG_INT),
            Map.entry("INT", Scalar.INT),
            Map.entry("CHAR", Scalar.STRING),
            Map.entry("CLOB", Scalar.STRING),
            Map.entry("TEXT", Scalar.STRING),
            Map.entry("BLOB", Scalar.BYTES),
            Map.entry("REAL", Scalar.FLOAT),
            Map.entry("FLOA", Scalar.FLOAT),
            Map.entry("DOUB", Scalar.FLOAT),
            Map.entry("DEC", Scalar.DECIMAL),
            Map.entry("NUM", Scalar.DECIMAL),
            Map.entry("BOOL", Scalar.BOOLEAN),
            Map.entry("JSON", Scalar.JSON),
            Map.entry("DATE", Scalar.DATE_TIME),
            Map.entry("TIME", Scalar.DATE_TIME));

    private LooseTypes() {}

    /** Whether an engine is like that. */
    public static boolean areOf(Engine engine) {
        return engine.name().equals("sqlite");
    }

    /** The type of the language that is meant. */
    public static Optional<Scalar> scalar(DataType type) {
        if (type instanceof DataType.IntegerNumber number) {
            return Optional.of(number.size() == DataType.IntegerSize.BIG ? Scalar.BIG_INT : Scalar.INT);
        } else if (type instanceof DataType.Decimal || type instanceof DataType.Money) {
            return Optional.of(Scalar.DECIMAL);
        } else if (type instanceof DataType.Floating) {
            return Optional.of(Scalar.FLOAT);
        } else if (type instanceof DataType.Bool) {
            return Optional.of(Scalar.BOOLEAN);
        } else if (type instanceof DataType.Json) {
            return Optional.of(Scalar.JSON);
        } else if (type instanceof DataType.Binary) {
            return Optional.of(Scalar.BYTES);
        } else if (type instanceof DataType.Date
                || type instanceof DataType.Time
                || type instanceof DataType.Timestamp) {
            return Optional.of(Scalar.DATE_TIME);
        } else if (type instanceof DataType.Characters
                || type instanceof DataType.Text
                || type instanceof DataType.Uuid) {
            return Optional.of(Scalar.STRING);
        }
        return type instanceof DataType.Native own ? word(own.sql().toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<Scalar> word(String sql) {
        return PARTS.stream()
                .filter(part -> sql.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether two types mean the same. */
    static boolean areSame(DataType one, DataType other) {
        return scalar(one).isPresent() && scalar(one).equals(scalar(other));
    }
}
