package dev.godwit.lint.rewrite;

import java.util.List;
import java.util.Optional;

/** What becomes of a statement, or of one action of an {@code ALTER TABLE}, that has a finding. */
public sealed interface Rewriting {

    /**
     * It is done by these statements.
     *
     * @param steps in order; none where all of it belongs to the next release
     * @param apart whether each must be a transaction of its own
     * @param undo what takes them back
     * @param undoReplaced whether the way back that the author wrote does not fit any more, so that {@code undo} takes its place
     * @param next what follows in a later release
     */
    record Sequence(
            List<SafeStep> steps, boolean apart, List<SafeStep> undo, boolean undoReplaced, Optional<NextRelease> next)
            implements Rewriting {
        public Sequence {
            steps = List.copyOf(steps);
            undo = List.copyOf(undo);
        }

        /** Statements that may stay in the transaction of the one that they replace. */
        public static Sequence inPlace(List<SafeStep> steps) {
            return new Sequence(steps, false, List.of(), false, Optional.empty());
        }

        /** Statements of which each is a transaction of its own. */
        public static Sequence apart(List<SafeStep> steps, List<SafeStep> undo) {
            return new Sequence(steps, true, undo, false, Optional.empty());
        }

        /** The first half of a change in two releases. */
        public static Sequence firstHalf(List<SafeStep> steps, List<SafeStep> undo, NextRelease next) {
            return new Sequence(steps, steps.size() > 1, undo, true, Optional.of(next));
        }
    }

    /**
     * It has no safe form, or none that can be written without its author.
     *
     * @param reason full sentences
     */
    record Impossible(String reason) implements Rewriting {}
}
