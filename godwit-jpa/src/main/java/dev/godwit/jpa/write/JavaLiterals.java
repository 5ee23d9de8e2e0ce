package dev.godwit.jpa.write;

import java.math.BigDecimal;

/** Values as Java writes them. */
public final class JavaLiterals {

    private JavaLiterals() {}

    /** A string. */
    public static String text(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return literal.append('"').toString();
    }

    /** A number that a method takes as {@code Number}, exactly. */
    public static String number(BigDecimal value) {
        if (value.scale() <= 0) {
            boolean large = value.toBigInteger().bitLength() > 31;
            return value.toBigInteger().bitLength() > 63 ? exact(value) : value.toPlainString() + (large ? "L" : "");
        }
        boolean survives = new BigDecimal(Double.toString(value.doubleValue())).compareTo(value) == 0;
        return survives ? value.toPlainString() : exact(value);
    }

    private static String exact(BigDecimal value) {
        return "new java.math.BigDecimal(\"" + value.toPlainString() + "\")";
    }
}
