package dev.godwit.plan;

import dev.godwit.dialect.Engine;
import dev.godwit.sql.SqlStatement;
import java.util.Optional;

/** Why a script cannot run in one transaction. One rule for migrations, callbacks and seeds. */
public final class TransactionObstacle {

    private TransactionObstacle() {}

    /** The first reason, as a clause that speaks of the script as "it"; empty where one transaction can hold it. */
    public static Optional<String> of(ScriptInspection inspection, Engine engine) {
        if (inspection.ownTransactions()) {
            return Optional.of("it has a BEGIN, COMMIT or ROLLBACK of its own");
        }
        if (inspection.backfill().isPresent()) {
            return Optional.of("its statement at line "
                    + inspection.backfill().get().start().line() + " is done batch by batch (migrate:backfill)");
        }
        if (inspection.alone().isPresent()) {
            SqlStatement statement = inspection.alone().get();
            return Optional.of("its statement at line " + statement.start().line() + " ("
                    + String.join(" ", statement.head().words()) + " …) cannot share a transaction on "
                    + engine.displayName());
        }
        if (inspection.sessionInside()) {
            return Optional.of("it changes a session setting between two statements");
        }
        return Optional.empty();
    }
}
