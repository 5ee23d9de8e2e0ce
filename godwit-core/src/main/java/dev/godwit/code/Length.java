package dev.godwit.code;

import java.util.OptionalInt;

/** The numbers behind a type. */
final class Length {

    private Length() {}

    static OptionalInt of(String column, int length) {
        if (length < 1) {
            throw Mistake.of("Column " + column + " has a length of " + length + ".", "A length is at least 1.");
        }
        return OptionalInt.of(length);
    }

    static OptionalInt digits(String column, int precision) {
        if (precision < 0 || precision > 9) {
            throw Mistake.of(
                    "Column " + column + " has " + precision + " digits of fractions of a second.",
                    "Engines have 0 to 9, most of them 0 to 6.");
        }
        return OptionalInt.of(precision);
    }
}
