package dev.godwit.prisma.types;

import static dev.godwit.prisma.types.NativeKind.common;
import static dev.godwit.prisma.types.NativeKind.decimal;
import static dev.godwit.prisma.types.NativeKind.plain;
import static dev.godwit.prisma.types.NativeKind.sized;
import static dev.godwit.prisma.types.Scalar.BIG_INT;
import static dev.godwit.prisma.types.Scalar.BOOLEAN;
import static dev.godwit.prisma.types.Scalar.BYTES;
import static dev.godwit.prisma.types.Scalar.DATE_TIME;
import static dev.godwit.prisma.types.Scalar.DECIMAL;
import static dev.godwit.prisma.types.Scalar.FLOAT;
import static dev.godwit.prisma.types.Scalar.INT;
import static dev.godwit.prisma.types.Scalar.STRING;

import dev.godwit.prisma.types.NativeKind.Meaning;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import java.util.List;
import java.util.OptionalInt;

/** PostgreSQL's (Prisma documentation, “PostgreSQL: native type mappings”). */
final class PostgresqlKinds {

    private static final DataType TEXT = new DataType.Text(Capacity.REGULAR);

    private PostgresqlKinds() {}

    static List<NativeKind> all() {
        return List.of(
                common("SmallInt", INT, new IntegerNumber(IntegerSize.SMALL, false)),
                common("Integer", INT, new IntegerNumber(IntegerSize.REGULAR, false)),
                plain("Oid", INT, Meaning.alone("oid")),
                common("BigInt", BIG_INT, new IntegerNumber(IntegerSize.BIG, false)),
                decimal("numeric"),
                common("Money", DECIMAL, new DataType.Money()),
                common("Real", FLOAT, new DataType.Floating(false)),
                common("DoublePrecision", FLOAT, new DataType.Floating(true)),
                common("Text", STRING, TEXT),
                sized("VarChar", STRING, 0, PostgresqlKinds::varchar),
                sized("Char", STRING, 0, length -> Meaning.common(new DataType.Characters(length, true))),
                plain("Citext", STRING, Meaning.alone("citext")),
                plain("Inet", STRING, Meaning.alone("inet")),
                plain("Xml", STRING, Meaning.alone("xml")),
                sized("Bit", STRING, 0, length -> Meaning.alone("bit(" + length.orElse(1) + ")")),
                sized("VarBit", STRING, 0, length -> Meaning.alone("bit varying" + parenthesised(length))),
                common("Uuid", STRING, new DataType.Uuid()),
                common("Boolean", BOOLEAN, new DataType.Bool()),
                common("ByteA", BYTES, new DataType.Binary(OptionalInt.empty(), false, Capacity.REGULAR)),
                common("Json", Scalar.JSON, new DataType.Json(false)),
                common("JsonB", Scalar.JSON, new DataType.Json(true)),
                common("Date", DATE_TIME, new DataType.Date()),
                sized("Time", DATE_TIME, 0, digits -> Meaning.common(new DataType.Time(digits, false))),
                sized("Timetz", DATE_TIME, 0, digits -> Meaning.common(new DataType.Time(digits, true))),
                sized("Timestamp", DATE_TIME, 0, digits -> Meaning.common(new DataType.Timestamp(digits, false))),
                sized("Timestamptz", DATE_TIME, 0, digits -> Meaning.common(new DataType.Timestamp(digits, true))));
    }

    private static Meaning varchar(OptionalInt length) {
        return length.isPresent()
                ? Meaning.common(new DataType.Characters(length, false))
                : Meaning.alone("character varying", TEXT);
    }

    private static String parenthesised(OptionalInt length) {
        return length.isPresent() ? "(" + length.getAsInt() + ")" : "";
    }
}
