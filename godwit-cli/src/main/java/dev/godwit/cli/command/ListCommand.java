package dev.godwit.cli.command;

import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import java.io.IOException;

/** {@code godwit list}. */
final class ListCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("Shows the names of all migrations, one a line.");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.tell(call.godwit().status(), Reports::names);
        return ExitCode.DONE;
    }
}
