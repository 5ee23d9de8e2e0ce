package dev.godwit.cli.command;

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
        call.reports().redone(call.godwit().reset());
        return ExitCode.DONE;
    }
}
