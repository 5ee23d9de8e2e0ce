package dev.godwit.cli.command;

import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import java.io.IOException;

/** {@code godwit repair}. */
final class RepairCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of(
                        "Makes the history agree with the files: accepts applied migrations whose files were edited, and forgets"
                                + " those whose files are gone. Each is recorded. No migration runs.")
                .options(BaselineCommand.REASON)
                .examples("repair --reason \"only comments were changed\"");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.tell(call.godwit().repair(call.arguments().value(BaselineCommand.REASON)), Reports::settled);
        return ExitCode.DONE;
    }
}
