package dev.godwit.dialect.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Expressions as catalogues write them. */
public final class Expressions {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

    private Expressions() {}

    /** The expression without the parentheses that enclose all of it. */
    public static String bare(String sql) {
        String text = sql.strip();
        while (text.startsWith("(") && closing(text) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** Where the parenthesis closes that opens at the start; strings and quoted names are stepped over. */
    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"' || c == '`') {
                int end = text.indexOf(c, i + 1);
                if (end < 0) {
                    return -1;
                }
                i = end;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The value of a string between single quotes that is all of the text, doubled quotes undone. */
    public static Optional<String> string(String sql) {
        boolean whole = sql.length() >= 2 && sql.startsWith("'") && end(sql, 0) == sql.length();
        return whole ? Optional.of(sql.substring(1, sql.length() - 1).replace("''", "'")) : Optional.empty();
    }

    /** The index behind the string between single quotes that begins here; -1 if it does not end. */
    public static int end(String sql, int from) {
        int at = from + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) != '\'') {
                at++;
            } else if (at + 1 < sql.length() && sql.charAt(at + 1) == '\'') {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return -1;
    }

    /** All strings between single quotes, as their values. */
    public static List<String> strings(String sql) {
        List<String> values = new ArrayList<>();
        int at = sql.indexOf('\'');
        while (at >= 0) {
            int end = end(sql, at);
            if (end < 0) {
                return values;
            }
            values.add(sql.substring(at + 1, end - 1).replace("''", "'"));
            at = sql.indexOf('\'', end);
        }
        return values;
    }

    /** A plain number that is all of the text, in its shortest form. */
    public static Optional<BigDecimal> number(String sql) {
        if (!NUMBER.matcher(sql).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(sql).stripTrailingZeros();
        return Optional.of(value.scale() < 0 ? value.setScale(0) : value);
    }
}
