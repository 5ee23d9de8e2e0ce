package dev.godwit.dialect.mysql;

import dev.godwit.dialect.schema.TypeNames;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.DataType.Array;
import dev.godwit.schema.DataType.Binary;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DataType.Characters;
import dev.godwit.schema.DataType.Decimal;
import dev.godwit.schema.DataType.Enumeration;
import dev.godwit.schema.DataType.Floating;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import dev.godwit.schema.DataType.Json;
import dev.godwit.schema.DataType.Text;
import dev.godwit.schema.DataType.Time;
import dev.godwit.schema.DataType.Timestamp;
import java.util.Locale;
import java.util.stream.Collectors;

/** Types of MySQL and MariaDB (MySQL Reference Manual, “Data Types”; MariaDB, “Data Types”). */
record MysqlTypes(MysqlVariant variant) implements TypeNames {

    @Override
    public String integer(IntegerNumber type) {
        String size =
                type.size() == IntegerSize.REGULAR ? "int" : type.size().name().toLowerCase(Locale.ROOT) + "int";
        return size + (type.unsigned() ? " unsigned" : "");
    }

    @Override
    public String decimal(Decimal type) {
        return TypeNames.digits("decimal", type);
    }

    @Override
    public String floating(Floating type) {
        return type.twice() ? "double" : "float";
    }

    @Override
    public String characters(Characters type) {
        return type.fixed()
                ? "char(" + type.length().orElse(1) + ")"
                : "varchar(" + type.length().orElse(USUAL_LENGTH) + ")";
    }

    @Override
    public String text(Text type) {
        return capacity(type.capacity()) + "text";
    }

    private static String capacity(Capacity capacity) {
        return capacity == Capacity.REGULAR ? "" : capacity.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String bool() {
        return "boolean";
    }

    @Override
    public String date() {
        return "date";
    }

    @Override
    public String time(Time type) {
        return "time" + TypeNames.in(type.precision());
    }

    /** A moment is a {@code timestamp}, which the session's time zone shows; what a clock on the wall says is a {@code datetime}. */
    @Override
    public String timestamp(Timestamp type) {
        return (type.zoned() ? "timestamp" : "datetime") + TypeNames.in(type.precision());
    }

    @Override
    public String interval() {
        throw Unsupported.because(
                variant.displayName() + " has no intervals.", "Use a bigint with a number of seconds.");
    }

    @Override
    public String uuid() {
        return variant.hasUuid() ? "uuid" : "char(36)";
    }

    @Override
    public String json(Json type) {
        return "json";
    }

    @Override
    public String binary(Binary type) {
        if (type.length().isEmpty()) {
            return capacity(type.capacity()) + "blob";
        }
        return (type.fixed() ? "binary" : "varbinary") + TypeNames.in(type.length());
    }

    @Override
    public String enumeration(Enumeration type) {
        return type.values().stream().map(MysqlStrings::plain).collect(Collectors.joining(", ", "enum(", ")"));
    }

    @Override
    public String array(Array type) {
        throw Unsupported.because(variant.displayName() + " has no arrays.", "Use json, or a table of its own.");
    }

    @Override
    public String money() {
        return "decimal(19, 4)";
    }
}
