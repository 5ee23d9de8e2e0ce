package dev.godwit.plan;

import dev.godwit.migration.Version;

/** Which applied migrations to undo. */
public sealed interface RollbackOptions {

    /** Those of the last batch; the default. */
    record LastBatch() implements RollbackOptions {}

    /**
     * The last ones.
     *
     * @param count how many, at least 1
     */
    record Steps(int count) implements RollbackOptions {}

    /**
     * All applied after this version, which itself stays.
     *
     * @param version an applied version
     */
    record To(Version version) implements RollbackOptions {}

    /**
     * Just this one.
     *
     * @param version an applied version
     */
    record Only(Version version) implements RollbackOptions {}

    /** Everything. */
    record All() implements RollbackOptions {}
}
