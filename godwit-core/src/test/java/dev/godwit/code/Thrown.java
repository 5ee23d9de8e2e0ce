package dev.godwit.code;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.GodwitException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An error as its readers see it. */
final class Thrown {

    private Thrown() {}

    /** {@code CODE: message | hint}. */
    static String by(ThrowingCallable call) {
        GodwitException e = catchThrowableOfType(GodwitException.class, call);
        return e == null
                ? "nothing thrown"
                : e.code() + ": " + e.getMessage() + " | " + e.hint().orElse("");
    }
}
