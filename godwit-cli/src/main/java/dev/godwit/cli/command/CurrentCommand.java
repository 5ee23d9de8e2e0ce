package dev.godwit.cli.command;

import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import java.io.IOException;

/** {@code godwit current}. */
final class CurrentCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("Shows the id of the latest applied migration, or `none`.");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.tell(call.godwit().status(), Reports::current);
        return ExitCode.DONE;
    }
}
