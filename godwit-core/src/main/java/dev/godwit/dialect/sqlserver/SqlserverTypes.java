package dev.godwit.dialect.sqlserver;

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

/** Types of SQL Server (Microsoft Learn, “Data types (Transact-SQL)”). */
final class SqlserverTypes implements TypeNames {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_BINARY = 8000;

    /** {@code tinyint} has no negative numbers. */
    @Override
    public String integer(IntegerNumber type) {
        return switch (type.size()) {
            case TINY -> type.unsigned() ? "tinyint" : "smallint";
            case SMALL -> "smallint";
            case MEDIUM, REGULAR -> "int";
            case BIG -> "bigint";
        };
    }

    @Override
    public String decimal(Decimal type) {
        return TypeNames.digits("decimal", type);
    }

    @Override
    public String floating(Floating type) {
        return type.twice() ? "float" : "real";
    }

    @Override
    public String characters(Characters type) {
        if (type.fixed()) {
            return "nchar(" + type.length().orElse(1) + ")";
        }
        int length = type.length().orElse(USUAL_LENGTH);
        return length > LONGEST_TEXT ? "nvarchar(max)" : "nvarchar(" + length + ")";
    }

    @Override
    public String text(Text type) {
        return "nvarchar(max)";
    }

    @Override
    public String bool() {
        return "bit";
    }

    @Override
    public String date() {
        return "date";
    }

    @Override
    public String time(Time type) {
        return "time" + TypeNames.in(type.precision());
    }

    @Override
    public String timestamp(Timestamp type) {
        return (type.zoned() ? "datetimeoffset" : "datetime2") + TypeNames.in(type.precision());
    }

    @Override
    public String interval() {
        throw Unsupported.because("SQL Server has no intervals.", "Use a bigint with a number of seconds.");
    }

    @Override
    public String uuid() {
        return "uniqueidentifier";
    }

    @Override
    public String json(Json type) {
        return "nvarchar(max)";
    }

    @Override
    public String binary(Binary type) {
        if (type.length().orElse(LONGEST_BINARY + 1) > LONGEST_BINARY) {
            return "varbinary(max)";
        }
        return (type.fixed() ? "binary" : "varbinary") + TypeNames.in(type.length());
    }

    /** The column has a check besides. */
    @Override
    public String enumeration(Enumeration type) {
        return "nvarchar(" + USUAL_LENGTH + ")";
    }

    @Override
    public String array(Array type) {
        throw Unsupported.because("SQL Server has no arrays.", "Use json, or a table of its own.");
    }

    @Override
    public String money() {
        return "money";
    }
}
