package dev.godwit.cli.command;

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
                                + " structures. Names each down that does not lead back, and how. The target itself is not touched. Ends with 1"
                                + " when there is such a down.")
                .words("[VERSION…]")
                .examples("verify", "verify 20260719120000", "verify --json");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Set<Version> versions = new LinkedHashSet<>();
        call.arguments().words().forEach(typed -> versions.add(Versions.parse(typed)));
        VerifyReport report = call.godwit().verify(versions);
        call.reports().verified(report);
        return report.good() ? ExitCode.DONE : ExitCode.NO;
    }
}
