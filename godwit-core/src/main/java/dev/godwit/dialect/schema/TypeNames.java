package dev.godwit.dialect.schema;

import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Array;
import dev.godwit.schema.DataType.Binary;
import dev.godwit.schema.DataType.Bool;
import dev.godwit.schema.DataType.Characters;
import dev.godwit.schema.DataType.Date;
import dev.godwit.schema.DataType.Decimal;
import dev.godwit.schema.DataType.Enumeration;
import dev.godwit.schema.DataType.Floating;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.Interval;
import dev.godwit.schema.DataType.Json;
import dev.godwit.schema.DataType.Money;
import dev.godwit.schema.DataType.Native;
import dev.godwit.schema.DataType.Text;
import dev.godwit.schema.DataType.Time;
import dev.godwit.schema.DataType.Timestamp;
import dev.godwit.schema.DataType.Uuid;
import java.util.OptionalInt;

/** How an engine writes each type, or what it stores instead. */
public interface TypeNames {

    /** The length of a string for which none is said. */
    int USUAL_LENGTH = 255;

    String integer(IntegerNumber type);

    String decimal(Decimal type);

    String floating(Floating type);

    String characters(Characters type);

    String text(Text type);

    String bool();

    String date();

    String time(Time type);

    String timestamp(Timestamp type);

    String interval();

    String uuid();

    String json(Json type);

    String binary(Binary type);

    String enumeration(Enumeration type);

    String array(Array type);

    String money();

    /** The name of any type. */
    default String of(DataType type) {
        if (type instanceof IntegerNumber integer) {
            return integer(integer);
        } else if (type instanceof Decimal decimal) {
            return decimal(decimal);
        } else if (type instanceof Floating floating) {
            return floating(floating);
        } else if (type instanceof Characters characters) {
            return characters(characters);
        } else if (type instanceof Text text) {
            return text(text);
        } else if (type instanceof Bool) {
            return bool();
        }
        return ofLessUsual(type);
    }

    private String ofLessUsual(DataType type) {
        if (type instanceof Date) {
            return date();
        } else if (type instanceof Time time) {
            return time(time);
        } else if (type instanceof Timestamp timestamp) {
            return timestamp(timestamp);
        } else if (type instanceof Interval) {
            return interval();
        } else if (type instanceof Uuid) {
            return uuid();
        } else if (type instanceof Json json) {
            return json(json);
        } else if (type instanceof Binary binary) {
            return binary(binary);
        } else if (type instanceof Enumeration enumeration) {
            return enumeration(enumeration);
        } else if (type instanceof Array array) {
            return array(array);
        } else if (type instanceof Money) {
            return money();
        }
        return ((Native) type).sql();
    }

    /** {@code (length)}, or nothing. */
    static String in(OptionalInt length) {
        return length.isPresent() ? "(" + length.getAsInt() + ")" : "";
    }

    /** {@code decimal(10, 2)}. */
    static String digits(String name, Decimal type) {
        if (type.precision().isEmpty()) {
            return name;
        }
        return name + "(" + type.precision().getAsInt()
                + (type.scale().isPresent() ? ", " + type.scale().getAsInt() : "") + ")";
    }
}
