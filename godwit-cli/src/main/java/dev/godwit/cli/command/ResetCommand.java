package dev.godwit.cli.command;

import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import java.io.IOException;

/** {@code godwit reset}. */
final class ResetCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of(
                "Undoes all migrations and applies them again. Refused in an environment with `protected: true`; elsewhere it"
                        + " asks nothing.");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.tell(call.godwit().reset(), Reports::redone);
        return ExitCode.DONE;
    }
}
