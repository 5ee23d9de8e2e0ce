package dev.godwit.cli.finding;

import dev.godwit.cli.finding.Findings.Subject;
import dev.godwit.report.MigrationState;
import dev.godwit.report.MigrationStatus;
import dev.godwit.report.StatusReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What {@code status} found. */
public final class StatusFindings {

    private static final Map<MigrationState, Rule> RULES = new EnumMap<>(Map.of(
            MigrationState.PENDING, new Rule("pending", "A migration is pending"),
            MigrationState.OUT_OF_ORDER, new Rule("out-of-order", "A migration comes after a later one was applied"),
            MigrationState.FAILED, new Rule("failed", "A migration stopped part-way"),
            MigrationState.EDITED, new Rule("edited", "An applied migration was edited"),
            MigrationState.MISSING, new Rule("missing", "The file of an applied migration is gone")));

    private StatusFindings() {}

    /**
     * A subject for each migration.
     *
     * @param level how much it matters that something is not as it should be
     */
    public static Findings of(StatusReport report, MigrationPlaces places, Level level) {
        List<Subject> subjects = new ArrayList<>();
        List<Finding> found = new ArrayList<>();
        for (MigrationStatus migration : report.migrations()) {
            subjects.add(Subject.of(migration.id()));
            Rule rule = RULES.get(migration.state());
            if (rule != null) {
                String message = migration.detail().orElse(rule.title() + ".");
                found.add(new Finding(rule, level, migration.id(), message, places.up(migration.id())));
            }
        }
        long applied = report.migrations().stream()
                .filter(migration -> migration.state() == MigrationState.APPLIED)
                .count();
        String verdict = found.isEmpty()
                ? "All " + applied + " migrations are applied."
                : applied + " of " + report.migrations().size() + " migrations are applied and as they were.";
        return new Findings("status", verdict, subjects, found, List.of());
    }
}
