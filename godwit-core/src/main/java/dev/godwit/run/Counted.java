package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;

/** Hears of each statement, and remembers how many rows the last one changed. */
final class Counted implements TransactionSender.Progress {

    private final TransactionSender.Progress progress;
    private long rows;

    Counted(TransactionSender.Progress progress) {
        this.progress = progress;
    }

    /** Something that may send a statement. */
    @FunctionalInterface
    interface Work {
        void run() throws StatementFailure, SQLException;
    }

    /** How many rows were changed by what this sends; 0 if it sends nothing. */
    long rowsOf(Work work) throws StatementFailure, SQLException {
        rows = 0;
        work.run();
        return Math.max(0, rows);
    }

    @Override
    public void sending(SqlStatement statement) {
        progress.sending(statement);
    }

    @Override
    public void sent(SqlStatement statement, long changed) {
        rows = changed;
    }
}
