package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.error.ExitCode;
import java.io.IOException;
import java.time.Duration;

/** {@code godwit db wait}. */
final class DbWaitCommand implements Command {

    private static final Option TIMEOUT = Option.of("--timeout", "TIME", "how long at most (default: 60s)");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Waits until the database accepts connections: for start-up scripts. Ends with 3 when it does not in time.")
                .options(TIMEOUT)
                .examples("db wait --timeout 2m");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.godwit().awaitDatabase(call.arguments().duration(TIMEOUT).orElse(Duration.ofSeconds(60)));
        call.tell(true, (reports, yes) -> reports.done("ready", yes, "The database accepts connections."));
        return ExitCode.DONE;
    }
}
