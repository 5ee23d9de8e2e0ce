package dev.godwit.cli.render;

import dev.godwit.cli.Output;
import dev.godwit.cli.Style;
import dev.godwit.lint.LintReport;
import dev.godwit.lint.rule.Severity;

/** What {@code lint} found, as lines for people. */
public final class LintText {

    private static final int LONGEST_STATEMENT = 100;

    private final Output output;
    private final Style style;

    LintText(Output output) {
        this.output = output;
        this.style = output.outStyle();
    }

    void tell(LintReport report) {
        report.found().forEach(found -> found(found, report));
        report.unjudged().forEach(one -> output.result(one.migration() + ": not judged. " + one.reason()));
        report.measurement().ifPresent(seen -> new MeasurementText(output).tell(seen));
        String verdict = verdict(report);
        boolean clean = report.found().isEmpty() && report.unjudged().isEmpty();
        output.result(
                report.count(Severity.ERROR) > 0
                        ? style.bad(verdict)
                        : clean ? style.good(verdict) : style.warning(verdict));
    }

    private void found(LintReport.Found found, LintReport report) {
        output.result(found.place() + ": " + coloured(found.severity()) + ": "
                + style.strong(found.rule().id()));
        found.place().statement().ifPresent(sql -> output.result("  " + style.faint(shortened(sql))));
        output.result("  " + found.message());
        report.measured(found).ifPresent(effects -> output.result("  measured: " + effects.text() + "."));
        if (!found.better().isEmpty()) {
            output.result("  better:");
            found.better().stream().flatMap(String::lines).forEach(line -> output.result("    " + line));
        }
        found.hint().ifPresent(hint -> output.result("  hint: " + hint));
    }

    private String coloured(Severity severity) {
        return switch (severity) {
            case ERROR -> style.bad(severity.word());
            case WARNING -> style.warning(severity.word());
            case INFO -> severity.word();
        };
    }

    static String shortened(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_STATEMENT ? line : line.substring(0, LONGEST_STATEMENT - 1) + "…";
    }

    /** What it comes to, a sentence. */
    public static String verdict(LintReport report) {
        int judged = report.judged().size();
        String what = judged == 1 ? "1 migration" : judged + " migrations";
        String verdict = what + " judged (" + report.scope() + ") for " + report.target() + ": "
                + count(report, Severity.ERROR) + ", " + count(report, Severity.WARNING) + ", "
                + count(report, Severity.INFO);
        int suppressed = report.suppressed().size();
        int disagreements =
                report.measurement().map(seen -> seen.disagreements().size()).orElse(0);
        return verdict
                + (suppressed == 0 ? "" : "; " + suppressed + " suppressed")
                + (disagreements == 0
                        ? ""
                        : "; " + disagreements + (disagreements == 1 ? " disagreement" : " disagreements")
                                + " with what was measured")
                + ".";
    }

    private static String count(LintReport report, Severity severity) {
        long count = report.count(severity);
        return count + " " + severity.word() + (count == 1 || severity == Severity.INFO ? "" : "s");
    }
}
