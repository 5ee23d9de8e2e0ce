package dev.godwit.lint;

import dev.godwit.error.Place;
import dev.godwit.lint.measure.Effects;
import dev.godwit.lint.measure.Measured;
import dev.godwit.lint.measure.Measurement;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What was found in migrations.
 *
 * @param scope which were judged, for people: {@code pending}
 * @param target what for, for example {@code PostgreSQL 14}
 * @param judged ids of those that were judged, in order
 * @param unjudged those that could not be, each with the reason
 * @param found what was found, in the order of the statements
 * @param suppressed what was found and suppressed by a comment
 * @param measurement what the same migrations did on a scratch database, where that was asked for
 */
public record LintReport(
        String scope,
        String target,
        List<String> judged,
        List<Unjudged> unjudged,
        List<Found> found,
        List<Suppressed> suppressed,
        Optional<Measurement> measurement) {

    public LintReport {
        judged = List.copyOf(judged);
        unjudged = List.copyOf(unjudged);
        found = List.copyOf(found);
        suppressed = List.copyOf(suppressed);
    }

    /** How many findings matter so much. */
    public long count(Severity severity) {
        return found.stream().filter(each -> each.severity() == severity).count();
    }

    /** Whether nothing was found that matters as much as this, and nothing measured that no rule tells of. */
    public boolean isGood(Severity limit) {
        return found.stream().noneMatch(each -> each.severity().isAtLeast(limit))
                && measurement.filter(seen -> !seen.isForeseen()).isEmpty();
    }

    /** What the statement of a finding did, where it was measured. */
    public Optional<Effects> measured(Found finding) {
        return measurement.flatMap(seen -> seen.at(finding.place())).map(Measured::effects);
    }

    /**
     * One finding.
     *
     * @param rule which rule
     * @param severity how much it matters in this project
     * @param version of the migration
     * @param migration its id
     * @param place where, with the statement; a migration as a whole is at its first line
     * @param message what happens to whom, full sentences
     * @param better what to write in its place, line by line
     * @param hint what Godwit can do about it by itself, a full sentence; empty for nothing
     */
    public record Found(
            About rule,
            Severity severity,
            String version,
            String migration,
            Place place,
            String message,
            List<String> better,
            Optional<String> hint) {
        public Found {
            better = List.copyOf(better);
        }

        /** The same with another hint. */
        public Found withHint(Optional<String> other) {
            return new Found(rule, severity, version, migration, place, message, better, other);
        }
    }

    /**
     * A finding that a comment suppresses.
     *
     * @param reason as the comment gives it
     */
    public record Suppressed(Found found, String reason) {}

    /**
     * A migration that could not be judged.
     *
     * @param reason a full sentence
     */
    public record Unjudged(String migration, String reason) {}
}
