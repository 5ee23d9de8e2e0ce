package dev.godwit.mongodb.change;

import java.util.Optional;

/** How a change is undone. */
public sealed interface WayBack {

    /** By another change. */
    record By(DocumentChange change) implements WayBack {}

    /**
     * Not at all.
     *
     * @param reason why, as the end of a sentence without its full stop
     * @param hint what an author can write instead
     */
    record None(String reason, String hint) implements WayBack {}

    /** The change that undoes it, if there is one. */
    default Optional<DocumentChange> inverse() {
        return this instanceof By by ? Optional.of(by.change()) : Optional.empty();
    }
}
