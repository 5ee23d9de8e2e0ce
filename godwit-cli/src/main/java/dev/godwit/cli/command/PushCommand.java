package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.error.ExitCode;
import dev.godwit.report.DiffReport;
import java.io.IOException;

/** {@code godwit push}. */
final class PushCommand implements Command {

    private static final Option DRY_RUN = Option.flag("--dry-run", "show what would be changed");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Makes the database what the wanted schema (`schema` in godwit.yaml) says, without a migration and without a"
                                + " record, for trying things out. Refused in an environment with `protected: true`, and where data"
                                + " would be lost unless --allow is given.")
                .options(DRY_RUN, LossGuard.ALLOW, RenameOptions.RENAME, RenameOptions.NO_RENAMES)
                .examples("push", "push --dry-run", "push --rename people.name=full_name");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        DiffReport report = new Desired(call).unlikeDatabase();
        if (!call.arguments().has(DRY_RUN) && !report.changes().isEmpty()) {
            RenameOptions.refuseOpen(report);
            LossGuard.pass(call, report);
            call.godwit().push(report);
        }
        call.reports().differs(report, false);
        return ExitCode.DONE;
    }
}
