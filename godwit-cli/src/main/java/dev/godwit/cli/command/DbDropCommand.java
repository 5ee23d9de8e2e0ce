package dev.godwit.cli.command;

import dev.godwit.error.ExitCode;
import java.io.IOException;

/** {@code godwit db drop}. */
final class DbDropCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of(
                "Drops the database with all that is in it. Refused in an environment with `protected: true`; elsewhere it"
                        + " asks nothing.");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        boolean dropped = call.godwit().dropDatabase();
        call.tell(
                dropped,
                (reports, yes) ->
                        reports.done("dropped", yes, dropped ? "Database dropped." : "There is no such database."));
        return ExitCode.DONE;
    }
}
