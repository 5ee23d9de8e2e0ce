package dev.godwit.cli.finding;

import dev.godwit.cli.finding.Findings.Subject;
import dev.godwit.report.VerifyReport;
import java.util.ArrayList;
import java.util.List;

/** What {@code verify} found. */
public final class VerifyFindings {

    private static final Rule NO_WAY_BACK = new Rule("down-does-not-revert", "A down does not revert its up");
    private static final Rule VALUES = new Rule("down-loses-values", "A down does not bring back all values");
    private static final Rule WITH_ROWS = new Rule("fails-with-rows", "A migration fails where tables have rows");
    private static final Rule ORDER = new Rule("column-order", "A down brings columns back in another order");
    private static final Rule NO_DOWN = new Rule("no-down", "A migration has no down");

    private VerifyFindings() {}

    /** A subject for each migration. */
    public static Findings of(VerifyReport report, MigrationPlaces places) {
        List<Subject> subjects = new ArrayList<>();
        report.tried().forEach(id -> subjects.add(Subject.of(id)));
        report.noDown().forEach(id -> subjects.add(new Subject(id, true)));
        List<Finding> found = new ArrayList<>();
        report.bad()
                .forEach(bad -> found.add(new Finding(
                        NO_WAY_BACK,
                        Level.ERROR,
                        bad.id(),
                        bad.reason(),
                        bad.differences().stream()
                                .map(todo -> "still to do: " + todo)
                                .toList(),
                        places.down(bad.id()))));
        report.lost()
                .forEach(lost -> found.add(new Finding(
                        VALUES,
                        Level.WARNING,
                        lost.id(),
                        "Its down does not bring back the values of " + String.join(", ", lost.columns()) + ".",
                        places.down(lost.id()))));
        report.refused()
                .forEach(refused -> found.add(new Finding(
                        WITH_ROWS, Level.WARNING, refused.id(), refused.reason(), places.up(refused.id()))));
        report.orderOnly()
                .forEach(id -> found.add(new Finding(
                        ORDER, Level.NOTE, id, "Its down brings columns back in another order.", places.down(id))));
        report.noDown()
                .forEach(id -> found.add(new Finding(NO_DOWN, Level.NOTE, id, "It has no down.", places.up(id))));
        String verdict = report.verified() + (report.verified() == 1 ? " down tried, " : " downs tried, ")
                + report.bad().size() + " bad.";
        return new Findings("verify", verdict, subjects, found, List.of());
    }
}
