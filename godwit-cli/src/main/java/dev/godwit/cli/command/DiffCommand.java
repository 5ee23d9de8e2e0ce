package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.compare.SchemaSource;
import dev.godwit.error.ExitCode;
import dev.godwit.report.DiffReport;
import java.io.IOException;
import java.nio.file.Path;

/** {@code godwit diff}. */
final class DiffCommand implements Command {

    private static final Option FROM = Option.of("--from", "SOURCE", "what there is [db]");
    private static final Option TO = Option.of("--to", "SOURCE", "what there is to be [migrations]");
    private static final Option SQL = Option.flag("--sql", "print the statements only");
    private static final Option EXIT_CODE = Option.flag("--exit-code", "end with 1 when there is a difference");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Shows what leads from one structure to another. A SOURCE is empty, migrations, migrations:DIR, db, db:URL or"
                                + " sql:FILE-or-DIR; what migrations and SQL lead to is tried out on a scratch database.")
                .options(FROM, TO, SQL, EXIT_CODE)
                .examples(
                        "diff", "diff --from migrations --to sql:schema.sql --sql", "diff --from empty --to db --json");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Path base = call.settings().base();
        SchemaSource from = SchemaSource.parse(call.arguments().value(FROM).orElse("db"), base);
        SchemaSource to = SchemaSource.parse(call.arguments().value(TO).orElse("migrations"), base);
        DiffReport report = call.godwit().diff(from, to, base);
        call.reports().differs(report, call.arguments().has(SQL));
        return call.arguments().has(EXIT_CODE) && !report.changes().isEmpty() ? ExitCode.NO : ExitCode.DONE;
    }
}
