package dev.godwit.lint.rewrite;

import java.util.Optional;

/** The safe forms that one engine has. Immutable and thread-safe. */
public interface Rewrites {

    /** An engine for which none are known. */
    Rewrites NONE = new Rewrites() {
        @Override
        public Optional<Rewriting> of(Unsafe unsafe) {
            return Optional.empty();
        }

        @Override
        public boolean isForActions() {
            return false;
        }
    };

    /** The safe form; empty where none is known and nothing more can be said than what the finding says. */
    Optional<Rewriting> of(Unsafe unsafe);

    /** An index that goes and comes anew under its name; empty where both are done one after the other. */
    default Optional<Rewriting> ofReplacedIndex(Unsafe drop, Unsafe create) {
        return Optional.empty();
    }

    /** Whether the actions of an {@code ALTER TABLE} are taken apart, because each has a form of its own. */
    boolean isForActions();
}
