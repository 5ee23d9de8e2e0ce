package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.error.ExitCode;
import dev.godwit.report.LockReport;
import java.io.IOException;

/** {@code godwit unlock}. */
final class UnlockCommand implements Command {

    private static final Option FORCE = Option.flag("--force", "free it even if its holder seems to live");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Shows who holds the lock that keeps two runs apart, and frees it if its holder is gone. Ends with 1 when"
                                + " the lock stays held.")
                .options(FORCE);
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        boolean forced = call.arguments().has(FORCE);
        LockReport report = call.godwit().unlock(forced);
        call.tell(report, (reports, lock) -> reports.lock(lock, forced));
        return report.holder().isPresent() && !report.freed() ? ExitCode.NO : ExitCode.DONE;
    }
}
