package dev.godwit.cli.finding;

import dev.godwit.cli.finding.Findings.Attachment;
import dev.godwit.cli.finding.Findings.Subject;
import dev.godwit.error.Place;
import dev.godwit.report.DiffReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code diff} found. */
public final class DiffFindings {

    private static final Rule CHANGE = new Rule("change", "The two differ");
    private static final Rule DESTRUCTIVE = new Rule("destructive-change", "A change takes data away");
    private static final Rule RENAME = new Rule("perhaps-renamed", "Something may have been renamed");
    private static final String SAME = "there is no difference";

    private DiffFindings() {}

    /**
     * One subject: that there is no difference.
     *
     * @param change how much a change matters that takes nothing away
     * @param project the file that configures the project
     */
    public static Findings of(DiffReport report, Level change, Optional<Place> project) {
        List<Finding> found = new ArrayList<>();
        for (DiffReport.Step step : report.changes()) {
            Rule rule = step.destructive() ? DESTRUCTIVE : CHANGE;
            Level level = step.destructive() && change == Level.NOTE ? Level.WARNING : change;
            String loss = step.lost().map(DiffReport.Lost::text).orElse(step.destructive() ? "loses data" : "");
            String message = step.text() + (loss.isEmpty() ? "" : " (" + loss + ")");
            found.add(new Finding(rule, level, SAME, message, project));
        }
        report.open()
                .forEach(question -> found.add(new Finding(RENAME, Level.WARNING, SAME, question.advice(), project)));
        int changes = report.changes().size();
        String verdict = changes == 0 ? "No difference." : changes == 1 ? "1 change." : changes + " changes.";
        List<Attachment> sql = new ArrayList<>();
        attach("Statements", report.up(), sql);
        attach("The way back", report.down(), sql);
        return new Findings("diff", verdict, List.of(Subject.of(SAME)), found, sql);
    }

    private static void attach(String title, List<String> statements, List<Attachment> attachments) {
        if (!statements.isEmpty()) {
            String text = statements.stream().map(sql -> sql + ";\n").collect(Collectors.joining());
            attachments.add(new Attachment(title, "sql", text));
        }
    }
}
