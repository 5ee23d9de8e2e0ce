package dev.godwit.lint;

import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.TargetVersion;
import dev.godwit.migration.Version;
import java.util.Map;
import java.util.Optional;

/**
 * How migrations are judged.
 *
 * @param scope which of them
 * @param levels how much the findings of a rule matter, by its id; empty for a rule that is off
 * @param startAfter those up to and including this version are not judged
 * @param target the version of the server; otherwise that of the database with the facts, else that of the target where it is asked, else an
 *     old one that is still supported
 * @param facts the URL of a database that tells how large its tables are
 * @param measure whether they are also run on a scratch database and watched
 */
public record LintOptions(
        LintScope scope,
        Map<String, Optional<Severity>> levels,
        Optional<Version> startAfter,
        Optional<TargetVersion> target,
        Optional<String> facts,
        boolean measure) {

    public LintOptions {
        levels = Map.copyOf(levels);
    }

    /** Without running anything. */
    public LintOptions(
            LintScope scope,
            Map<String, Optional<Severity>> levels,
            Optional<Version> startAfter,
            Optional<TargetVersion> target,
            Optional<String> facts) {
        this(scope, levels, startAfter, target, facts, false);
    }

    /** The same, and what is judged is run on a scratch database and watched. */
    public LintOptions measuring() {
        return new LintOptions(scope, levels, startAfter, target, facts, true);
    }

    /** What is pending, with everything as it is by itself. */
    public static LintOptions pending() {
        return of(new LintScope.Pending());
    }

    /** These, with everything as it is by itself. */
    public static LintOptions of(LintScope scope) {
        return new LintOptions(scope, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
