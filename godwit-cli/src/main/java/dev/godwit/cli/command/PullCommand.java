package dev.godwit.cli.command;

import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.SchemaSource;
import dev.godwit.error.ExitCode;
import dev.godwit.report.PullReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** {@code godwit pull}. */
final class PullCommand implements Command {

    private static final Option FORMAT = Option.of("--format", "FORMAT", "sql [sql]");
    private static final Option OUTPUT = Option.of("--output", "FILE", "where to write it [the configured schema]");

    /** What can be written. */
    private enum Format {
        SQL
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "Writes the structure of the database as SQL that makes it: to the file that `schema` names, to FILE, or, where"
                                + " there is neither, to the screen. A file that pull did not write is only replaced if it is the configured"
                                + " one, and what changes in it is said.")
                .options(FORMAT, OUTPUT)
                .examples("pull", "pull --output schema.sql", "pull --url postgres://localhost/shop > shop.sql");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        requireFormat(call.arguments());
        SchemaSource database = new SchemaSource.Database(Optional.empty());
        Path base = call.settings().base();
        PulledFile file = PulledFile.of(
                call.arguments().value(OUTPUT).map(call.surroundings().directory()::resolve),
                call.settings().wantedSchema());
        file.requireOurs(call);
        PullReport report = call.godwit().schemaText(database, DiffOptions.at(base));
        file.write(report, call);
        return ExitCode.DONE;
    }

    private static void requireFormat(Arguments arguments) {
        String format = arguments.value(FORMAT).orElse("sql");
        for (Format known : Format.values()) {
            if (known.name().equals(format.toUpperCase(Locale.ROOT))) {
                return;
            }
        }
        throw Arguments.wrong(FORMAT, format, "sql");
    }
}
