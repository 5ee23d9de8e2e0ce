package dev.godwit.cli.command;

import dev.godwit.error.ExitCode;
import java.io.IOException;

/** {@code godwit current}. */
final class CurrentCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("Shows the latest applied migration, or `none`.");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.reports().current(call.godwit().status());
        return ExitCode.DONE;
    }
}
