package dev.godwit.prisma.types;

import static dev.godwit.prisma.types.NativeKind.common;
import static dev.godwit.prisma.types.NativeKind.decimal;
import static dev.godwit.prisma.types.NativeKind.number;
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
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** SQL Server's (Prisma documentation, “Microsoft SQL Server: native type mappings”). */
final class SqlserverKinds {

    private static final DataType TEXT = new DataType.Text(Capacity.REGULAR);
    private static final int MILLISECONDS = 3;

    private SqlserverKinds() {}

    static List<NativeKind> all() {
        return List.of(
                common("TinyInt", INT, new IntegerNumber(IntegerSize.TINY, true)),
                common("SmallInt", INT, new IntegerNumber(IntegerSize.SMALL, false)),
                common("Int", INT, new IntegerNumber(IntegerSize.REGULAR, false)),
                common("BigInt", BIG_INT, new IntegerNumber(IntegerSize.BIG, false)),
                decimal("decimal"),
                plain("Money", FLOAT, Meaning.alone("money", new DataType.Money())),
                plain("SmallMoney", FLOAT, Meaning.alone("smallmoney", new DataType.Money())),
                common("Bit", BOOLEAN, new DataType.Bool()).behind(BOOLEAN, INT),
                sized("Float", FLOAT, 0, SqlserverKinds::floating),
                common("Real", FLOAT, new DataType.Floating(false)),
                common("Date", DATE_TIME, new DataType.Date()),
                common("Time", DATE_TIME, new DataType.Time(OptionalInt.empty(), false)),
                plain("DateTime", DATE_TIME, Meaning.alone("datetime", timestamp(MILLISECONDS))),
                plain("SmallDateTime", DATE_TIME, Meaning.alone("smalldatetime", timestamp(0))),
                common("DateTime2", DATE_TIME, new DataType.Timestamp(OptionalInt.empty(), false)),
                common("DateTimeOffset", DATE_TIME, new DataType.Timestamp(OptionalInt.empty(), true)),
                sized("Char", STRING, 0, length -> characters("char", length, true)),
                sized("NChar", STRING, 0, length -> Meaning.common(new DataType.Characters(length, true))),
                upToMax("VarChar", STRING, arguments -> varchar(arguments)),
                upToMax("NVarChar", STRING, arguments -> nvarchar(arguments)),
                plain("Text", STRING, Meaning.alone("text", TEXT)),
                plain("NText", STRING, Meaning.alone("ntext", TEXT)),
                plain("Xml", STRING, Meaning.alone("xml")),
                common("UniqueIdentifier", STRING, new DataType.Uuid()),
                sized("Binary", BYTES, 0, length -> Meaning.common(binary(OptionalInt.of(length.orElse(1)), true))),
                upToMax("VarBinary", BYTES, arguments -> Meaning.common(binary(length(arguments), false))),
                plain("Image", BYTES, Meaning.alone("image", binary(OptionalInt.empty(), false))));
    }

    private static NativeKind upToMax(String name, Scalar scalar, Function<List<String>, Meaning> meaning) {
        return new NativeKind(name, Set.of(scalar), 0, 1, true, meaning);
    }

    /** No length is 1 (Microsoft Learn, “char and varchar”); {@code Max} is as much as there is. */
    private static OptionalInt length(List<String> arguments) {
        return arguments.isEmpty() ? OptionalInt.of(1) : number(arguments, 0);
    }

    private static Meaning varchar(List<String> arguments) {
        OptionalInt length = length(arguments);
        return length.isPresent() ? characters("varchar", length, false) : Meaning.alone("varchar(max)", TEXT);
    }

    private static Meaning nvarchar(List<String> arguments) {
        OptionalInt length = length(arguments);
        return Meaning.common(length.isPresent() ? new DataType.Characters(length, false) : TEXT);
    }

    private static Meaning characters(String word, OptionalInt length, boolean fixed) {
        int number = length.orElse(1);
        return Meaning.alone(
                String.format(Locale.ROOT, "%s(%d)", word, number),
                new DataType.Characters(OptionalInt.of(number), fixed));
    }

    /** Up to 24 bits of mantissa are 4 bytes. */
    private static Meaning floating(OptionalInt bits) {
        return Meaning.common(new DataType.Floating(bits.orElse(53) > 24));
    }

    private static DataType timestamp(int digits) {
        return new DataType.Timestamp(OptionalInt.of(digits), false);
    }

    private static DataType binary(OptionalInt length, boolean fixed) {
        return new DataType.Binary(length, fixed, Capacity.REGULAR);
    }
}
