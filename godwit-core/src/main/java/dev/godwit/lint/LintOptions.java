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
 */
public record LintOptions(
        LintScope scope,
        Map<String, Optional<Severity>> levels,
        Optional<Version> startAfter,
        Optional<TargetVersion> target,
        Optional<String> facts) {

    public LintOptions {
        levels = Map.copyOf(levels);
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
