package dev.godwit.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Values that no driver takes as they are, in the form that all drivers take. */
public final class DriverValue {

    private DriverValue() {}

    /** A constant by its name, a character as text, a long whole number as a decimal; anything else as it is. */
    public static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Character || value instanceof StringBuilder) {
            return value.toString();
        }
        return value instanceof BigInteger number ? new BigDecimal(number) : value;
    }
}
