package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.cli.render.JunitXml;
import dev.godwit.error.ExitCode;
import dev.godwit.migration.Version;
import dev.godwit.report.VerifyReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code godwit verify}. */
final class VerifyCommand implements Command {

    private static final Option JUNIT =
            Option.of("--junit", "FILE", "also write the result as JUnit XML, a test case for each migration");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Applies each migration to a scratch database beside the target, undoes it and applies it again, and compares the"
                                + " structures. Names each down that does not lead back, and how. Does the same with a row in each table that the"
                                + " migration changes, to show which values do not come back, and at last runs all downs in a row. The"
                                + " target itself is not touched. Ends with 1 when a down does not lead back.")
                .words("[VERSION…]")
                .options(JUNIT)
                .examples("verify", "verify 20260719120000", "verify --json");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Set<Version> versions = new LinkedHashSet<>();
        call.arguments().words().forEach(typed -> versions.add(Versions.parse(typed)));
        VerifyReport report = call.godwit().verify(versions);
        if (call.arguments().has(JUNIT)) {
            String file = call.arguments().value(JUNIT).orElse("");
            try (Writer out =
                    Files.newBufferedWriter(call.surroundings().directory().resolve(file))) {
                JunitXml.write(report, out);
            }
        }
        call.reports().verified(report);
        return report.good() ? ExitCode.DONE : ExitCode.NO;
    }
}
