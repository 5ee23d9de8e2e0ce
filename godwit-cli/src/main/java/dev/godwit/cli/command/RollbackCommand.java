package dev.godwit.cli.command;

import dev.godwit.Godwit;
import dev.godwit.cli.args.Arguments;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.render.Reports;
import dev.godwit.error.ExitCode;
import dev.godwit.plan.Plan;
import dev.godwit.plan.RollbackOptions;
import java.io.IOException;

/** {@code godwit rollback}. */
final class RollbackCommand implements Command {

    private static final Option BATCH = Option.flag("--batch", "the last batch (the default)");
    private static final Option STEPS = Option.of("--steps", "N", "the last N migrations");
    private static final Option TO = Option.of("--to", "V", "all applied after this version, which itself stays");
    private static final Option ALL = Option.flag("--all", "everything");
    private static final Option DRY_RUN = Option.flag("--dry-run", "show what would run; change nothing");
    private static final Option SQL = Option.flag(
            "--sql", "print a script that the engine's own client can run, history included; change nothing");

    @Override
    public Usage usage() {
        return Usage.of("Undoes the last batch: all that the last migrate applied, and nothing older.")
                .options(BATCH, STEPS, TO, ALL, DRY_RUN, SQL)
                .examples("rollback", "rollback --steps 2", "rollback --all --dry-run");
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        Arguments arguments = call.arguments();
        arguments.atMostOneOf(BATCH, STEPS, TO, ALL);
        RollbackOptions options = options(call);
        Godwit godwit = call.godwit();
        if (arguments.has(SQL)) {
            Reports.ScriptWriter script = out -> godwit.script(options, out);
            call.tell(script, Reports::script);
        } else if (arguments.has(DRY_RUN)) {
            Plan plan = godwit.planRollback(options);
            plan.warnings().forEach(call.output()::warning);
            call.tell(godwit.statements(plan), Reports::planned);
        } else {
            call.tell(godwit.rollback(options), Reports::rolledBack);
        }
        return ExitCode.DONE;
    }

    private static RollbackOptions options(Call call) {
        Arguments arguments = call.arguments();
        if (arguments.has(STEPS)) {
            return new RollbackOptions.Steps(arguments.count(STEPS).orElse(1));
        }
        if (arguments.value(TO).isPresent()) {
            return new RollbackOptions.To(Versions.parse(arguments.value(TO).get()));
        }
        boolean typedForAll = call.typed().equals(Verb.UNDO_ALL) && !arguments.has(BATCH);
        return arguments.has(ALL) || typedForAll ? new RollbackOptions.All() : new RollbackOptions.LastBatch();
    }
}
