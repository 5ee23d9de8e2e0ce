package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.read.Row;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Types as {@code sys.columns} shows them: lengths are in bytes, two of them for each character of {@code nvarchar}, and −1 is
 * {@code max}. A type that Godwit does not write by itself keeps its own words.
 */
final class SqlserverTypesReader {

    private static final int MOST_DIGITS_OF_SECONDS = 7;
    private static final Set<String> WITH_LENGTH = Set.of("varchar", "char", "binary", "varbinary");

    private SqlserverTypesReader() {}

    static DataType of(Row row) throws SQLException {
        String name = row.text("type_name");
        int length = row.integer("max_length").orElse(0);
        if (row.is("is_user_defined")) {
            return new DataType.Native(row.text("type_schema") + "." + name);
        }
        return switch (name) {
            case "tinyint" -> new IntegerNumber(IntegerSize.TINY, true);
            case "smallint" -> new IntegerNumber(IntegerSize.SMALL, false);
            case "int" -> new IntegerNumber(IntegerSize.REGULAR, false);
            case "bigint" -> new IntegerNumber(IntegerSize.BIG, false);
            case "decimal", "numeric" -> new DataType.Decimal(row.integer("precision"), row.integer("scale"));
            case "float" -> new DataType.Floating(true);
            case "real" -> new DataType.Floating(false);
            case "nvarchar" ->
                length < 0
                        ? new DataType.Text(Capacity.REGULAR)
                        : new DataType.Characters(OptionalInt.of(length / 2), false);
            case "nchar" -> new DataType.Characters(OptionalInt.of(length / 2), true);
            case "bit" -> new DataType.Bool();
            case "date" -> new DataType.Date();
            case "time" -> new DataType.Time(seconds(row), false);
            case "datetime2" -> new DataType.Timestamp(seconds(row), false);
            case "datetimeoffset" -> new DataType.Timestamp(seconds(row), true);
            case "uniqueidentifier" -> new DataType.Uuid();
            case "varbinary", "binary" -> binary(name.equals("binary"), length);
            case "money" -> new DataType.Money();
            default -> new DataType.Native(name + (WITH_LENGTH.contains(name) ? in(length) : ""));
        };
    }

    private static DataType binary(boolean fixed, int length) {
        return new DataType.Binary(length < 0 ? OptionalInt.empty() : OptionalInt.of(length), fixed, Capacity.REGULAR);
    }

    private static String in(int length) {
        return "(" + (length < 0 ? "max" : length) + ")";
    }

    private static OptionalInt seconds(Row row) throws SQLException {
        int digits = row.integer("scale").orElse(MOST_DIGITS_OF_SECONDS);
        return digits == MOST_DIGITS_OF_SECONDS ? OptionalInt.empty() : OptionalInt.of(digits);
    }
}
