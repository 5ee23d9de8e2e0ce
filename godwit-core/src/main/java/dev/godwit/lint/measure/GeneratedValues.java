package dev.godwit.lint.measure;

import dev.godwit.dialect.Literals;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint.Check;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values for the columns of one table: another one in each row, and where a check names some, those and their neighbours first. */
final class GeneratedValues {

    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])-?\\d{1,18}(?:\\.\\d{1,9})?(?![\\w.'])");

    private final Literals literals;
    private final Table table;

    GeneratedValues(Literals literals, Table table) {
        this.literals = literals;
        this.table = table;
    }

    /** Values for a column in the row of this number from 1, as SQL, the likeliest first; none where the engine fills it. */
    List<String> of(Column column, int row) {
        if (column.identity().isPresent() || column.generated().isPresent()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        DataType type = column.type();
        if (!(type instanceof DataType.Enumeration) && !(type instanceof DataType.Bool)) {
            table.constraints(Check.class).stream()
                    .filter(check -> mentions(check, column))
                    .forEach(check -> named(check, type, values));
        }
        if (!values.isEmpty()) {
            Collections.rotate(values, row - 1);
        }
        usual(type, row, values);
        return values;
    }

    private static boolean mentions(Check check, Column column) {
        return Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(column.name()) + "(?!\\w)")
                .matcher(check.expression())
                .find();
    }

    private void named(Check check, DataType type, List<String> values) {
        boolean number = isNumber(type);
        Matcher found = (number ? NUMBER : QUOTED).matcher(check.expression());
        while (found.find()) {
            if (number) {
                BigDecimal bound = new BigDecimal(found.group());
                List.of(bound.add(BigDecimal.ONE), bound, bound.subtract(BigDecimal.ONE))
                        .forEach(value -> values.add(value.toPlainString()));
            } else {
                values.add(literals.text(found.group(1).replace("''", "'")));
            }
        }
    }

    private static boolean isNumber(DataType type) {
        return type instanceof DataType.IntegerNumber
                || type instanceof DataType.Floating
                || type instanceof DataType.Decimal
                || type instanceof DataType.Money;
    }

    private void usual(DataType type, int row, List<String> values) {
        if (type instanceof DataType.Enumeration words) {
            values.add(literals.text(words.values().get(row % words.values().size())));
        } else if (type instanceof DataType.Bool) {
            values.add(literals.truth(row % 2 == 0));
            values.add(literals.truth(row % 2 != 0));
        } else if (type instanceof DataType.Binary binary) {
            values.add(literals.bytes(new byte[] {(byte) row}));
            binary.length().ifPresent(length -> values.add(literals.bytes(new byte[length])));
        } else if (type instanceof DataType.Decimal decimal) {
            boolean fraction =
                    decimal.precision().isPresent() && decimal.precision().equals(decimal.scale());
            values.add(fraction ? "0." + row : String.valueOf(row));
        } else if (isNumber(type)) {
            values.add(String.valueOf(row));
        } else if (type instanceof DataType.Array) {
            values.add(literals.text("{}"));
        } else {
            text(type, row, values);
        }
    }

    private void text(DataType type, int row, List<String> values) {
        if (type instanceof DataType.Date) {
            values.add(literals.text("2001-02-0" + row));
        } else if (type instanceof DataType.Time) {
            values.add(literals.text("04:05:0" + row));
        } else if (type instanceof DataType.Timestamp) {
            values.add(literals.text("2001-02-03 04:05:0" + row));
        } else if (type instanceof DataType.Interval) {
            values.add(literals.text(row + " days"));
        } else if (type instanceof DataType.Uuid) {
            values.add(literals.text("0f0e0d0c-0b0a-4908-8706-05040302010" + row));
        } else if (type instanceof DataType.Json) {
            values.add(literals.text("{\"a\":" + row + "}"));
        } else if (type instanceof DataType.Characters characters
                && characters.length().isPresent()) {
            String word = "a" + row;
            int length = Math.min(word.length(), characters.length().getAsInt());
            values.add(literals.text(word.substring(word.length() - length)));
        } else if (type instanceof DataType.Native) {
            natives(row, values);
        } else {
            values.add(literals.text("a" + row));
        }
    }

    /** Nothing is known of the type, so what many of them read is tried. */
    private void natives(int row, List<String> values) {
        values.add(literals.text(String.valueOf(row)));
        values.add(literals.text("10.0.0." + row));
        values.add(literals.text("(" + row + "," + row + ")"));
        values.add(literals.text("[" + row + "," + (row + 1) + ")"));
        values.add(literals.text("0" + row + ":00:00:00:00:0" + row));
        values.add("ST_GeomFromText('POINT(" + row + " " + row + ")')");
        values.add(literals.text("a" + row));
        values.add(literals.text("<a>" + row + "</a>"));
    }
}
