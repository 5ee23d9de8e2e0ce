package dev.godwit.dialect.postgresql;

import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;

/**
 * Between which types {@code CAST} leads by itself (pg_cast, and to and from text always: PostgreSQL manual, CREATE CAST, "automatic I/O
 * conversion casts"). Between others it goes by way of text, where each value decides.
 */
final class PostgresqlCasts {

    private PostgresqlCasts() {}

    /** Whether there is one; taken for granted where a type is the author's own business. */
    static boolean exists(DataType from, DataType to) {
        boolean known = from.getClass() == to.getClass() && !(from instanceof DataType.Enumeration);
        return known
                || isText(from)
                || isText(to)
                || isOpen(from)
                || isOpen(to)
                || (isNumber(from) && isNumber(to))
                || (isMoment(from) && isMoment(to))
                || (from instanceof DataType.Timestamp && to instanceof DataType.Time)
                || (from instanceof DataType.Bool && isRegularInteger(to))
                || (isRegularInteger(from) && to instanceof DataType.Bool);
    }

    private static boolean isText(DataType type) {
        return type instanceof DataType.Characters || type instanceof DataType.Text;
    }

    private static boolean isOpen(DataType type) {
        return type instanceof DataType.Native || type instanceof DataType.Array;
    }

    private static boolean isNumber(DataType type) {
        return type instanceof IntegerNumber || type instanceof DataType.Decimal || type instanceof DataType.Floating;
    }

    private static boolean isMoment(DataType type) {
        return type instanceof DataType.Date || type instanceof DataType.Timestamp;
    }

    private static boolean isRegularInteger(DataType type) {
        return type instanceof IntegerNumber number && number.size() == IntegerSize.REGULAR;
    }
}
