package dev.godwit.run;

import dev.godwit.error.GodwitException;

/** What is wrong with files is found before anything runs; who reads only the error must not have to know that. */
final class Untouched {

    private Untouched() {}

    /** The same error, saying that nothing was changed, unless it says what the state is. */
    static GodwitException by(GodwitException e) {
        return e.state().isPresent()
                ? e
                : e.toBuilder().state("Nothing was changed by this run.").build();
    }
}
