package dev.godwit.code;

import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Binary;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DataType.Characters;
import dev.godwit.schema.DataType.Decimal;
import dev.godwit.schema.DataType.Enumeration;
import dev.godwit.schema.DataType.Floating;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import dev.godwit.schema.DataType.Text;
import dev.godwit.schema.DataType.Time;
import dev.godwit.schema.DataType.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The words for columns, one for each type, as Knex has them. What an engine stores where it has no such type, the reference page of
 * the engine says. A column may hold NULL unless {@code notNull()} is said.
 */
public interface Columns {

    /** A column of any type. */
    ColumnDefinition column(String name, DataType type);

    /** The key {@code id}, numbered by the engine. */
    default ColumnDefinition increments() {
        return increments("id");
    }

    /** A key of 4 bytes, numbered by the engine. */
    default ColumnDefinition increments(String name) {
        return integer(name).autoIncrement().primary();
    }

    /** A key of 8 bytes, numbered by the engine. */
    default ColumnDefinition bigIncrements(String name) {
        return bigint(name).autoIncrement().primary();
    }

    /** A whole number of 1 byte. */
    default ColumnDefinition tinyint(String name) {
        return column(name, new IntegerNumber(IntegerSize.TINY, false));
    }

    /** A whole number of 2 bytes. */
    default ColumnDefinition smallint(String name) {
        return column(name, new IntegerNumber(IntegerSize.SMALL, false));
    }

    /** A whole number of 3 bytes (MySQL). */
    default ColumnDefinition mediumint(String name) {
        return column(name, new IntegerNumber(IntegerSize.MEDIUM, false));
    }

    /** A whole number of 4 bytes. */
    default ColumnDefinition integer(String name) {
        return column(name, new IntegerNumber(IntegerSize.REGULAR, false));
    }

    /** A whole number of 8 bytes. */
    default ColumnDefinition bigint(String name) {
        return column(name, new IntegerNumber(IntegerSize.BIG, false));
    }

    /** An exact number of 8 digits, 2 of them behind the point, as in Knex. */
    default ColumnDefinition decimal(String name) {
        return decimal(name, 8, 2);
    }

    /** An exact number. */
    default ColumnDefinition decimal(String name, int precision, int scale) {
        if (precision < 1 || scale < 0 || scale > precision) {
            throw Mistake.of(
                    "Column " + name + " has " + precision + " digits, " + scale + " of them behind the point.",
                    "Write all digits first, then those behind the point: decimal(\"" + name + "\", 10, 2).");
        }
        return column(name, new Decimal(OptionalInt.of(precision), OptionalInt.of(scale)));
    }

    /** A binary floating-point number of 4 bytes; Knex's {@code float}. */
    default ColumnDefinition real(String name) {
        return column(name, new Floating(false));
    }

    /** A binary floating-point number of 8 bytes; Knex's {@code double}. */
    default ColumnDefinition doublePrecision(String name) {
        return column(name, new Floating(true));
    }

    /** Text of up to 255 characters. */
    default ColumnDefinition string(String name) {
        return string(name, 255);
    }

    /** Text of up to so many characters. */
    default ColumnDefinition string(String name, int length) {
        return column(name, new Characters(Length.of(name, length), false));
    }

    /** Text of exactly so many characters; Knex's {@code char}. */
    default ColumnDefinition character(String name, int length) {
        return column(name, new Characters(Length.of(name, length), true));
    }

    /** Text without a length. */
    default ColumnDefinition text(String name) {
        return column(name, new Text(Capacity.REGULAR));
    }

    /** Text of up to 255 bytes (MySQL). */
    default ColumnDefinition tinyText(String name) {
        return column(name, new Text(Capacity.TINY));
    }

    /** Text of up to 16 MiB (MySQL). */
    default ColumnDefinition mediumText(String name) {
        return column(name, new Text(Capacity.MEDIUM));
    }

    /** Text of up to 4 GiB (MySQL). */
    default ColumnDefinition longText(String name) {
        return column(name, new Text(Capacity.LONG));
    }

    /** True or false; Knex's {@code boolean}. */
    default ColumnDefinition bool(String name) {
        return column(name, new DataType.Bool());
    }

    /** A day. */
    default ColumnDefinition date(String name) {
        return column(name, new DataType.Date());
    }

    /** A time of day, without a time zone. */
    default ColumnDefinition time(String name) {
        return column(name, new Time(OptionalInt.empty(), false));
    }

    /** A time of day with a time zone, where the engine has such. */
    default ColumnDefinition timetz(String name) {
        return column(name, new Time(OptionalInt.empty(), true));
    }

    /** A day and a time without a time zone: what a clock on the wall shows. */
    default ColumnDefinition datetime(String name) {
        return column(name, new Timestamp(OptionalInt.empty(), false));
    }

    /** The same with so many digits of fractions of a second. */
    default ColumnDefinition datetime(String name, int precision) {
        return column(name, new Timestamp(Length.digits(name, precision), false));
    }

    /** A moment, the same for readers in all time zones. */
    default ColumnDefinition timestamp(String name) {
        return column(name, new Timestamp(OptionalInt.empty(), true));
    }

    /** The same with so many digits of fractions of a second. */
    default ColumnDefinition timestamp(String name, int precision) {
        return column(name, new Timestamp(Length.digits(name, precision), true));
    }

    /** The moments {@code created_at} and {@code updated_at}, which may be NULL and have no default. */
    default void timestamps() {
        timestamps(true, false);
    }

    /**
     * {@code created_at} and {@code updated_at}.
     *
     * @param useTz as {@link #timestamp}, else as {@link #datetime}
     * @param defaultToNow not NULL and the current moment by default
     */
    default void timestamps(boolean useTz, boolean defaultToNow) {
        for (String name : List.of("created_at", "updated_at")) {
            ColumnDefinition column = useTz ? timestamp(name) : datetime(name);
            if (defaultToNow) {
                column.notNull().defaultTo(Sql.now());
            }
        }
    }

    /** A length of time. */
    default ColumnDefinition interval(String name) {
        return column(name, new DataType.Interval());
    }

    /** A universally unique identifier. */
    default ColumnDefinition uuid(String name) {
        return column(name, new DataType.Uuid());
    }

    /** A JSON document, stored as it was written. */
    default ColumnDefinition json(String name) {
        return column(name, new DataType.Json(false));
    }

    /** A JSON document, stored parsed where the engine tells the two apart. */
    default ColumnDefinition jsonb(String name) {
        return column(name, new DataType.Json(true));
    }

    /** Bytes. */
    default ColumnDefinition binary(String name) {
        return column(name, new Binary(OptionalInt.empty(), false, Capacity.REGULAR));
    }

    /** Up to so many bytes. */
    default ColumnDefinition binary(String name, int length) {
        return column(name, new Binary(Length.of(name, length), false, Capacity.REGULAR));
    }

    /** Up to 16 MiB (MySQL). */
    default ColumnDefinition mediumBinary(String name) {
        return column(name, new Binary(OptionalInt.empty(), false, Capacity.MEDIUM));
    }

    /** Up to 4 GiB (MySQL). */
    default ColumnDefinition longBinary(String name) {
        return column(name, new Binary(OptionalInt.empty(), false, Capacity.LONG));
    }

    /** One of these words; Knex's {@code enum}. With {@code enumType(…)} behind it, of a type of its own. */
    default ColumnDefinition enu(String name, String... values) {
        if (values.length == 0) {
            throw Mistake.of(
                    "The enum " + name + " has no values.", "Write them: enu(\"" + name + "\", \"a\", \"b\").");
        }
        return column(name, new Enumeration(Optional.empty(), List.of(values)));
    }

    /** One of the constants of a Java enum, by their names. Later changes of the enum change what the migration means. */
    default <E extends Enum<E>> ColumnDefinition enu(String name, Class<E> constants) {
        return enu(name, Stream.of(constants.getEnumConstants()).map(Enum::name).toArray(String[]::new));
    }

    /** An amount in the currency of the database. */
    default ColumnDefinition money(String name) {
        return column(name, new DataType.Money());
    }

    /** A type as the engine writes it, for what has no word here: {@code specificType("area", "geometry(Point, 4326)")}. */
    default ColumnDefinition specificType(String name, String type) {
        if (type.isBlank()) {
            throw Mistake.of("Column " + name + " has no type.", "Write it as the engine does.");
        }
        return column(name, new DataType.Native(type));
    }
}
