package dev.godwit.cli.model;

import java.util.List;

/**
 * A piece of what was typed and where it begins, counted from 0.
 *
 * @param text without blanks around it
 */
record Typed(String text, int at) {

    /** One attribute in its pieces: {@code name:type{option,option}}. */
    record Parts(Typed name, Typed type, List<Typed> options) {
        Parts {
            options = List.copyOf(options);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
