package dev.godwit.cli.command;

import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.plan.MigrateOptions;
import java.io.IOException;

/** {@code godwit up}. */
final class UpCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("Applies the next pending migration, or just the named one.")
                .words("[V]")
                .examples("up", "up 20260719120000");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        MigrateOptions options = call.arguments()
                .word()
                .map(v -> MigrateOptions.all().withOnly(Versions.parse(v)))
                .orElse(MigrateOptions.next());
        call.tell(call.godwit().migrate(options), Reports::migrated);
        return ExitCode.DONE;
    }
}
