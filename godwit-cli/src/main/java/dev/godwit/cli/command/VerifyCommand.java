package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.cli.finding.MigrationPlaces;
import dev.godwit.cli.finding.VerifyFindings;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Version;
import dev.godwit.report.VerifyReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code godwit verify}. */
final class VerifyCommand implements Command {

    private static final Option REMEMBER = Option.of(
            "--remember",
            "FILE",
            "keep in FILE which migrations led back, and try only those from the first that has changed since");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Applies each migration to a scratch database beside the target, undoes it and applies it again, and compares the"
                                + " structures. Names each down that does not lead back, and how. Does the same with a row in each table that the"
                                + " migration changes, to show which values do not come back, and at last runs all downs in a row. The"
                                + " target itself is not touched. Ends with 1 when a down does not lead back.")
                .words("[VERSION…]")
                .options(REMEMBER, ReportChoice.FORMAT, ReportChoice.REPORT)
                .examples("verify", "verify 20260719120000", "verify --format github --report target/verify.xml");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        VerifyReport report = call.arguments().has(REMEMBER) ? changed(call) : named(call);
        call.found(
                report,
                Reports::verified,
                () -> VerifyFindings.of(
                        report, new MigrationPlaces(call.godwit().catalog())));
        return report.good() ? ExitCode.DONE : ExitCode.NO;
    }

    private static VerifyReport named(Call call) {
        Set<Version> versions = new LinkedHashSet<>();
        call.arguments().words().forEach(typed -> versions.add(Versions.parse(typed)));
        return call.godwit().verify(versions);
    }

    /** Those from the first that has changed; all of them, and all downs in a row, where it is the first of all. */
    private static VerifyReport changed(Call call) throws IOException {
        if (!call.arguments().words().isEmpty()) {
            throw Wrong.usage("--remember finds out by itself what to verify.", "Leave it out, or the versions.");
        }
        Path file = call.surroundings()
                .directory()
                .resolve(call.arguments().value(REMEMBER).orElse(""));
        Catalog catalog = call.godwit().catalog();
        ProvenMigrations now = ProvenMigrations.of(catalog, call.godwit().dialect());
        int known = now.sameAs(ProvenMigrations.read(file));
        List<Migration> rest =
                catalog.migrations().subList(known, catalog.migrations().size());
        if (rest.isEmpty()) {
            call.output().progress("Nothing has changed since the last verify.");
            return new VerifyReport(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        Set<Version> versions = new LinkedHashSet<>();
        if (known > 0) {
            rest.forEach(migration -> versions.add(migration.version()));
        }
        VerifyReport report = call.godwit().verify(versions);
        now.write(file, known + good(rest, report));
        return report;
    }

    /** How many of these come before the first that is bad. */
    private static int good(List<Migration> migrations, VerifyReport report) {
        int good = 0;
        while (good < migrations.size() && !isBad(migrations.get(good), report)) {
            good++;
        }
        return good;
    }

    private static boolean isBad(Migration migration, VerifyReport report) {
        return report.bad().stream()
                .anyMatch(bad -> bad.version().equals(migration.version().text()));
    }
}
