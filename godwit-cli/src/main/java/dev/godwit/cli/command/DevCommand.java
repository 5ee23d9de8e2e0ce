package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.ExitCode;
import dev.godwit.error.GodwitException;
import dev.godwit.plan.BackfillPolicy;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.report.DiffReport;
import dev.godwit.report.MigrateReport;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** {@code godwit dev}. */
final class DevCommand implements Command {

    private static final Option MESSAGE =
            Option.of("--message", "NAME", "the name").letter('m').hide();
    private static final Option AUTOGENERATE =
            Option.flag("--autogenerate", "write the difference").hide();
    private static final Option CREATE_ONLY = Option.flag("--create-only", "write the migration and do not apply it");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Applies what is pending, compares the wanted schema (`schema` in godwit.yaml) with what the migrations lead to,"
                                + " writes the difference as the next migration, with its way back, and applies it. Refuses where the"
                                + " database is not what the migrations lead to.")
                .words("[NAME]")
                .options(
                        MakeCommand.NAME,
                        MESSAGE,
                        AUTOGENERATE,
                        CREATE_ONLY,
                        LossGuard.ALLOW,
                        RenameOptions.RENAME,
                        RenameOptions.NO_RENAMES)
                .examples("dev --name add_born", "dev add_born --create-only");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Desired desired = new Desired(call);
        boolean createOnly = call.arguments().has(CREATE_ONLY) || isAlembic(call);
        if (!createOnly) {
            migrate(call);
            refuseDrift(desired.drift());
        }
        DiffReport missing = desired.settled();
        if (missing.changes().isEmpty()) {
            call.reports().differs(missing, false);
            return ExitCode.DONE;
        }
        String name = name(call);
        if (!createOnly) {
            LossGuard.pass(call, missing);
        }
        List<String> written = desired.write(name, missing);
        if (createOnly) {
            call.tell(written, Reports::written);
            return ExitCode.DONE;
        }
        written.forEach(call.output()::progress);
        MigrateReport report = migrate(call);
        call.tell(report, Reports::migrated);
        return ExitCode.DONE;
    }

    /** Nothing waits here for a job of its own: the next difference is looked for behind it. */
    private static MigrateReport migrate(Call call) {
        return call.godwit().migrate(MigrateOptions.all().withBackfills(BackfillPolicy.RUN));
    }

    /** Alembic writes and does not apply; without {@code --autogenerate} its revision is empty. */
    private static boolean isAlembic(Call call) {
        String typed = call.typed();
        if (typed.endsWith("revision") && !call.arguments().has(AUTOGENERATE)) {
            throw Wrong.usage(
                    "Without --autogenerate a revision is empty.", "Write an empty one with: godwit make NAME");
        }
        return !typed.equals("dev") && !typed.equals("migrate dev");
    }

    private static String name(Call call) {
        String name = call.arguments().value(MESSAGE).orElseGet(() -> MakeCommand.name(call));
        if (name.isEmpty()) {
            throw Wrong.usage("The migration needs a name.", "Give one: godwit dev --name add_born");
        }
        return name;
    }

    private static void refuseDrift(DiffReport drift) {
        if (!drift.changes().isEmpty()) {
            throw GodwitException.of(
                            ErrorCode.DRIFTED,
                            "The database is not what the migrations lead to: it "
                                    + drift.changes().stream()
                                            .map(DiffReport.Step::asDrift)
                                            .collect(Collectors.joining("; it "))
                                    + ".")
                    .state("Nothing was written.")
                    .hint("See it with godwit diff. Put into a migration what was done by hand, or undo it by hand.")
                    .build();
        }
    }
}
