package dev.godwit.cli.command;

import dev.godwit.cli.render.Reports;
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
        call.tell(call.godwit().redo(), Reports::redone);
        return ExitCode.DONE;
    }
}
