package dev.godwit.cli.command;

import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.plan.RollbackOptions;
import java.io.IOException;

/** {@code godwit down}. */
final class DownCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("Undoes the last applied migration, or just the named one.")
                .words("[V]")
                .examples("down", "down 20260719120000");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        RollbackOptions options = call.arguments().word().isPresent()
                ? new RollbackOptions.Only(
                        Versions.parse(call.arguments().word().get()))
                : new RollbackOptions.Steps(1);
        call.tell(call.godwit().rollback(options), Reports::rolledBack);
        return ExitCode.DONE;
    }
}
