package dev.godwit.cli.finding;

import dev.godwit.cli.finding.Findings.Subject;
import dev.godwit.error.Place;
import dev.godwit.report.CheckReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code check} found. */
public final class CheckFindings {

    private static final Rule PENDING = new Rule("pending", "A migration is pending");
    private static final Rule AHEAD =
            new Rule("schema-ahead", "The wanted schema asks for more than the migrations make");
    private static final String APPLIED = "all migrations are applied";
    private static final String WANTED = "the migrations lead to the wanted schema";

    private CheckFindings() {}

    /**
     * A subject for each question.
     *
     * @param project the file that configures the project
     */
    public static Findings of(CheckReport report, Optional<Place> project) {
        List<Finding> found = new ArrayList<>();
        if (report.pending() > 0) {
            String message =
                    report.pending() == 1 ? "1 migration is pending." : report.pending() + " migrations are pending.";
            found.add(new Finding(PENDING, Level.ERROR, APPLIED, message, project));
        }
        found.addAll(DriftFindings.of(report.drift(), Level.ERROR, project));
        report.missing()
                .forEach(step -> found.add(new Finding(
                        AHEAD, Level.ERROR, WANTED, "The migrations need: " + step.text() + ".", step.sql(), project)));
        String verdict = report.good()
                ? "Database, migrations and wanted schema agree."
                : "Database, migrations and wanted schema do not agree.";
        List<Subject> subjects = List.of(Subject.of(APPLIED), DriftFindings.SUBJECT, Subject.of(WANTED));
        return new Findings("check", verdict, subjects, found, List.of());
    }
}
