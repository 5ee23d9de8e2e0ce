package dev.godwit.junit;

import dev.godwit.error.GodwitException;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** There is no database for a test. The message says all that Godwit knows: what, where, and what to do next. */
public final class NoDatabaseException extends ParameterResolutionException {

    NoDatabaseException(GodwitException cause) {
        super(text(cause), cause);
    }

    private static String text(GodwitException e) {
        StringBuilder text = new StringBuilder(String.valueOf(e.getMessage()));
        e.place().ifPresent(place -> text.append("\n  at ").append(place));
        e.state().ifPresent(state -> text.append("\n  state: ").append(state));
        e.hint().ifPresent(hint -> text.append("\n  next: ").append(hint));
        return text.toString();
    }
}
