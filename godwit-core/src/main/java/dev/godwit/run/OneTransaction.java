package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.plan.ScriptInspection;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/** A script in one transaction, with the session statements at its head before it and those at its end after the commit. */
final class OneTransaction {

    private final Connection worker;
    private final TransactionSender sender;
    private final Iterable<SqlStatement> script;
    private final ScriptInspection inspection;

    OneTransaction(
            Connection worker, TransactionSender sender, Iterable<SqlStatement> script, ScriptInspection inspection) {
        this.worker = worker;
        this.sender = sender;
        this.script = script;
        this.inspection = inspection;
    }

    /** Runs all up to the commit. What fails here leaves nothing behind but settings of the session. */
    void commit(Supplier<List<String>> bookkeeping, TransactionSender.Progress progress)
            throws StatementFailure, SQLException {
        int prefix = inspection.sessionPrefix();
        if (prefix > 0) {
            new StatementRunner(worker, sender, progress).runAll(new Slice(script, 0, prefix));
        }
        Iterable<SqlStatement> body =
                prefix == 0 && inspection.sessionSuffix() == 0 ? script : new Slice(script, prefix, suffix());
        sender.run(worker, body, bookkeeping, progress);
    }

    /** Runs what stands behind the commit. What fails here does not touch what is committed. */
    void afterwards(TransactionSender.Progress progress) throws StatementFailure {
        if (inspection.sessionSuffix() > 0) {
            new StatementRunner(worker, sender, progress).runAll(new Slice(script, suffix(), inspection.statements()));
        }
    }

    private int suffix() {
        return inspection.statements() - inspection.sessionSuffix();
    }
}
