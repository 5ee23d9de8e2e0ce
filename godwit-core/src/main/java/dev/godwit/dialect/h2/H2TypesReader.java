package dev.godwit.dialect.h2;

import dev.godwit.dialect.read.Row;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DataType.IntegerSize;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the types of columns are in words that all engines share.
 *
 * @param words the values of each enumeration, by the object that it belongs to and its place there
 * @param elements the types of the elements of arrays, likewise
 */
record H2TypesReader(Map<String, List<String>> words, Map<String, DataType> elements) {

    private static final long UNBOUNDED = Long.MAX_VALUE;
    private static final int USUAL_FRACTION = 6;
    private static final int LONGEST_INTERVAL = 18;
    private static final long USUAL_JSON = 1_000_000_000;

    /**
     * The type of a row.
     *
     * @param object which the row belongs to
     */
    DataType of(Row row, String object) throws SQLException {
        String name = row.text("DATA_TYPE");
        String place = object + "." + row.text("DTD_IDENTIFIER");
        return switch (name) {
            case "TINYINT" -> integer(IntegerSize.TINY);
            case "SMALLINT" -> integer(IntegerSize.SMALL);
            case "INTEGER" -> integer(IntegerSize.REGULAR);
            case "BIGINT" -> integer(IntegerSize.BIG);
            case "NUMERIC" ->
                new DataType.Decimal(
                        row.integer("DECLARED_NUMERIC_PRECISION"),
                        row.integer("DECLARED_NUMERIC_PRECISION").isPresent()
                                ? row.integer("DECLARED_NUMERIC_SCALE")
                                : OptionalInt.empty());
            case "REAL" -> new DataType.Floating(false);
            case "DOUBLE PRECISION" -> new DataType.Floating(true);
            case "CHARACTER VARYING" -> new DataType.Characters(row.integer("CHARACTER_MAXIMUM_LENGTH"), false);
            case "CHARACTER" -> new DataType.Characters(row.integer("CHARACTER_MAXIMUM_LENGTH"), true);
            case "BINARY VARYING" ->
                new DataType.Binary(row.integer("CHARACTER_MAXIMUM_LENGTH"), false, Capacity.REGULAR);
            case "BINARY" -> new DataType.Binary(row.integer("CHARACTER_MAXIMUM_LENGTH"), true, Capacity.REGULAR);
            case "BOOLEAN" -> new DataType.Bool();
            case "DATE" -> new DataType.Date();
            case "UUID" -> new DataType.Uuid();
            case "ENUM" ->
                new DataType.Enumeration(java.util.Optional.empty(), words.getOrDefault(place, List.of("?")));
            case "ARRAY" -> array(row, place);
            case "TIME", "TIME WITH TIME ZONE" -> new DataType.Time(fraction(row, 0), name.length() > 4);
            case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" ->
                new DataType.Timestamp(fraction(row, USUAL_FRACTION), name.length() > 9);
            default -> lessUsual(row, name);
        };
    }

    private static DataType integer(IntegerSize size) {
        return new DataType.IntegerNumber(size, false);
    }

    private static OptionalInt fraction(Row row, int usual) throws SQLException {
        OptionalInt precision = row.integer("DATETIME_PRECISION");
        return precision.orElse(usual) == usual ? OptionalInt.empty() : precision;
    }

    private DataType array(Row row, String place) throws SQLException {
        DataType element = elements.getOrDefault(place, new DataType.Native("?"));
        OptionalInt most = row.integer("MAXIMUM_CARDINALITY");
        return most.isPresent() && most.getAsInt() != 65536
                ? new DataType.Native(element.text() + " array[" + most.getAsInt() + "]")
                : new DataType.Array(element);
    }

    private static DataType lessUsual(Row row, String name) throws SQLException {
        long length = row.number("CHARACTER_MAXIMUM_LENGTH");
        if (name.equals("CHARACTER LARGE OBJECT") && length == UNBOUNDED) {
            return new DataType.Text(Capacity.REGULAR);
        } else if (name.equals("BINARY LARGE OBJECT") && length == UNBOUNDED) {
            return new DataType.Binary(OptionalInt.empty(), false, Capacity.REGULAR);
        } else if (name.equals("JSON") && length == USUAL_JSON) {
            return new DataType.Json(false);
        } else if (name.equals("INTERVAL")) {
            return interval(row);
        } else if (name.equals("GEOMETRY")) {
            return geometry(row);
        } else if (name.equals("DECFLOAT")) {
            return new DataType.Native(name + "(" + row.text("NUMERIC_PRECISION") + ")");
        }
        return new DataType.Native(length > 0 ? name + "(" + length + ")" : name);
    }

    private static DataType interval(Row row) throws SQLException {
        String fields = row.text("INTERVAL_TYPE");
        int digits = row.integer("INTERVAL_PRECISION").orElse(2);
        int fraction = row.integer("DATETIME_PRECISION").orElse(USUAL_FRACTION);
        if (fields.equals("DAY TO SECOND") && digits == LONGEST_INTERVAL && fraction == USUAL_FRACTION) {
            return new DataType.Interval();
        }
        String[] parts = fields.split(" TO ");
        String last = parts[parts.length - 1];
        String sized = parts.length == 1 && last.equals("SECOND")
                ? "SECOND(" + digits + ", " + fraction + ")"
                : parts[0] + "(" + digits + ")"
                        + (parts.length == 1 ? "" : " TO " + last)
                        + (parts.length > 1 && last.equals("SECOND") ? "(" + fraction + ")" : "");
        return new DataType.Native("INTERVAL " + sized);
    }

    private static DataType geometry(Row row) throws SQLException {
        String kind = row.text("GEOMETRY_TYPE");
        String system = row.text("GEOMETRY_SRID");
        String inside = kind + (system.isEmpty() ? "" : (kind.isEmpty() ? "GEOMETRY, " : ", ") + system);
        return new DataType.Native(inside.isEmpty() ? "GEOMETRY" : "GEOMETRY(" + inside + ")");
    }
}
