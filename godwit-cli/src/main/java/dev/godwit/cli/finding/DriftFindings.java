package dev.godwit.cli.finding;

import dev.godwit.cli.finding.Findings.Subject;
import dev.godwit.error.Place;
import dev.godwit.report.DiffReport;
import java.util.List;
import java.util.Optional;

/** Where a database is not what the migrations that it has had lead to. */
public final class DriftFindings {

    /** What is looked at. */
    public static final Subject SUBJECT = Subject.of("the database is what its migrations lead to");

    private static final Rule DRIFT = new Rule("drift", "The database is not what its migrations lead to");

    private DriftFindings() {}

    /**
     * One for each difference.
     *
     * @param level how much it matters
     * @param project the file that configures the project
     */
    public static List<Finding> of(List<DiffReport.Step> drift, Level level, Optional<Place> project) {
        return drift.stream()
                .map(step -> new Finding(DRIFT, level, SUBJECT.name(), "The database " + step.asDrift() + ".", project))
                .toList();
    }
}
