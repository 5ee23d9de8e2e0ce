package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import dev.godwit.cli.finding.DiffFindings;
import dev.godwit.cli.finding.Level;
import dev.godwit.compare.SchemaSource;
import dev.godwit.compare.SchemaSources;
import dev.godwit.error.ExitCode;
import dev.godwit.report.DiffReport;
import java.io.IOException;

/** {@code godwit diff}. */
final class DiffCommand implements Command {

    private static final Option FROM = Option.of("--from", "SOURCE", "what there is [db]");
    private static final Option TO = Option.of("--to", "SOURCE", "what there is to be [migrations]");
    private static final Option SQL = Option.flag("--sql", "print the statements only");
    private static final Option EXIT_CODE = Option.flag("--exit-code", "end with 1 when there is a difference");

    @Override
    public Usage usage() {
        return Usage.of(
                        "Shows what leads from one structure to another. A SOURCE is empty, migrations, migrations:DIR, db, db:URL,"
                                + " sql:FILE-or-DIR or jpa:PACKAGE-or-CLASSES; what migrations, SQL and entities lead to is tried out on"
                                + " a scratch database.")
                .options(
                        FROM,
                        TO,
                        SQL,
                        EXIT_CODE,
                        RenameOptions.RENAME,
                        RenameOptions.NO_RENAMES,
                        PrivilegesOption.PRIVILEGES,
                        ReportChoice.FORMAT,
                        ReportChoice.REPORT)
                .examples(
                        "diff", "diff --from migrations --to sql:schema.sql --sql", "diff --from empty --to db --json");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        SchemaSources sources = call.settings().sources();
        SchemaSource from = sources.parse(call.arguments().value(FROM).orElse("db"));
        SchemaSource to = sources.parse(call.arguments().value(TO).orElse("migrations"));
        DiffReport report = call.godwit()
                .diff(
                        from,
                        to,
                        PrivilegesOption.in(
                                call,
                                new RenameOptions(call).said(call.settings().base())));
        boolean sqlOnly = call.arguments().has(SQL);
        Level change = call.arguments().has(EXIT_CODE) ? Level.ERROR : Level.NOTE;
        call.found(
                report,
                (reports, found) -> reports.differs(found, sqlOnly),
                () -> DiffFindings.of(report, change, call.settings().project()));
        return call.arguments().has(EXIT_CODE) && !report.changes().isEmpty() ? ExitCode.NO : ExitCode.DONE;
    }
}
