package dev.godwit.cli.command;

import dev.godwit.Godwit;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Version;
import java.io.IOException;
import java.util.List;

/** {@code godwit baseline}. */
final class BaselineCommand implements Command {

    static final Option REASON = Option.of("--reason", "TEXT", "why, for the history");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Marks every migration up to and including V as applied, without running any: for a database that has"
                                + " their effect already. `latest` means all there are.")
                .words("[V]")
                .options(REASON)
                .examples("baseline 20260719120000 --reason \"taken over from the old tool\"", "baseline latest");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        boolean all = call.typed().equals(Verb.CHANGELOG_SYNC);
        String typed = call.arguments().word().orElse(all ? "latest" : "");
        if (typed.isEmpty()) {
            throw Wrong.usage("`baseline` needs a version.", "Usage: godwit baseline V; `latest` means all there are.");
        }
        Godwit godwit = call.godwit();
        Version upTo = isLatest(typed) ? latest(godwit) : Versions.parse(typed);
        call.tell(godwit.baseline(upTo, call.arguments().value(REASON)), Reports::settled);
        return ExitCode.DONE;
    }

    private static boolean isLatest(String typed) {
        return typed.equals("latest") || typed.equals("head") || typed.equals("heads");
    }

    private static Version latest(Godwit godwit) {
        List<Migration> migrations = godwit.catalog().migrations();
        for (int i = migrations.size() - 1; i >= 0; i--) {
            if (!migrations.get(i).version().isRepeatable()) {
                return migrations.get(i).version();
            }
        }
        throw Wrong.usage("There is no migration to mark as applied.");
    }
}
