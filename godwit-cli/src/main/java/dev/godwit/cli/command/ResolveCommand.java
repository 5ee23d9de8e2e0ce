package dev.godwit.cli.command;

import dev.godwit.Resolution;
import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.migration.Version;
import java.io.IOException;

/** {@code godwit resolve}. */
final class ResolveCommand implements Command {

    private static final Option APPLIED = Option.flag("--applied", "you finished it by hand: it counts as applied");
    private static final Option ROLLED_BACK =
            Option.flag("--rolled-back", "you undid it by hand: it counts as not applied");
    private static final Option RETRY =
            Option.flag("--retry", "the statement in doubt had no effect: the next migrate goes on with it");

    @Override
    public Usage usage() {
        return Usage.of("Settles a migration that stopped part-way, after you have looked at the database.")
                .words("V --applied|--rolled-back|--retry")
                .options(APPLIED, ROLLED_BACK, RETRY, BaselineCommand.REASON)
                .examples("resolve 20260719120000 --rolled-back --reason \"dropped the index\"");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Arguments arguments = call.arguments();
        arguments.atMostOneOf(APPLIED, ROLLED_BACK, RETRY);
        Resolution resolution;
        if (arguments.has(APPLIED)) {
            resolution = Resolution.APPLIED;
        } else if (arguments.has(ROLLED_BACK)) {
            resolution = Resolution.ROLLED_BACK;
        } else if (arguments.has(RETRY)) {
            resolution = Resolution.RETRY;
        } else {
            throw Wrong.usage(
                    "`resolve` needs one of --applied, --rolled-back and --retry.",
                    "`godwit resolve --help` says what each means.");
        }
        Version version = Versions.parse(arguments.words().get(0));
        call.tell(
                call.godwit().resolve(version, resolution, arguments.value(BaselineCommand.REASON)), Reports::settled);
        return ExitCode.DONE;
    }
}
