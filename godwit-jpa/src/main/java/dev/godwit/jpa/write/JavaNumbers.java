package dev.godwit.jpa.write;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers, and what else is not an object, as fields take them. */
public final class JavaNumbers {

    private JavaNumbers() {}

    /** A number of this type, which has its package. */
    public static String literal(String type, BigDecimal value, Imports imports) {
        String digits = value.toPlainString();
        return switch (type) {
            case "java.lang.Long" -> digits + "L";
            case "java.lang.Float" -> digits + "f";
            case "java.lang.Double" -> digits + "d";
            case "java.math.BigDecimal", "java.math.BigInteger" ->
                "new " + imports.name(type) + "(" + JavaLiterals.text(digits) + ")";
            default -> digits;
        };
    }

    /** The type that is never null. */
    static Optional<String> primitive(String type) {
        return switch (type) {
            case "java.lang.Integer" -> Optional.of("int");
            case "java.lang.Long" -> Optional.of("long");
            case "java.lang.Short" -> Optional.of("short");
            case "java.lang.Byte" -> Optional.of("byte");
            case "java.lang.Float" -> Optional.of("float");
            case "java.lang.Double" -> Optional.of("double");
            case "java.lang.Boolean" -> Optional.of("boolean");
            default -> Optional.empty();
        };
    }

    /** Whether it is one of this type, and can be written down as one. */
    static boolean fits(String type, BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0 && value.scale() <= 0;
        int bits = value.toBigInteger().bitLength();
        return switch (type) {
            case "java.lang.Integer" -> whole && bits < Integer.SIZE;
            case "java.lang.Long" -> whole && bits < Long.SIZE;
            case "java.lang.Short" -> whole && bits < Short.SIZE;
            case "java.lang.Byte" -> whole && bits < Byte.SIZE;
            case "java.math.BigInteger" -> whole;
            case "java.lang.Float", "java.lang.Double", "java.math.BigDecimal" -> true;
            default -> false;
        };
    }
}
