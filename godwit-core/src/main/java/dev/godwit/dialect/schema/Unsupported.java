package dev.godwit.dialect.schema;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;

/** The errors about what an engine does not have. */
public final class Unsupported {

    private Unsupported() {}

    /**
     * An error.
     *
     * @param what a sentence, for example {@code MySQL has no arrays.}
     * @param instead another one: what comes nearest
     */
    public static GodwitException because(String what, String instead) {
        return GodwitException.of(ErrorCode.UNSUPPORTED_CHANGE, what)
                .state("Nothing of this migration was run.")
                .hint(instead)
                .build();
    }

    /** The part of an engine that has nothing of a kind. */
    public static <C extends dev.godwit.schema.change.Change> ChangeSql<C> part(String what, String instead) {
        return change -> {
            throw because(what, instead);
        };
    }
}
