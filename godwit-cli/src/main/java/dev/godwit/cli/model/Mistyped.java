package dev.godwit.cli.model;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;

/** What is said of attributes that cannot be read. */
final class Mistyped {

    private Mistyped() {}

    /** Something is wrong at a place of the text, counted from 0. */
    static GodwitException at(int position, String what, String hint) {
        return of("--attributes, character " + (position + 1) + ": " + what, hint);
    }

    static GodwitException of(String what, String hint) {
        return GodwitException.of(ErrorCode.USAGE, what).hint(hint).build();
    }
}
