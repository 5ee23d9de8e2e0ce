package dev.godwit.cli.command;

import dev.godwit.cli.finding.MigrationPlaces;
import dev.godwit.cli.finding.VerifyFindings;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.migration.Version;
import dev.godwit.report.VerifyReport;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code godwit verify}. */
final class VerifyCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of(
                        "Applies each migration to a scratch database beside the target, undoes it and applies it again, and compares the"
                                + " structures. Names each down that does not lead back, and how. Does the same with a row in each table that the"
                                + " migration changes, to show which values do not come back, and at last runs all downs in a row. The"
                                + " target itself is not touched. Ends with 1 when a down does not lead back.")
                .words("[VERSION…]")
                .options(ReportChoice.FORMAT, ReportChoice.REPORT)
                .examples("verify", "verify 20260719120000", "verify --format github --report target/verify.xml");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Set<Version> versions = new LinkedHashSet<>();
        call.arguments().words().forEach(typed -> versions.add(Versions.parse(typed)));
        VerifyReport report = call.godwit().verify(versions);
        call.found(
                report,
                Reports::verified,
                () -> VerifyFindings.of(
                        report, new MigrationPlaces(call.godwit().catalog())));
        return report.good() ? ExitCode.DONE : ExitCode.NO;
    }
}
