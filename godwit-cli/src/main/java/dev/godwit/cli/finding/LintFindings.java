package dev.godwit.cli.finding;

import dev.godwit.cli.finding.Findings.Subject;
import dev.godwit.cli.render.LintText;
import dev.godwit.lint.LintReport;
import dev.godwit.lint.measure.Disagreement;
import dev.godwit.lint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code lint} found. */
public final class LintFindings {

    private static final Rule DISAGREEMENT =
            new Rule("measured-otherwise", "What was measured is not what the rules say");

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
        List<Finding> findings = new ArrayList<>();
        report.found().forEach(found -> findings.add(finding(found, report, failOn)));
        report.measurement()
                .ifPresent(seen -> seen.disagreements().forEach(disagreement -> findings.add(finding(disagreement))));
        return new Findings("lint", LintText.verdict(report), subjects, findings, List.of());
    }

    private static Finding finding(Disagreement disagreement) {
        return new Finding(
                DISAGREEMENT,
                disagreement.kind() == Disagreement.Kind.MISSED ? Level.ERROR : Level.WARNING,
                disagreement.migration(),
                disagreement.message(),
                List.of(Disagreement.REPORT),
                Optional.of(disagreement.place()));
    }

    private static Finding finding(LintReport.Found found, LintReport report, Severity failOn) {
        List<String> details = new ArrayList<>();
        report.measured(found).ifPresent(effects -> details.add("measured: " + effects.text()));
        found.better().forEach(line -> details.add("better: " + line));
        found.hint().ifPresent(hint -> details.add("hint: " + hint));
        return new Finding(
                new Rule(found.rule().id(), found.rule().title()),
                level(found.severity(), failOn),
                found.migration(),
                found.message(),
                details,
                Optional.of(found.place()));
    }

    private static Level level(Severity severity, Severity failOn) {
        if (severity.isAtLeast(failOn)) {
            return Level.ERROR;
        }
        return severity == Severity.INFO ? Level.NOTE : Level.WARNING;
    }
}
