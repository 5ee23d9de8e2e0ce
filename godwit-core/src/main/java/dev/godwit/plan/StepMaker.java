package dev.godwit.plan;

import dev.godwit.dialect.Dialect;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.HistoryRow;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Script;
import dev.godwit.migration.TransactionMode;
import dev.godwit.sql.SqlStatement;
import java.util.List;
import java.util.Optional;

/** Turns a migration in one direction into a step: reads its script and decides how it runs. */
final class StepMaker {

    private final Dialect dialect;
    private final Scripts scripts;

    StepMaker(Dialect dialect, Scripts scripts) {
        this.dialect = dialect;
        this.scripts = scripts;
    }

    Step step(
            Migration migration, Direction direction, Script script, Optional<HistoryRow> row, List<String> warnings) {
        ScriptInspection inspection = scripts.inspect(migration.file(), script);
        Optional<String> obstacle = obstacle(inspection);
        if (script.transaction() == TransactionMode.ON && obstacle.isPresent() && dialect.transactionalDdl()) {
            throw refused(migration, inspection, obstacle.get());
        }
        boolean oneTransaction = obstacle.isEmpty() && script.transaction() != TransactionMode.OFF;
        boolean resumes = row.isPresent() && row.get().state().isPartial();
        if (!oneTransaction && script.transaction() == TransactionMode.AUTO && dialect.transactionalDdl()) {
            obstacle.ifPresent(reason -> warnings.add(
                    migration.id() + " does not run in one transaction, but statement by statement: " + reason + "."));
        }
        ExecutionMode mode = oneTransaction && !resumes ? ExecutionMode.TRANSACTION : ExecutionMode.JOURNAL;
        return new Step(migration, direction, script, mode, inspection, row, false);
    }

    private Optional<String> obstacle(ScriptInspection inspection) {
        if (inspection.ownTransactions()) {
            return Optional.of("it has a BEGIN, COMMIT or ROLLBACK of its own");
        }
        if (inspection.alone().isPresent()) {
            SqlStatement statement = inspection.alone().get();
            return Optional.of("its statement at line " + statement.start().line() + " ("
                    + String.join(" ", statement.head().words()) + " …) cannot share a transaction on " + dialect);
        }
        if (inspection.sessionInside()) {
            return Optional.of("it changes a session setting between two statements");
        }
        return Optional.empty();
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
