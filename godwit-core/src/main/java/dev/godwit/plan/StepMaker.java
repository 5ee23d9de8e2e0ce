package dev.godwit.plan;

import dev.godwit.dialect.Engine;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.HistoryRow;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Script;
import dev.godwit.migration.TransactionMode;
import java.util.List;
import java.util.Optional;

/** Turns a migration in one direction into a step: reads its script and decides how it runs. */
final class StepMaker {

    private final Engine engine;
    private final Scripts scripts;

    StepMaker(Engine engine, Scripts scripts) {
        this.engine = engine;
        this.scripts = scripts;
    }

    /** Makes what is written in Java ready, all of it together. */
    void prepare(List<Script> all) {
        scripts.prepare(all);
    }

    Step step(
            Migration migration, Direction direction, Script script, Optional<HistoryRow> row, List<String> warnings) {
        ScriptInspection inspection = scripts.inspect(migration.file(), script);
        Optional<String> obstacle = TransactionObstacle.of(inspection, engine);
        if (script.transaction() == TransactionMode.ON && obstacle.isPresent() && engine.refusesBrokenTransactions()) {
            throw refused(migration, inspection, obstacle.get());
        }
        boolean suits = script.program().isPresent() ? engine.transactionalPrograms() : engine.hasTransactions();
        boolean oneTransaction = obstacle.isEmpty() && suits && scripts.transaction(script) != TransactionMode.OFF;
        boolean resumes = row.isPresent() && row.get().state().isPartial();
        if (!oneTransaction && script.transaction() == TransactionMode.AUTO && engine.transactionalDdl()) {
            obstacle.ifPresent(reason -> warnings.add(
                    migration.id() + " does not run in one transaction, but statement by statement: " + reason + "."));
        }
        ExecutionMode mode = oneTransaction && !resumes ? ExecutionMode.TRANSACTION : ExecutionMode.JOURNAL;
        return new Step(migration, direction, script, mode, inspection, row, false, false);
    }

    private static GodwitException refused(Migration migration, ScriptInspection inspection, String obstacle) {
        Place place = inspection
                .alone()
                .map(s -> Place.of(migration.file(), s.start().line(), s.start().column())
                        .withStatement(s.text()))
                .orElse(Place.of(migration.file()));
        return GodwitException.of(
                        ErrorCode.MIGRATION_MALFORMED,
                        migration.id() + " asks for transaction:true, but " + obstacle + ".")
                .at(place)
                .state("Nothing was changed by this run.")
                .hint("Move that statement into a migration of its own, or write transaction:false on the marker line.")
                .build();
    }
}
