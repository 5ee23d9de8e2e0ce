package dev.godwit.lint.fix;

import dev.godwit.lint.rewrite.NextRelease;
import dev.godwit.lint.rewrite.SafeStep;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a way forward: a statement as it was, or what takes its place.
 *
 * @param text as it is to stand in a file
 * @param role what it asks of the transaction around it
 * @param keys what it is about, see {@link Keys}
 * @param undo what takes it back; none for a statement as it was
 * @param undoReplaced whether what the author wrote to take it back does not fit any more
 * @param next what follows in a later release
 */
record Piece(
        String text,
        Role role,
        Set<String> keys,
        List<SafeStep> undo,
        boolean undoReplaced,
        Optional<NextRelease> next) {

    /** What a piece asks of the transaction around it. */
    enum Role {
        /** It shares one with the others, as its author meant. */
        TOGETHER,
        /** It sets something for the session, and does not mind. */
        SETTING,
        /** Each of its statements is a transaction of its own. */
        APART
    }

    static Piece asItWas(String text, Role role, Set<String> keys) {
        return new Piece(text, role, keys, List.of(), false, Optional.empty());
    }
}
