package dev.godwit.dialect.h2;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.TypeNames;
import dev.godwit.schema.DataType.Array;
import dev.godwit.schema.DataType.Binary;
import dev.godwit.schema.DataType.Characters;
import dev.godwit.schema.DataType.Decimal;
import dev.godwit.schema.DataType.Enumeration;
import dev.godwit.schema.DataType.Floating;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.Json;
import dev.godwit.schema.DataType.Text;
import dev.godwit.schema.DataType.Time;
import dev.godwit.schema.DataType.Timestamp;
import java.util.stream.Collectors;

/** Types of H2 (documentation, “Data Types”). */
record H2Types(Names names, Literals literals) implements TypeNames {

    @Override
    public String integer(IntegerNumber type) {
        return switch (type.size()) {
            case TINY -> "tinyint";
            case SMALL -> "smallint";
            case MEDIUM, REGULAR -> "integer";
            case BIG -> "bigint";
        };
    }

    @Override
    public String decimal(Decimal type) {
        return TypeNames.digits("decimal", type);
    }

    @Override
    public String floating(Floating type) {
        return type.twice() ? "double precision" : "real";
    }

    @Override
    public String characters(Characters type) {
        return type.fixed()
                ? "char(" + type.length().orElse(1) + ")"
                : "varchar(" + type.length().orElse(USUAL_LENGTH) + ")";
    }

    @Override
    public String text(Text type) {
        return "character large object";
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
        return "time" + TypeNames.in(type.precision()) + (type.zoned() ? " with time zone" : "");
    }

    @Override
    public String timestamp(Timestamp type) {
        return "timestamp" + TypeNames.in(type.precision()) + (type.zoned() ? " with time zone" : "");
    }

    @Override
    public String interval() {
        return "interval day(18) to second";
    }

    @Override
    public String uuid() {
        return "uuid";
    }

    @Override
    public String json(Json type) {
        return "json";
    }

    @Override
    public String binary(Binary type) {
        if (type.length().isEmpty()) {
            return "binary large object";
        }
        return (type.fixed() ? "binary" : "varbinary") + TypeNames.in(type.length());
    }

    @Override
    public String enumeration(Enumeration type) {
        return type.type()
                .map(names::of)
                .orElseGet(() ->
                        type.values().stream().map(literals::text).collect(Collectors.joining(", ", "enum(", ")")));
    }

    @Override
    public String array(Array type) {
        return of(type.element()) + " array";
    }

    @Override
    public String money() {
        return "decimal(19, 4)";
    }
}
