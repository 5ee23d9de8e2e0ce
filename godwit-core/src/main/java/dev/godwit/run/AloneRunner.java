package dev.godwit.run;

import dev.godwit.dialect.Patience;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.history.JournalMark;
import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;

/**
 * Runs a statement that no transaction holds. One that waited in vain for a lock is tried again where the catalogue shows that it left
 * nothing behind.
 */
final class AloneRunner {

    private final Run run;
    private final StatementRunner statements;
    private final LockRetry retry;
    private final Bounds bounds;

    AloneRunner(Run run, StatementRunner statements, String id) {
        this.run = run;
        this.statements = statements;
        this.retry = new LockRetry(run, id);
        this.bounds = new Bounds(run);
    }

    /**
     * Runs it.
     *
     * @param begun the mark that says so, with what the catalogue looked like before
     */
    void run(SqlStatement statement, JournalMark begun) throws StatementFailure, SQLException {
        Patience patience = run.dialect().patience();
        boolean lifted = patience.waitsHarmlessly(statement);
        if (lifted) {
            bounds.lift();
        }
        while (!attempt(statement, begun)) {
            // It left nothing behind, and no lock is in the way of a try.
        }
        if (lifted) {
            bounds.lower();
        }
    }

    private boolean attempt(SqlStatement statement, JournalMark begun) throws StatementFailure {
        try {
            statements.run(statement);
            return true;
        } catch (StatementFailure failure) {
            if (isUntouched(failure, begun)
                    && retry.again(failure)
                    && !run.interrupted().getAsBoolean()) {
                return false;
            }
            throw failure;
        }
    }

    private boolean isUntouched(StatementFailure failure, JournalMark begun) {
        if (!retry.concerns(failure)) {
            return false;
        }
        new CutOff(run).cleanUp(failure);
        return new Aftermath(run).of(begun, failure, false).untouched();
    }
}
