package dev.godwit.cli.command;

import dev.godwit.error.ExitCode;

/** {@code godwit list}. */
final class ListCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("Shows the names of all migrations, one a line.");
    }

    @Override
    public ExitCode run(Call call) {
        call.reports().names(call.godwit().status());
        return ExitCode.DONE;
    }
}
