package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.cli.finding.DriftFindings;
import dev.godwit.cli.finding.Findings;
import dev.godwit.cli.finding.Level;
import dev.godwit.cli.finding.MigrationPlaces;
import dev.godwit.cli.finding.StatusFindings;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.report.DiffReport;
import dev.godwit.report.MigrationState;
import dev.godwit.report.StatusReport;
import java.io.IOException;
import java.util.List;

/** {@code godwit status}. */
final class StatusCommand implements Command {

    private static final Option EXIT_CODE = Option.flag(
            "--exit-code", "end with 1 when anything is pending or failed, with 5 when files and history disagree");

    private static final Option DRIFT = Option.flag(
            "--drift", "also compare the database with what the applied migrations lead to, on a scratch database");

    @Override
    public Usage usage() {
        return Usage.of("Shows every migration that the files or the history know, with its state: applied, pending,"
                        + " out-of-order, failed, missing or edited.")
                .options(EXIT_CODE, DRIFT, PrivilegesOption.PRIVILEGES, ReportChoice.FORMAT, ReportChoice.REPORT)
                .examples("status", "status --exit-code --quiet", "status --json");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        if (call.arguments().has(PrivilegesOption.PRIVILEGES)
                && !call.arguments().has(DRIFT)) {
            throw Wrong.usage("--privileges says what --drift compares.", "Give --drift too, or leave it out.");
        }
        StatusReport report = call.godwit().status();
        if (!call.arguments().has(DRIFT)) {
            call.found(report, Reports::status, () -> findings(report, call));
            return call.arguments().has(EXIT_CODE) ? answer(report) : ExitCode.DONE;
        }
        List<DiffReport.Step> drift = new Desired(call).drift().changes();
        call.found(
                report,
                (reports, found) -> reports.status(found, drift),
                () -> findings(report, call)
                        .and(
                                DriftFindings.SUBJECT,
                                DriftFindings.of(
                                        drift, level(call), call.settings().project())));
        ExitCode answer = drift.isEmpty() ? answer(report) : ExitCode.NO;
        return call.arguments().has(EXIT_CODE) ? answer : ExitCode.DONE;
    }

    private static Findings findings(StatusReport report, Call call) {
        return StatusFindings.of(report, new MigrationPlaces(call.godwit().catalog()), level(call));
    }

    private static Level level(Call call) {
        return call.arguments().has(EXIT_CODE) ? Level.ERROR : Level.WARNING;
    }

    /** What {@code migrate} would come to: edited and missing files stop it before anything that is pending. */
    private static ExitCode answer(StatusReport report) {
        boolean disagree = report.migrations().stream()
                .anyMatch(m -> m.state() == MigrationState.EDITED || m.state() == MigrationState.MISSING);
        if (disagree) {
            return ExitCode.DISAGREEMENT;
        }
        boolean pending = report.pending() > 0
                || report.migrations().stream().anyMatch(m -> m.state().isPending());
        return pending ? ExitCode.NO : ExitCode.DONE;
    }
}
