package dev.godwit.cli.command;

import dev.godwit.error.ExitCode;
import java.io.IOException;

/** {@code godwit db create}. */
final class DbCreateCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("Creates the database that the URL names, if it is not there.");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        boolean created = call.godwit().createDatabase();
        call.tell(
                created,
                (reports, yes) ->
                        reports.done("created", yes, created ? "Database created." : "The database exists already."));
        return ExitCode.DONE;
    }
}
