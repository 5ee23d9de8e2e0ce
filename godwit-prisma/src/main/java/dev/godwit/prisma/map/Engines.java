package dev.godwit.prisma.map;

import static dev.godwit.prisma.types.Scalar.BIG_INT;
import static dev.godwit.prisma.types.Scalar.BOOLEAN;
import static dev.godwit.prisma.types.Scalar.BYTES;
import static dev.godwit.prisma.types.Scalar.DATE_TIME;
import static dev.godwit.prisma.types.Scalar.DECIMAL;
import static dev.godwit.prisma.types.Scalar.FLOAT;
import static dev.godwit.prisma.types.Scalar.INT;
import static dev.godwit.prisma.types.Scalar.JSON;
import static dev.godwit.prisma.types.Scalar.STRING;

import dev.godwit.prisma.types.Scalar;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The engines that can be made from a Prisma schema, with the types that Prisma's own engine gives (Prisma documentation, “Model field
 * scalar types”). H2, which Prisma does not know, is treated like PostgreSQL as far as it can.
 */
public final class Engines {

    private static final int MILLISECONDS = 3;

    private Engines() {}

    /** The one of this name, as dialects have it. */
    public static Optional<Engine> find(String engine) {
        return Optional.ofNullable(
                switch (engine) {
                    case "postgresql" -> postgresql();
                    case "mysql" -> mysql("mysql", "MySQL");
                    case "mariadb" -> mysql("mariadb", "MariaDB");
                    case "sqlite" -> sqlite();
                    case "sqlserver" -> sqlserver();
                    case "h2" -> h2();
                    default -> null;
                });
    }

    private static Engine postgresql() {
        Map<Scalar, DataType> types = common();
        types.put(JSON, new DataType.Json(true));
        return new Engine(
                "postgresql",
                "PostgreSQL",
                63,
                Optional.of("public"),
                Set.of(
                        Trait.ENUM_TYPES,
                        Trait.LISTS,
                        Trait.NAMED_PRIMARY_KEYS,
                        Trait.KEYED_PAIRS,
                        Trait.SCHEMAS,
                        Trait.OFFSETS),
                types,
                Map.of());
    }

    private static Engine mysql(String name, String displayName) {
        Map<Scalar, DataType> types = common();
        types.put(STRING, characters(191));
        types.put(BYTES, new DataType.Binary(OptionalInt.empty(), false, Capacity.LONG));
        return new Engine(
                name,
                displayName,
                64,
                Optional.empty(),
                Set.of(Trait.ENUM_COLUMNS, Trait.INDEXED_REFERENCES),
                types,
                Map.of("collate", "utf8mb4_unicode_ci"));
    }

    private static Engine sqlite() {
        Map<Scalar, DataType> types = common();
        types.put(BIG_INT, new DataType.Native("BIGINT"));
        types.put(FLOAT, new DataType.Native("REAL"));
        types.put(DECIMAL, new DataType.Decimal(OptionalInt.empty(), OptionalInt.empty()));
        types.put(DATE_TIME, new DataType.Timestamp(OptionalInt.empty(), false));
        types.put(JSON, new DataType.Native("JSONB"));
        return new Engine(
                "sqlite",
                "SQLite",
                10_000,
                Optional.empty(),
                Set.of(Trait.COUNTS_KEYS, Trait.COUNTS_KEYS_ONLY, Trait.OFFSETS),
                types,
                Map.of());
    }

    private static Engine sqlserver() {
        Map<Scalar, DataType> types = common();
        types.put(STRING, characters(1000));
        types.put(DECIMAL, decimal(32, 16));
        types.put(DATE_TIME, new DataType.Timestamp(OptionalInt.empty(), false));
        types.put(JSON, new DataType.Text(Capacity.REGULAR));
        return new Engine(
                "sqlserver",
                "SQL Server",
                128,
                Optional.of("dbo"),
                Set.of(Trait.NAMED_PRIMARY_KEYS, Trait.UNIQUE_RULES, Trait.NO_RESTRICT, Trait.SCHEMAS),
                types,
                Map.of());
    }

    /** Text is a varchar without a length, because a large object cannot be indexed. */
    private static Engine h2() {
        Map<Scalar, DataType> types = common();
        types.put(STRING, new DataType.Native("character varying"));
        types.put(BYTES, new DataType.Native("binary varying"));
        return new Engine(
                "h2",
                "H2",
                256,
                Optional.of("public"),
                Set.of(Trait.ENUM_COLUMNS, Trait.LISTS, Trait.NAMED_PRIMARY_KEYS, Trait.KEYED_PAIRS, Trait.SCHEMAS),
                types,
                Map.of());
    }

    private static Map<Scalar, DataType> common() {
        Map<Scalar, DataType> types = new EnumMap<>(Scalar.class);
        types.put(STRING, new DataType.Text(Capacity.REGULAR));
        types.put(BOOLEAN, new DataType.Bool());
        types.put(INT, new IntegerNumber(IntegerSize.REGULAR, false));
        types.put(BIG_INT, new IntegerNumber(IntegerSize.BIG, false));
        types.put(FLOAT, new DataType.Floating(true));
        types.put(DECIMAL, decimal(65, 30));
        types.put(DATE_TIME, new DataType.Timestamp(OptionalInt.of(MILLISECONDS), false));
        types.put(JSON, new DataType.Json(false));
        types.put(BYTES, new DataType.Binary(OptionalInt.empty(), false, Capacity.REGULAR));
        return types;
    }

    private static DataType characters(int length) {
        return new DataType.Characters(OptionalInt.of(length), false);
    }

    private static DataType decimal(int precision, int scale) {
        return new DataType.Decimal(OptionalInt.of(precision), OptionalInt.of(scale));
    }
}
