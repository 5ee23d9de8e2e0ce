package dev.godwit.cli.command;

import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import java.io.IOException;

/** {@code godwit backfill list}. */
final class BackfillListCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of(
                        "Shows every change of rows in batches (migrate:backfill) that was begun or deferred in this database: how far it is, how"
                                + " fast since its beginning, and when it may be done. Takes no lock.")
                .examples("backfill list", "backfill list --json");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.tell(call.godwit().backfills(), Reports::backfills);
        return ExitCode.DONE;
    }
}
