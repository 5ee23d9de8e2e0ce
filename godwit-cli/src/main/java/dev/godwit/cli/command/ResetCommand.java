package dev.godwit.cli.command;

import dev.godwit.Godwit;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.plan.BackfillPolicy;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.report.MigrateReport;
import java.io.IOException;

/** {@code godwit reset}. */
final class ResetCommand implements Command {

    private static final Option DROP =
            Option.flag("--drop", "drop the database and make it anew instead of undoing each migration");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Undoes all migrations and applies them again; what a baseline marked stays as it is. Refused in an environment"
                                + " with `protected: true`; elsewhere it asks nothing.")
                .options(DROP)
                .examples("reset", "reset --drop");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        if (call.arguments().has(DROP)) {
            call.tell(anew(call.godwit()), Reports::migrated);
        } else {
            call.tell(call.godwit().reset(), Reports::redone);
        }
        return ExitCode.DONE;
    }

    /** Plans first: files that cannot run must not be found when the data is gone. */
    private static MigrateReport anew(Godwit godwit) {
        godwit.planFromNothing(MigrateOptions.all());
        godwit.dropDatabase();
        godwit.createDatabase();
        return godwit.migrate(MigrateOptions.all().withBackfills(BackfillPolicy.RUN));
    }
}
