package dev.godwit.dialect.mysql;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the types of columns are in words that all engines share. */
final class MysqlTypesReader {

    private static final Pattern PARTS = Pattern.compile("([a-z]+)(?:\\((\\d+)(?:,(\\d+))?\\))?( unsigned)?");

    /** The display widths that integers have when none is said; MySQL 8 shows none. */
    private static final Map<String, IntegerNumber> INTEGERS = Map.ofEntries(
            integer("tinyint(4)", IntegerSize.TINY, false),
            integer("tinyint", IntegerSize.TINY, false),
            integer("tinyint(3) unsigned", IntegerSize.TINY, true),
            integer("tinyint unsigned", IntegerSize.TINY, true),
            integer("smallint(6)", IntegerSize.SMALL, false),
            integer("smallint", IntegerSize.SMALL, false),
            integer("smallint(5) unsigned", IntegerSize.SMALL, true),
            integer("smallint unsigned", IntegerSize.SMALL, true),
            integer("mediumint(9)", IntegerSize.MEDIUM, false),
            integer("mediumint", IntegerSize.MEDIUM, false),
            integer("mediumint(8) unsigned", IntegerSize.MEDIUM, true),
            integer("mediumint unsigned", IntegerSize.MEDIUM, true),
            integer("int(11)", IntegerSize.REGULAR, false),
            integer("int", IntegerSize.REGULAR, false),
            integer("int(10) unsigned", IntegerSize.REGULAR, true),
            integer("int unsigned", IntegerSize.REGULAR, true),
            integer("bigint(20)", IntegerSize.BIG, false),
            integer("bigint", IntegerSize.BIG, false),
            integer("bigint(20) unsigned", IntegerSize.BIG, true),
            integer("bigint unsigned", IntegerSize.BIG, true));

    private MysqlTypesReader() {}

    private static Map.Entry<String, IntegerNumber> integer(String written, IntegerSize size, boolean unsigned) {
        return Map.entry(written, new IntegerNumber(size, unsigned));
    }

    /** A type as {@code COLUMN_TYPE} has it. */
    static DataType of(String written) {
        if (INTEGERS.containsKey(written)) {
            return INTEGERS.get(written);
        } else if (written.equals("tinyint(1)")) {
            return new DataType.Bool();
        } else if (written.startsWith("enum(")) {
            return new DataType.Enumeration(Optional.empty(), Expressions.strings(written));
        }
        Matcher parts = PARTS.matcher(written);
        boolean plain = parts.matches() && parts.group(4) == null;
        return (plain ? portable(parts) : Optional.<DataType>empty()).orElseGet(() -> new DataType.Native(written));
    }

    private static Optional<DataType> portable(Matcher parts) {
        OptionalInt size = number(parts.group(2));
        OptionalInt scale = number(parts.group(3));
        return Optional.ofNullable(
                switch (parts.group(1)) {
                    case "decimal" -> new DataType.Decimal(size, scale);
                    case "float" -> size.isPresent() ? null : new DataType.Floating(false);
                    case "double" -> size.isPresent() ? null : new DataType.Floating(true);
                    case "varchar" -> characters(size, false);
                    case "char" -> characters(size, true);
                    case "varbinary" -> binary(size, false);
                    case "binary" -> binary(size, true);
                    case "date" -> new DataType.Date();
                    case "time" -> new DataType.Time(size, false);
                    case "datetime" -> new DataType.Timestamp(size, false);
                    case "timestamp" -> new DataType.Timestamp(size, true);
                    case "uuid" -> new DataType.Uuid();
                    case "json" -> new DataType.Json(false);
                    default -> large(parts.group(1)).orElse(null);
                });
    }

    /** Types without a length: a length of nothing cannot be held. */
    private static Optional<DataType> large(String word) {
        Capacity capacity = word.startsWith("tiny")
                ? Capacity.TINY
                : word.startsWith("medium")
                        ? Capacity.MEDIUM
                        : word.startsWith("long") ? Capacity.LONG : Capacity.REGULAR;
        if (word.endsWith("text")) {
            return Optional.of(new DataType.Text(capacity));
        }
        return word.endsWith("blob")
                ? Optional.of(new DataType.Binary(OptionalInt.empty(), false, capacity))
                : Optional.empty();
    }

    private static @Nullable DataType characters(OptionalInt size, boolean fixed) {
        return size.orElse(0) > 0 ? new DataType.Characters(size, fixed) : null;
    }

    private static @Nullable DataType binary(OptionalInt size, boolean fixed) {
        return size.orElse(0) > 0 ? new DataType.Binary(size, fixed, Capacity.REGULAR) : null;
    }

    private static OptionalInt number(@Nullable String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }
}
