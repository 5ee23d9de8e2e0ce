package dev.godwit.lint;

import dev.godwit.migration.Version;
import java.util.Set;

/** Which migrations are judged. */
public sealed interface LintScope {

    /** Those that the database has not had; all where it cannot be reached. */
    record Pending() implements LintScope {}

    /** All of them, without connecting. */
    record All() implements LintScope {}

    /**
     * These, without connecting.
     *
     * @param words what they are, for people: {@code new since main}
     */
    record Only(Set<Version> versions, String words) implements LintScope {
        public Only {
            versions = Set.copyOf(versions);
        }
    }
}
