package dev.godwit.dialect.postgresql;

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

/** Types of PostgreSQL (manual, chapter 8). */
record PostgresqlTypes(Names names) implements TypeNames {

    @Override
    public String integer(IntegerNumber type) {
        return switch (type.size()) {
            case TINY, SMALL -> "smallint";
            case MEDIUM, REGULAR -> "integer";
            case BIG -> "bigint";
        };
    }

    @Override
    public String decimal(Decimal type) {
        return TypeNames.digits("numeric", type);
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
        return "text";
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
        return (type.zoned() ? "timetz" : "time") + TypeNames.in(type.precision());
    }

    @Override
    public String timestamp(Timestamp type) {
        return (type.zoned() ? "timestamptz" : "timestamp") + TypeNames.in(type.precision());
    }

    @Override
    public String interval() {
        return "interval";
    }

    @Override
    public String uuid() {
        return "uuid";
    }

    @Override
    public String json(Json type) {
        return type.binary() ? "jsonb" : "json";
    }

    @Override
    public String binary(Binary type) {
        return "bytea";
    }

    /** Without a type of its own it is text, and the column has a check. */
    @Override
    public String enumeration(Enumeration type) {
        return type.type().map(names::of).orElse("text");
    }

    @Override
    public String array(Array type) {
        return of(type.element()) + "[]";
    }

    @Override
    public String money() {
        return "money";
    }
}
