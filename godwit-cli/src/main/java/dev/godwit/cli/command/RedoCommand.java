package dev.godwit.cli.command;

import dev.godwit.error.ExitCode;
import java.io.IOException;

/** {@code godwit redo}. */
final class RedoCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("Undoes the last applied migration and applies it again, from its file as it is now.");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.reports().redone(call.godwit().redo());
        return ExitCode.DONE;
    }
}
