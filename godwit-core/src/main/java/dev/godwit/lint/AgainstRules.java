package dev.godwit.lint;

import dev.godwit.error.Place;
import dev.godwit.lint.Judge.Told;
import dev.godwit.lint.measure.Disagreement;
import dev.godwit.lint.measure.Effects;
import dev.godwit.lint.measure.Measured;
import dev.godwit.lint.measure.Measurement;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Holds what was measured against what rules say, suppressed or not. A lock that is taken for a moment and left at once is no rule's business:
 * every ALTER TABLE takes one. What counts is work on all rows while others wait.
 */
final class AgainstRules {

    /** Statements about rows: a plan for a few generated ones says nothing of how much is read of many. */
    private static final Set<String> ABOUT_ROWS =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "VALUES", "COPY", "TABLE", "CALL", "DO");

    private final List<Told> told;

    /** Those that rules told, of all that are on by themselves or in the project. */
    AgainstRules(List<Told> told) {
        this.told = List.copyOf(told);
    }

    /** The measurement, with where it and the rules do not say the same. */
    Measurement compare(Measurement measurement) {
        List<Disagreement> found = new ArrayList<>();
        for (Measured statement : measurement.statements()) {
            missed(statement).ifPresent(found::add);
        }
        for (Told each : told) {
            denied(each, measurement).ifPresent(found::add);
        }
        return measurement.against(found);
    }

    private Optional<Disagreement> missed(Measured statement) {
        Effects effects = statement.effects();
        if (!effects.isLong() || !effects.blocks().stopsApplications() || isAboutRows(statement)) {
            return Optional.empty();
        }
        Blocking claimed = told.stream()
                .filter(each -> isAt(each.found().place(), statement.place()))
                .flatMap(each -> each.found().rule().claim().stream())
                .map(Claim::blocks)
                .max(Blocking::compareTo)
                .orElse(Blocking.NOTHING);
        if (claimed.isAtLeast(effects.blocks())) {
            return Optional.empty();
        }
        String rules = claimed == Blocking.NOTHING
                ? "no rule says that anybody has to wait"
                : "rules say no more than that it blocks " + claimed.text();
        return Optional.of(new Disagreement(
                Disagreement.Kind.MISSED,
                statement.migration(),
                statement.place(),
                "It was measured to block " + effects.blocks().text() + " while it "
                        + String.join(", ", effects.works()) + ", and " + rules + "."));
    }

    private static boolean isAboutRows(Measured statement) {
        String sql = statement.place().statement().orElse("");
        return ABOUT_ROWS.contains(sql.split("\\W+", 2)[0].toUpperCase(Locale.ROOT));
    }

    private static Optional<Disagreement> denied(Told told, Measurement measurement) {
        LintReport.Found found = told.found();
        Optional<Claim> claim = found.rule().claim().filter(any -> told.sure());
        Optional<Measured> statement = measurement.at(found.place());
        if (claim.isEmpty() || statement.isEmpty()) {
            return Optional.empty();
        }
        Effects effects = statement.get().effects();
        boolean blocks = effects.blocks().isAtLeast(claim.get().blocks());
        boolean works =
                claim.get().work().isEmpty() || effects.did(claim.get().work().get());
        if (blocks && works) {
            return Optional.empty();
        }
        return Optional.of(new Disagreement(
                Disagreement.Kind.DENIED,
                found.migration(),
                found.place(),
                found.rule().id() + " says otherwise than what was measured: " + effects.text() + "."));
    }

    private static boolean isAt(Place one, Place other) {
        return one.file().equals(other.file()) && one.line() == other.line() && one.column() == other.column();
    }
}
