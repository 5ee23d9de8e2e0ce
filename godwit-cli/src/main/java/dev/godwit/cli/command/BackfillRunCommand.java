package dev.godwit.cli.command;

import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import java.io.IOException;

/** {@code godwit backfill run}. */
final class BackfillRunCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of(
                        "Does a backfill that migrate --defer-backfills left, or goes on with one that is not at its end, and finishes its"
                                + " migration; applies no other. Without NAME it is the only one that is not at its end.")
                .words("[NAME]")
                .examples("backfill run", "backfill run phones");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.tell(call.godwit().runBackfill(call.arguments().word()), Reports::migrated);
        return ExitCode.DONE;
    }
}
