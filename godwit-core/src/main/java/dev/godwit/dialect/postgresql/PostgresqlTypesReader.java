package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.IntegerSize;
import dev.godwit.schema.EnumType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Enum types, and what the types of columns are in words that all engines share. */
final class PostgresqlTypesReader {

    private static final String SEPARATOR = "\u001f";

    private static final Pattern SIZED = Pattern.compile("([a-z ]+?)\\((\\d+)(?:,(-?\\d+))?\\)([a-z ]*)");

    private final PostgresqlCatalogue catalogue;

    PostgresqlTypesReader(PostgresqlCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT t.oid, t.typnamespace, n.nspname, t.typname, string_agg(e.enumlabel, E'\\x1f' ORDER BY e.enumsortorder) AS labels"
                        + " FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_enum e ON e.enumtypid = t.oid"
                        + " WHERE t.typtype = 'e'" + PostgresqlCatalogue.notOfExtension("pg_type", "t.oid")
                        + " GROUP BY t.oid, t.typnamespace, n.nspname, t.typname",
                this::addEnum);
    }

    private void addEnum(Row row) throws SQLException {
        EnumType type = new EnumType(
                catalogue.name(row.text("nspname"), row.text("typname")),
                List.of(row.text("labels").split(SEPARATOR, -1)));
        catalogue.enums().put(row.text("oid"), type);
        if (catalogue.schemas().containsKey(row.text("typnamespace"))) {
            catalogue.draft().add(type);
        }
    }

    /**
     * A type.
     *
     * @param written as {@code format_type} writes it
     * @param id its object id
     * @param element that of its elements, where it is an array
     */
    static DataType of(PostgresqlCatalogue catalogue, String written, String id, String element) {
        Optional<EnumType> type = Optional.ofNullable(catalogue.enums().get(id));
        if (type.isPresent()) {
            return new DataType.Enumeration(
                    Optional.of(type.get().name()), type.get().values());
        } else if (written.endsWith("[]")) {
            return new DataType.Array(of(catalogue, written.substring(0, written.length() - 2), element, "0"));
        }
        return portable(written).orElseGet(() -> new DataType.Native(written));
    }

    private static Optional<DataType> portable(String written) {
        return Optional.ofNullable(
                switch (written) {
                    case "smallint" -> integer(IntegerSize.SMALL);
                    case "integer" -> integer(IntegerSize.REGULAR);
                    case "bigint" -> integer(IntegerSize.BIG);
                    case "numeric" -> new DataType.Decimal(OptionalInt.empty(), OptionalInt.empty());
                    case "real" -> new DataType.Floating(false);
                    case "double precision" -> new DataType.Floating(true);
                    case "text" -> new DataType.Text(DataType.Capacity.REGULAR);
                    case "boolean" -> new DataType.Bool();
                    case "date" -> new DataType.Date();
                    case "interval" -> new DataType.Interval();
                    case "uuid" -> new DataType.Uuid();
                    case "json" -> new DataType.Json(false);
                    case "jsonb" -> new DataType.Json(true);
                    case "bytea" -> new DataType.Binary(OptionalInt.empty(), false, DataType.Capacity.REGULAR);
                    case "money" -> new DataType.Money();
                    case "time without time zone" -> new DataType.Time(OptionalInt.empty(), false);
                    case "time with time zone" -> new DataType.Time(OptionalInt.empty(), true);
                    case "timestamp without time zone" -> new DataType.Timestamp(OptionalInt.empty(), false);
                    case "timestamp with time zone" -> new DataType.Timestamp(OptionalInt.empty(), true);
                    default -> sized(written).orElse(null);
                });
    }

    private static Optional<DataType> sized(String written) {
        Matcher parts = SIZED.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        OptionalInt size = OptionalInt.of(Integer.parseInt(parts.group(2)));
        boolean pair = parts.group(3) != null;
        return Optional.ofNullable(
                switch (parts.group(1) + parts.group(4)) {
                    case "numeric" ->
                        new DataType.Decimal(
                                size, pair ? OptionalInt.of(Integer.parseInt(parts.group(3))) : OptionalInt.empty());
                    case "character varying" -> new DataType.Characters(size, false);
                    case "character" -> new DataType.Characters(size, true);
                    case "time without time zone" -> new DataType.Time(size, false);
                    case "time with time zone" -> new DataType.Time(size, true);
                    case "timestamp without time zone" -> new DataType.Timestamp(size, false);
                    case "timestamp with time zone" -> new DataType.Timestamp(size, true);
                    default -> null;
                });
    }

    private static DataType integer(IntegerSize size) {
        return new DataType.IntegerNumber(size, false);
    }
}
