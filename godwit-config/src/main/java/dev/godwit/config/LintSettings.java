package dev.godwit.config;

import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.TargetVersion;
import dev.godwit.migration.Version;
import java.util.Map;
import java.util.Optional;

/**
 * What a project finds important about its migrations.
 *
 * @param rules how much the findings of a rule matter, by its id; empty for a rule that is off
 * @param startAfter those up to and including this version are not judged
 * @param failOn from which severity on {@code lint} says no
 * @param targetVersion the version of the server
 * @param facts the URL of a database that tells how large its tables are
 */
public record LintSettings(
        Map<String, Optional<Severity>> rules,
        Optional<Version> startAfter,
        Optional<Severity> failOn,
        Optional<TargetVersion> targetVersion,
        Optional<String> facts) {

    public LintSettings {
        rules = Map.copyOf(rules);
    }

    /** Shows no URL: there may be a password in it. */
    @Override
    public String toString() {
        return "lint " + rules;
    }
}
