package dev.godwit.dialect;

import org.jspecify.annotations.Nullable;

/** What the single value of a query says that is asked a question. */
public final class Verdict {

    private Verdict() {}

    /** Whether it is yes: true, or a number that is not zero, as engines without truth values have it. */
    public static boolean isYes(@Nullable Object value) {
        return value instanceof Boolean flag ? flag : value instanceof Number number && number.doubleValue() != 0;
    }
}
