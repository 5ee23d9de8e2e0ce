package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
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
                .options(EXIT_CODE, DRIFT)
                .examples("status", "status --exit-code --quiet", "status --json");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        StatusReport report = call.godwit().status();
        if (!call.arguments().has(DRIFT)) {
            call.reports().status(report);
            return call.arguments().has(EXIT_CODE) ? answer(report) : ExitCode.DONE;
        }
        List<DiffReport.Step> drift = new Desired(call).drift().changes();
        call.reports().status(report, drift);
        ExitCode answer = drift.isEmpty() ? answer(report) : ExitCode.NO;
        return call.arguments().has(EXIT_CODE) ? answer : ExitCode.DONE;
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
