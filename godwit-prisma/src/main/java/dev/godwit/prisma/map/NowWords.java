package dev.godwit.prisma.map;

import dev.godwit.schema.DefaultValue;

/** The words that engines have for the moment at which a row is written. */
public final class NowWords {

    private NowWords() {}

    /** Whether it is the moment at which the row is written, in one of the words for it. */
    public static boolean isNow(DefaultValue value) {
        return value instanceof DefaultValue.Now
                || value.equals(new DefaultValue.Expression("now()"))
                || value.equals(new DefaultValue.Expression("CURRENT_TIMESTAMP"));
    }
}
