package dev.godwit.cli.command;

import dev.godwit.cli.finding.CheckFindings;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.report.CheckReport;
import dev.godwit.report.DiffReport;
import dev.godwit.report.StatusReport;
import java.io.IOException;
import java.util.List;

/** {@code godwit check}. */
final class CheckCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of(
                        "Compares the database with what the migrations lead to and, where `schema` is configured, that with the wanted"
                                + " schema. Ends with 1 when they do not agree, and says how.")
                .options(PrivilegesOption.PRIVILEGES, ReportChoice.FORMAT, ReportChoice.REPORT)
                .examples("check", "check --json", "check --format github");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        CheckReport report =
                call.settings().hasDocuments() ? new DeclaredCollections(call).checked() : ofStructure(call);
        call.found(
                report,
                Reports::checked,
                () -> CheckFindings.of(report, call.settings().project()));
        return report.good() ? ExitCode.DONE : ExitCode.NO;
    }

    private static CheckReport ofStructure(Call call) {
        StatusReport status = call.godwit().status();
        Desired desired = new Desired(call);
        List<DiffReport.Step> drift = desired.drift().changes();
        List<DiffReport.Step> missing =
                call.settings().wantedSchema().isPresent() ? desired.missing().changes() : List.of();
        return new CheckReport(status.pending(), drift, missing);
    }
}
