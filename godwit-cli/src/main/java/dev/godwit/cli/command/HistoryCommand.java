package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.error.ExitCode;
import java.io.IOException;

/** {@code godwit history}. */
final class HistoryCommand implements Command {

    private static final Option EVENTS =
            Option.flag("--events", "everything that was recorded about it: number, tool version and detail too");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Shows what was done, oldest first: when, by whom, how long it took. Nothing is ever taken out: an undo"
                                + " is one more line.")
                .options(EVENTS)
                .examples("history", "history --events --json");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.tell(
                call.godwit().history(),
                (reports, events) -> reports.history(events, call.arguments().has(EVENTS)));
        return ExitCode.DONE;
    }
}
