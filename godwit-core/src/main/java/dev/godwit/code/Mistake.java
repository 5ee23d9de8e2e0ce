package dev.godwit.code;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Nearest;
import java.util.Collection;

/** What is wrong with what a migration asks for, found before anything is sent. */
final class Mistake {

    private Mistake() {}

    static GodwitException of(String what, String hint) {
        return GodwitException.of(ErrorCode.MIGRATION_MALFORMED, what)
                .hint(hint)
                .build();
    }

    /** A name that nothing has. */
    static GodwitException unknown(String what, String name, Collection<String> known) {
        return of(what, Nearest.sentence(name, known));
    }

    static GodwitException refused(String what, String hint) {
        return GodwitException.of(ErrorCode.REFUSED, what).hint(hint).build();
    }

    static GodwitException noWayBack(String what, String hint) {
        return GodwitException.of(ErrorCode.NO_DOWN, what)
                .state("Nothing was sent to the database.")
                .hint(hint)
                .build();
    }
}
