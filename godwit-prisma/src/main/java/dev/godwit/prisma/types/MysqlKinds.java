package dev.godwit.prisma.types;

import static dev.godwit.prisma.types.NativeKind.common;
import static dev.godwit.prisma.types.NativeKind.decimal;
import static dev.godwit.prisma.types.NativeKind.plain;
import static dev.godwit.prisma.types.NativeKind.sized;
import static dev.godwit.prisma.types.Scalar.BIG_INT;
import static dev.godwit.prisma.types.Scalar.BOOLEAN;
import static dev.godwit.prisma.types.Scalar.BYTES;
import static dev.godwit.prisma.types.Scalar.DATE_TIME;
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

/** MySQL's (Prisma documentation, “MySQL: native type mappings”). */
final class MysqlKinds {

    private MysqlKinds() {}

    static List<NativeKind> all() {
        return List.of(
                integer("Int", IntegerSize.REGULAR, false),
                integer("UnsignedInt", IntegerSize.REGULAR, true),
                integer("SmallInt", IntegerSize.SMALL, false),
                integer("UnsignedSmallInt", IntegerSize.SMALL, true),
                integer("TinyInt", IntegerSize.TINY, false).behind(INT, BOOLEAN),
                integer("UnsignedTinyInt", IntegerSize.TINY, true).behind(INT, BOOLEAN),
                integer("MediumInt", IntegerSize.MEDIUM, false),
                integer("UnsignedMediumInt", IntegerSize.MEDIUM, true),
                integer("BigInt", IntegerSize.BIG, false).behind(BIG_INT),
                integer("UnsignedBigInt", IntegerSize.BIG, true).behind(BIG_INT),
                plain("Year", INT, Meaning.alone("year")),
                decimal("decimal"),
                common("Float", FLOAT, new DataType.Floating(false)),
                common("Double", FLOAT, new DataType.Floating(true)),
                sized("Bit", BYTES, 1, length -> Meaning.alone("bit(" + length.orElse(1) + ")"))
                        .behind(BYTES, BOOLEAN),
                sized("Char", STRING, 1, length -> Meaning.common(new DataType.Characters(length, true))),
                sized("VarChar", STRING, 1, length -> Meaning.common(new DataType.Characters(length, false))),
                text("TinyText", Capacity.TINY),
                text("Text", Capacity.REGULAR),
                text("MediumText", Capacity.MEDIUM),
                text("LongText", Capacity.LONG),
                sized("Binary", BYTES, 1, length -> Meaning.common(binary(length, true, Capacity.REGULAR))),
                sized("VarBinary", BYTES, 1, length -> Meaning.common(binary(length, false, Capacity.REGULAR))),
                blob("TinyBlob", Capacity.TINY),
                blob("Blob", Capacity.REGULAR),
                blob("MediumBlob", Capacity.MEDIUM),
                blob("LongBlob", Capacity.LONG),
                common("Json", Scalar.JSON, new DataType.Json(true)),
                common("Date", DATE_TIME, new DataType.Date()),
                sized("Time", DATE_TIME, 0, digits -> Meaning.common(new DataType.Time(digits, false))),
                sized("DateTime", DATE_TIME, 0, digits -> Meaning.common(new DataType.Timestamp(digits, false))),
                sized("Timestamp", DATE_TIME, 0, digits -> Meaning.common(new DataType.Timestamp(digits, true))));
    }

    private static NativeKind integer(String name, IntegerSize size, boolean unsigned) {
        return common(name, INT, new IntegerNumber(size, unsigned));
    }

    private static NativeKind text(String name, Capacity capacity) {
        return common(name, STRING, new DataType.Text(capacity));
    }

    private static NativeKind blob(String name, Capacity capacity) {
        return common(name, BYTES, binary(OptionalInt.empty(), false, capacity));
    }

    private static DataType binary(OptionalInt length, boolean fixed, Capacity capacity) {
        return new DataType.Binary(length, fixed, capacity);
    }
}
