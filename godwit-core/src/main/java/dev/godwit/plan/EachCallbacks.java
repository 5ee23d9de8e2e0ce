package dev.godwit.plan;

import dev.godwit.dialect.Engine;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Callback;
import dev.godwit.migration.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The callbacks that run in the transaction of each migration. What they hold decides about that transaction like the migration itself. */
public final class EachCallbacks {

    private final Engine engine;
    private final List<Around> before;
    private final List<Around> after;

    /** Reads the callbacks that run around each migration, and refuses what cannot be run. */
    public EachCallbacks(Engine engine, Scripts scripts, List<Callback> all) {
        this.engine = engine;
        this.before = of(Callback.Event.BEFORE_EACH, scripts, all);
        this.after = of(Callback.Event.AFTER_EACH, scripts, all);
    }

    private record Around(String file, ScriptInspection inspection) {}

    private static List<Around> of(Callback.Event event, Scripts scripts, List<Callback> all) {
        return all.stream()
                .filter(callback -> callback.event() == event)
                .map(callback ->
                        new Around(callback.file(), scripts.inspectUnrecorded(callback.file(), callback.script())))
                .toList();
    }

    /** What a script is together with the callbacks around it. */
    public ScriptInspection around(ScriptInspection script) {
        if (before.isEmpty() && after.isEmpty()) {
            return script;
        }
        List<ScriptInspection> parts = new ArrayList<>();
        before.forEach(callback -> parts.add(callback.inspection()));
        parts.add(script);
        after.forEach(callback -> parts.add(callback.inspection()));
        return JoinedInspection.of(parts);
    }

    /**
     * The plan with these callbacks around its steps: one that cannot share a transaction with them runs statement by statement.
     *
     * @throws GodwitException where a transaction was asked for
     */
    public Plan fit(Plan plan) {
        if (plan.singleTransaction()) {
            checkSingleTransaction();
        }
        List<String> warnings = new ArrayList<>(plan.warnings());
        List<Step> steps =
                plan.steps().stream().map(step -> fit(step, warnings)).toList();
        return new Plan(plan.direction(), steps, plan.singleTransaction(), warnings);
    }

    private Step fit(Step step, List<String> warnings) {
        if (step.mode() != ExecutionMode.TRANSACTION
                || TransactionObstacle.of(around(step.inspection()), engine).isEmpty()) {
            return step;
        }
        Obstacle obstacle = obstacle();
        if (engine.transactionalDdl()) {
            if (step.script().transaction() == TransactionMode.ON) {
                throw refused(step, obstacle);
            }
            warnings.add(
                    step.id() + " does not run in one transaction, but statement by statement, because of the callback "
                            + obstacle.file() + ": " + obstacle.reason() + ".");
        }
        return step.statementByStatement();
    }

    private record Obstacle(String file, String reason) {}

    /** Asked for only where there is one: what no callback is by itself, a session setting makes of the whole. */
    private Obstacle obstacle() {
        for (Around callback : all()) {
            Optional<String> reason = TransactionObstacle.of(callback.inspection(), engine);
            if (reason.isPresent()) {
                return new Obstacle(callback.file(), reason.get());
            }
        }
        Around setting = all().stream()
                .filter(callback -> callback.inspection().touchesSession())
                .findFirst()
                .orElse(all().get(0));
        return new Obstacle(
                setting.file(),
                "a session setting would stand between the statements of the callback and those of the migration");
    }

    private List<Around> all() {
        return Stream.concat(before.stream(), after.stream()).toList();
    }

    private void checkSingleTransaction() {
        for (Around callback : all()) {
            Optional<String> reason = TransactionObstacle.of(callback.inspection(), engine)
                    .or(() -> callback.inspection().touchesSession()
                            ? Optional.of("it changes the session, which would reach into the next migration")
                            : Optional.empty());
            if (reason.isPresent()) {
                throw GodwitException.of(
                                ErrorCode.USAGE,
                                "--single-transaction is not possible with the callback " + callback.file() + ": "
                                        + reason.get() + ".")
                        .at(Place.of(callback.file()))
                        .state("Nothing was changed by this run.")
                        .hint("Run without --single-transaction.")
                        .build();
            }
        }
    }

    private static GodwitException refused(Step step, Obstacle obstacle) {
        return GodwitException.of(
                        ErrorCode.MIGRATION_MALFORMED,
                        step.id() + " asks for transaction:true, but the callback " + obstacle.file()
                                + " cannot share it: " + obstacle.reason() + ".")
                .at(Place.of(obstacle.file()))
                .state("Nothing was changed by this run.")
                .hint("Take that out of the callback, or write transaction:false on the marker line of the migration.")
                .build();
    }
}
