package dev.godwit.code;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;

/** What drivers give, made into what a migration asks for; drivers give the same column in different types. */
final class ColumnValues {

    private ColumnValues() {}

    static <T> T as(Class<T> type, String column, Object value) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        try {
            return type.cast(made(type, value));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | ClassCastException e) {
            throw Mistake.of(
                    "Column " + column + " holds a " + value.getClass().getSimpleName() + ", which is no "
                            + type.getSimpleName() + ": " + value,
                    "Ask for another type.");
        }
    }

    private static Object made(Class<?> type, Object value) {
        if (type == String.class) {
            return value.toString();
        } else if (type == Integer.class) {
            return number(value).intValueExact();
        } else if (type == Long.class) {
            return number(value).longValueExact();
        } else if (type == BigDecimal.class) {
            return number(value);
        } else if (type == Boolean.class) {
            return truth(value);
        } else if (type == Instant.class) {
            return moment(value);
        } else if (type == LocalDate.class) {
            return day(value);
        } else if (type == UUID.class) {
            return uuid(value);
        }
        return value;
    }

    private static BigDecimal number(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return new BigDecimal(value.toString().strip());
    }

    private static Boolean truth(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        return switch (value.toString().toLowerCase(Locale.ROOT)) {
            case "true", "t", "1", "yes", "y", "on" -> true;
            case "false", "f", "0", "no", "n", "off" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false.");
        };
    }

    private static Instant moment(Object value) {
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        } else if (value instanceof ZonedDateTime moment) {
            return moment.toInstant();
        } else if (value instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        } else if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        String text = value.toString().replace(' ', 'T');
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > 7;
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate day(Object value) {
        if (value instanceof LocalDateTime local) {
            return local.toLocalDate();
        } else if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        String text = value.toString();
        return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    }

    private static UUID uuid(Object value) {
        if (value instanceof byte[] bytes && bytes.length == 16) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong());
        }
        return UUID.fromString(value.toString());
    }
}
