package dev.godwit.cli.finding;

import dev.godwit.cli.finding.Findings.Subject;
import dev.godwit.cli.render.LintText;
import dev.godwit.lint.LintReport;
import dev.godwit.lint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code lint} found. */
public final class LintFindings {

    private LintFindings() {}

    /**
     * A subject for each migration that was judged.
     *
     * @param failOn from which severity on the command says no
     */
    public static Findings of(LintReport report, Severity failOn) {
        List<Subject> subjects = new ArrayList<>();
        report.judged().forEach(id -> subjects.add(Subject.of(id)));
        report.unjudged().forEach(one -> subjects.add(new Subject(one.migration(), true)));
        List<Finding> findings =
                report.found().stream().map(found -> finding(found, failOn)).toList();
        return new Findings("lint", LintText.verdict(report), subjects, findings, List.of());
    }

    private static Finding finding(LintReport.Found found, Severity failOn) {
        return new Finding(
                new Rule(found.rule().id(), found.rule().title()),
                level(found.severity(), failOn),
                found.migration(),
                found.message(),
                found.better().stream().map(line -> "better: " + line).toList(),
                Optional.of(found.place()));
    }

    private static Level level(Severity severity, Severity failOn) {
        if (severity.isAtLeast(failOn)) {
            return Level.ERROR;
        }
        return severity == Severity.INFO ? Level.NOTE : Level.WARNING;
    }
}
