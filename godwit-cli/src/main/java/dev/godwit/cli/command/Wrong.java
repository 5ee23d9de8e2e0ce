package dev.godwit.cli.command;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;

/** Errors of usage. */
final class Wrong {

    private Wrong() {}

    static GodwitException usage(String message) {
        return GodwitException.of(ErrorCode.USAGE, message).build();
    }

    static GodwitException usage(String message, String hint) {
        return GodwitException.of(ErrorCode.USAGE, message).hint(hint).build();
    }
}
