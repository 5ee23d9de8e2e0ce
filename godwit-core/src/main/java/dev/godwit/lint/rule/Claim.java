package dev.godwit.lint.rule;

import java.util.Optional;

/**
 * What a rule says that a statement does to a table that was there before, so that it can be held against what was measured.
 *
 * @param blocks who has to wait, at least
 * @param work what is done with all rows; empty where the lock alone is the matter
 */
public record Claim(Blocking blocks, Optional<Work> work) {

    /** A lock, and work on all rows under it. */
    public static Claim of(Blocking blocks, Work work) {
        return new Claim(blocks, Optional.of(work));
    }

    /** A lock. */
    public static Claim lock(Blocking blocks) {
        return new Claim(blocks, Optional.empty());
    }
}
