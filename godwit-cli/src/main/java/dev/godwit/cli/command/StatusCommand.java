package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.report.StatusReport;
import java.io.IOException;

/** {@code godwit status}. */
final class StatusCommand implements Command {

    private static final Option EXIT_CODE = Option.flag("--exit-code", "end with 1 when anything is pending or failed");

    @Override
    public Usage usage() {
        return Usage.of("Shows every migration that the files or the history know, with its state: applied, pending,"
                        + " out-of-order, failed, missing or edited.")
                .options(EXIT_CODE)
                .examples("status", "status --exit-code --quiet", "status --json");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        StatusReport report = call.godwit().status();
        call.tell(report, Reports::status);
        boolean pending = report.pending() > 0
                || report.migrations().stream().anyMatch(m -> m.state().isPending());
        return call.arguments().has(EXIT_CODE) && pending ? ExitCode.NO : ExitCode.DONE;
    }
}
