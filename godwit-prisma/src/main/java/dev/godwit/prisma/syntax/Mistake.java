package dev.godwit.prisma.syntax;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;

/** What is wrong in a file, where, and what to write instead. */
public final class Mistake {

    private Mistake() {}

    /**
     * An error.
     *
     * @param what a full sentence
     * @param hint what to do about it, a full sentence
     */
    public static GodwitException at(Spot spot, String what, String hint) {
        return GodwitException.of(ErrorCode.SCHEMA_MALFORMED, what)
                .at(spot.place())
                .hint(hint)
                .build();
    }
}
