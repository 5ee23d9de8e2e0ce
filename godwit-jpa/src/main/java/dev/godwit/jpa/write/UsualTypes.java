package dev.godwit.jpa.write;

import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DataType.IntegerSize;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which types Hibernate's dialects give to columns of which nobody says the type (Hibernate user guide, “Basic values”). It need not know
 * all: what it does not know is said in the words of the engine.
 *
 * @param engine as Godwit names it
 */
record UsualTypes(String engine) {

    private static final Set<String> KNOWN = Set.of("postgresql", "h2", "mariadb", "mysql", "sqlite");

    /** The longest {@code varchar} of MySQL in four bytes a character. */
    private static final int LONG_TEXT = 16_383;

    boolean has(DataType type) {
        if (!KNOWN.contains(engine)) {
            return false;
        } else if (type instanceof DataType.Characters text) {
            return !text.fixed() && text.length().orElse(Integer.MAX_VALUE) <= LONG_TEXT;
        } else if (type instanceof DataType.Decimal number) {
            return number.precision().isPresent() && !isLoose();
        } else if (type instanceof DataType.Date) {
            return true;
        } else if (type instanceof DataType.IntegerNumber number) {
            return isWhole(number);
        } else if (type instanceof DataType.Timestamp time) {
            return isMoment(time);
        } else if (type instanceof DataType.Bool || type instanceof DataType.Uuid) {
            return isStandard();
        }
        return engine.equals("postgresql") && isOfPostgresql(type);
    }

    private boolean isStandard() {
        return engine.equals("postgresql") || engine.equals("h2");
    }

    private boolean isLoose() {
        return engine.equals("sqlite");
    }

    private boolean isWhole(DataType.IntegerNumber number) {
        boolean known = number.size() == IntegerSize.SMALL
                || number.size() == IntegerSize.REGULAR
                || number.size() == IntegerSize.BIG;
        return known && !number.unsigned() && !isLoose();
    }

    private boolean isMoment(DataType.Timestamp time) {
        boolean micros = time.precision().equals(OptionalInt.of(6));
        return isStandard() ? micros || time.precision().isEmpty() : micros && !time.zoned() && !isLoose();
    }

    private static boolean isOfPostgresql(DataType type) {
        return type.equals(new DataType.Text(Capacity.REGULAR))
                || type instanceof DataType.Floating
                || type.equals(new DataType.Json(true))
                || type.equals(new DataType.Binary(OptionalInt.empty(), false, Capacity.REGULAR));
    }
}
