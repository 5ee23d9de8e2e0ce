package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.schema.TypeNames;
import dev.godwit.dialect.schema.Unsupported;
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

/** Types of SQLite, which are names with an affinity (SQLite documentation, “Datatypes In SQLite”). */
final class SqliteTypes implements TypeNames {

    @Override
    public String integer(IntegerNumber type) {
        return "integer";
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
        return "time";
    }

    @Override
    public String timestamp(Timestamp type) {
        return "datetime";
    }

    @Override
    public String interval() {
        throw Unsupported.because("SQLite has no intervals.", "Use a bigint with a number of seconds.");
    }

    @Override
    public String uuid() {
        return "char(36)";
    }

    @Override
    public String json(Json type) {
        return "text";
    }

    @Override
    public String binary(Binary type) {
        return "blob";
    }

    /** The column has a check besides. */
    @Override
    public String enumeration(Enumeration type) {
        return "text";
    }

    @Override
    public String array(Array type) {
        throw Unsupported.because("SQLite has no arrays.", "Use json, or a table of its own.");
    }

    @Override
    public String money() {
        return "decimal(19, 4)";
    }
}
