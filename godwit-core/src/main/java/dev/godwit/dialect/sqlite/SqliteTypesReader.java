package dev.godwit.dialect.sqlite;

import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the types of columns are in words that all engines share; any other name of a type is kept as it is written. */
final class SqliteTypesReader {

    private static final Pattern SIZED =
            Pattern.compile("(varchar|char|decimal)\\s*\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\)");

    private SqliteTypesReader() {}

    /** A type; a column without one holds whatever it is given, as does one of blobs. */
    static DataType of(String declared) {
        String lower = declared.toLowerCase(Locale.ROOT).strip();
        return portable(lower).or(() -> sized(lower)).orElseGet(() -> new DataType.Native(declared));
    }

    private static Optional<DataType> portable(String lower) {
        return Optional.ofNullable(
                switch (lower) {
                    case "integer" -> new IntegerNumber(IntegerSize.REGULAR, false);
                    case "text" -> new DataType.Text(Capacity.REGULAR);
                    case "boolean" -> new DataType.Bool();
                    case "float" -> new DataType.Floating(false);
                    case "double" -> new DataType.Floating(true);
                    case "decimal" -> new DataType.Decimal(OptionalInt.empty(), OptionalInt.empty());
                    case "date" -> new DataType.Date();
                    case "time" -> new DataType.Time(OptionalInt.empty(), false);
                    case "datetime" -> new DataType.Timestamp(OptionalInt.empty(), false);
                    case "blob", "" -> new DataType.Binary(OptionalInt.empty(), false, Capacity.REGULAR);
                    default -> null;
                });
    }

    private static Optional<DataType> sized(String lower) {
        Matcher parts = SIZED.matcher(lower);
        if (!parts.matches()) {
            return Optional.empty();
        }
        OptionalInt size = OptionalInt.of(Integer.parseInt(parts.group(2)));
        boolean pair = parts.group(3) != null;
        if (parts.group(1).equals("decimal")) {
            return Optional.of(new DataType.Decimal(
                    size, pair ? OptionalInt.of(Integer.parseInt(parts.group(3))) : OptionalInt.empty()));
        }
        boolean possible = !pair && size.getAsInt() > 0;
        return possible
                ? Optional.of(new DataType.Characters(size, parts.group(1).equals("char")))
                : Optional.empty();
    }
}
