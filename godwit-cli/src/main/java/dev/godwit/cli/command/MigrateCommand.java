package dev.godwit.cli.command;

import dev.godwit.Godwit;
import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.plan.BackfillPolicy;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.OrderPolicy;
import dev.godwit.plan.Plan;
import dev.godwit.report.MigrateReport;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code godwit migrate}. */
final class MigrateCommand implements Command {

    private static final Option TO = Option.of("--to", "V", "up to and including this version");
    private static final Option BEFORE = Option.of("--before", "V", "up to but excluding this version");
    private static final Option STEPS = Option.of("--steps", "N", "at most so many migrations");
    private static final Option DRY_RUN = Option.flag("--dry-run", "show what would run; change nothing");
    private static final Option SQL = Option.flag(
            "--sql", "print a script that the engine's own client can run, history included; change nothing");
    private static final Option OFFLINE =
            Option.flag("--offline", "with --dry-run or --sql: plan for an empty database, without connecting");
    private static final Option SINGLE_TRANSACTION =
            Option.flag("--single-transaction", "all in one transaction, or refuse");
    private static final Option OUT_OF_ORDER =
            Option.of("--out-of-order", "POLICY", "allow, warn or forbid migrations that arrive late (default: warn)");
    private static final Option DEFER_BACKFILLS = Option.flag(
            "--defer-backfills", "end in front of a change of rows in batches, which godwit backfill run does later");

    private static final Option STATUS = Option.flag("--status", "show the status table afterwards");

    @Override
    public Usage usage() {
        return Usage.of("Applies all pending migrations, in the order of their versions, as one batch.")
                .options(
                        TO,
                        BEFORE,
                        STEPS,
                        DRY_RUN,
                        SQL,
                        OFFLINE,
                        SINGLE_TRANSACTION,
                        OUT_OF_ORDER,
                        DEFER_BACKFILLS,
                        STATUS)
                .examples("migrate", "migrate --env production --dry-run", "migrate --to 20260719120000");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Arguments arguments = call.arguments();
        arguments.atMostOneOf(TO, BEFORE);
        arguments.atMostOneOf(DRY_RUN, STATUS);
        arguments.atMostOneOf(SQL, STATUS);
        MigrateOptions options = options(arguments);
        boolean onlyShow = arguments.has(DRY_RUN) || arguments.has(SQL);
        if (arguments.has(OFFLINE) && !onlyShow) {
            throw Wrong.usage("--offline needs --dry-run or --sql.");
        }
        Godwit godwit = call.godwit();
        boolean offline = arguments.has(OFFLINE);
        if (arguments.has(SQL)) {
            call.reports()
                    .script(
                            offline
                                    ? out -> godwit.scriptFromNothing(options, out)
                                    : out -> godwit.script(options, out));
        } else if (onlyShow) {
            Plan plan = offline ? godwit.planFromNothing(options) : godwit.plan(options);
            plan.warnings().forEach(call.output()::warning);
            call.tell(offline ? godwit.statementsFromNothing(plan) : godwit.statements(plan), Reports::planned);
        } else if (arguments.has(STATUS)) {
            MigrateReport report = godwit.migrate(options);
            call.tell(godwit.status(), (reports, status) -> reports.migrated(report, status));
        } else {
            call.tell(godwit.migrate(options), Reports::migrated);
        }
        return ExitCode.DONE;
    }

    private static MigrateOptions options(Arguments arguments) {
        OptionalInt steps = arguments.count(STEPS);
        return new MigrateOptions(
                arguments.value(TO).map(Versions::parse),
                arguments.value(BEFORE).map(Versions::parse),
                Optional.empty(),
                steps,
                arguments.has(SINGLE_TRANSACTION),
                arguments.value(OUT_OF_ORDER).map(MigrateCommand::policy),
                arguments.has(DEFER_BACKFILLS) ? Optional.of(BackfillPolicy.DEFER) : Optional.empty());
    }

    private static OrderPolicy policy(String text) {
        return switch (text) {
            case "allow" -> OrderPolicy.ALLOW;
            case "warn" -> OrderPolicy.WARN;
            case "forbid" -> OrderPolicy.FORBID;
            default -> throw Arguments.wrong(OUT_OF_ORDER, text, "allow, warn or forbid");
        };
    }
}
