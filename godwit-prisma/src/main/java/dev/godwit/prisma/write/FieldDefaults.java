package dev.godwit.prisma.write;

import dev.godwit.dialect.ColumnWords;
import dev.godwit.prisma.map.Engine;
import dev.godwit.prisma.map.LooseTypes;
import dev.godwit.prisma.map.NowWords;
import dev.godwit.prisma.map.Trait;
import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.Value;
import dev.godwit.prisma.types.Scalar;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code @default} says: a value or a function of the language, else what the database has, in its own words. */
final class FieldDefaults {

    private final Engine engine;
    private final ColumnWords sql;
    private final Map<String, Map<String, String>> words;

    /**
     * Defaults for an engine.
     *
     * @param words for each enum the name of each value
     */
    FieldDefaults(Engine engine, ColumnWords sql, Map<String, Map<String, String>> words) {
        this.engine = engine;
        this.sql = sql;
        this.words = words;
    }

    Optional<Attribute> of(Table table, Column column, WrittenType type) {
        if (column.identity().isPresent() || isRowNumber(table, column, type)) {
            return counter(table, column, type);
        } else if (column.generated().isPresent()) {
            return Optional.of(Made.ofField("default", Made.plain(Made.call("dbgenerated", List.of()))));
        }
        return column.defaultValue()
                .filter(value -> !(value instanceof DefaultValue.Null))
                .map(value -> said(value, type).orElseGet(() -> generated(value, column.type())))
                .map(value -> Made.ofField("default", Made.plain(value)));
    }

    /** SQLite numbers what is an integer and the key by itself (SQLite documentation, “ROWIDs and the INTEGER PRIMARY KEY”). */
    private boolean isRowNumber(Table table, Column column, WrittenType type) {
        return engine.has(Trait.COUNTS_KEYS)
                && isWholeKey(table, column)
                && type.is(Scalar.INT)
                && column.defaultValue().isEmpty();
    }

    private static boolean isWholeKey(Table table, Column column) {
        return table.primaryKey()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .isPresent();
    }

    private Optional<Attribute> counter(Table table, Column column, WrittenType type) {
        boolean counts = type.is(Scalar.INT) || type.is(Scalar.BIG_INT);
        return counts && (isWholeKey(table, column) || !engine.has(Trait.COUNTS_KEYS_ONLY))
                ? Optional.of(Made.ofField("default", Made.plain(Made.call("autoincrement", List.of()))))
                : Optional.empty();
    }

    /** What others made (a sequence) is not there when the file is tried out, so only that there is something is said. */
    private Value generated(DefaultValue value, DataType type) {
        return value instanceof DefaultValue.NextOf
                ? Made.call("dbgenerated", List.of())
                : Made.call("dbgenerated", List.of(Made.plain(Made.text(sql.defaultValue(type, value)))));
    }

    private Optional<Value> said(DefaultValue value, WrittenType type) {
        if (type.isList() || type.unsupported().isPresent()) {
            return Optional.empty();
        } else if (value instanceof DefaultValue.Text text) {
            return text(text.value(), type);
        } else if (value instanceof DefaultValue.Numeric number) {
            return number(number.value(), type);
        } else if (value instanceof DefaultValue.Truth truth && type.is(Scalar.BOOLEAN)) {
            return Optional.of(Made.word(String.valueOf(truth.value())));
        } else if (NowWords.isNow(value) && type.is(Scalar.DATE_TIME) && isMoment(type)) {
            return Optional.of(Made.call("now", List.of()));
        }
        return Optional.empty();
    }

    /** A day or a time of day has words of its own. */
    private boolean isMoment(WrittenType type) {
        return LooseTypes.areOf(engine)
                || type.nativeType()
                        .map(kind -> !kind.name().matches(".*\\.(Date|Time|Timetz)"))
                        .orElse(true);
    }

    private Optional<Value> text(String text, WrittenType type) {
        if (type.is(Scalar.STRING) || type.is(Scalar.JSON)) {
            return Optional.of(Made.text(text));
        }
        return Optional.ofNullable(words.get(type.word()))
                .flatMap(names -> Optional.ofNullable(names.get(text)))
                .map(Made::word);
    }

    private static Optional<Value> number(BigDecimal number, WrittenType type) {
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        int bits = number.toBigInteger().bitLength();
        boolean fits = (type.is(Scalar.INT) && isWhole && bits < Integer.SIZE)
                || (type.is(Scalar.BIG_INT) && isWhole && bits < Long.SIZE)
                || type.is(Scalar.FLOAT)
                || type.is(Scalar.DECIMAL);
        return fits ? Optional.of(Made.digits(number.toPlainString())) : Optional.empty();
    }
}
