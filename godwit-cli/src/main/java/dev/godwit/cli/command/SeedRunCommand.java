package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code godwit seed run}. */
final class SeedRunCommand implements Command {

    private static final Option SPECIFIC = Option.of("--specific", "FILE…", "only these files");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Runs seeds in the order of their names, each in a transaction. Seeds may run any number of times and"
                                + " leave no trace in the history.")
                .words("[FILE…]")
                .options(SPECIFIC)
                .examples("seed run", "seed run --specific users.sql");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        List<String> named = new ArrayList<>(call.arguments().values(SPECIFIC));
        named.addAll(call.arguments().words());
        SeedFiles files = new SeedFiles(
                call.settings().seeds(), call.surroundings(), call.settings().hasDocuments() ? ".json" : ".sql");
        call.tell(call.godwit().seed(named.isEmpty() ? files.all() : files.named(named)), Reports::seeded);
        return ExitCode.DONE;
    }
}
