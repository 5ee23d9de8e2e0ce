package dev.godwit.cli.model;

import dev.godwit.cli.model.Default.Now;
import dev.godwit.cli.model.Default.Numeric;
import dev.godwit.cli.model.Default.Random;
import dev.godwit.cli.model.Default.Text;
import dev.godwit.cli.model.Default.Truth;
import dev.godwit.error.GodwitException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Reads the default of one attribute.
 *
 * @param name of the attribute
 * @param values the words of its enum
 * @param numbers its length, or its precision and scale
 * @param typed what was typed behind {@code default=}
 */
record DefaultReader(String name, AttributeType type, List<String> values, List<Integer> numbers, Typed typed) {

    static Default read(String name, AttributeType type, List<String> values, List<Integer> numbers, Typed typed) {
        return new DefaultReader(name, type, values, numbers, typed).read();
    }

    private Default read() {
        String value = unquoted(typed.text());
        return switch (type) {
            case STRING, TEXT -> text(value);
            case INTEGER -> whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BIGINT -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE);
            case SMALLINT -> whole(value, Short.MIN_VALUE, Short.MAX_VALUE);
            case DECIMAL -> decimal(value);
            case FLOAT, DOUBLE -> new Numeric(number(value));
            case BOOLEAN -> truth(value);
            case DATE -> isNow(value) ? new Now() : new Text(day(value).toString());
            case TIME -> isNow(value) ? new Now() : new Text(time(value));
            case TIMESTAMP, DATETIME -> now(value);
            case UUID -> random(value);
            case ENUM -> constant(value);
            case JSON, BINARY, REFERENCES ->
                throw wrong("has no default, because it is " + type.word(), "Leave it out.");
        };
    }

    private Default text(String value) {
        int length = numbers.isEmpty() ? 255 : numbers.get(0);
        if (type == AttributeType.STRING && value.length() > length) {
            throw wrong("has a default of " + value.length() + " characters, and room for " + length, "Shorten it.");
        }
        return new Text(value);
    }

    private Default whole(String value, long least, long most) {
        BigDecimal number = number(value);
        BigDecimal low = BigDecimal.valueOf(least);
        BigDecimal high = BigDecimal.valueOf(most);
        if (number.stripTrailingZeros().scale() > 0 || number.compareTo(low) < 0 || number.compareTo(high) > 0) {
            throw wrong(
                    "cannot be " + value + " by default, because it is " + type.word(),
                    "Write a whole number from " + least + " to " + most + ".");
        }
        return new Numeric(number.setScale(0));
    }

    private Default decimal(String value) {
        BigDecimal number = number(value);
        int precision = numbers.isEmpty() ? ModelColumn.USUAL_PRECISION : numbers.get(0);
        int scale = numbers.isEmpty() ? ModelColumn.USUAL_SCALE : numbers.size() == 1 ? 0 : numbers.get(1);
        BigDecimal exact = number.stripTrailingZeros();
        if (exact.scale() > scale || exact.precision() - exact.scale() > precision - scale) {
            throw wrong(
                    "cannot be " + value + " by default: it has " + precision + " digits, " + scale
                            + " of them behind the point",
                    "Write another number, or decimal{precision=…,scale=…}.");
        }
        return new Numeric(number);
    }

    private BigDecimal number(String value) {
        if (!value.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?")) {
            throw wrong("has the default `" + value + "`, which is no number", "Write it in digits, as 0 or -1.5.");
        }
        return new BigDecimal(value);
    }

    private Default truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> new Truth(true);
            case "false" -> new Truth(false);
            default -> throw wrong("has the default `" + value + "`", "A boolean is true or false.");
        };
    }

    private LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw wrong("has the default `" + value + "`", "Write a day as 2026-07-19, or now.");
        }
    }

    private String time(String value) {
        try {
            return LocalTime.parse(value).format(DateTimeFormatter.ofPattern("HH:mm:ss"));
        } catch (DateTimeException e) {
            throw wrong("has the default `" + value + "`", "Write a time of day as 12:30:00, or now.");
        }
    }

    private Default now(String value) {
        if (!isNow(value)) {
            throw wrong("has the default `" + value + "`", "The only one that all engines read alike is now.");
        }
        return new Now();
    }

    private Default random(String value) {
        if (!value.equalsIgnoreCase("random")) {
            throw wrong("has the default `" + value + "`", "A new one for each row is default=random.");
        }
        return new Random();
    }

    private Default constant(String value) {
        if (!values.contains(value)) {
            throw wrong(
                    "has the default `" + value + "`, which is none of its values",
                    "They are: " + String.join(", ", values) + ".");
        }
        return new Text(value);
    }

    private static boolean isNow(String value) {
        return value.equalsIgnoreCase("now") || value.equalsIgnoreCase("now()");
    }

    /** What stands between single quotes, where two of them are one. */
    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
        return quoted ? text.substring(1, text.length() - 1).replace("''", "'") : text;
    }

    private GodwitException wrong(String what, String hint) {
        return Mistyped.at(typed.at(), "`" + name + "` " + what + ".", hint);
    }
}
