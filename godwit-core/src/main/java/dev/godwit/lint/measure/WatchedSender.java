package dev.godwit.lint.measure;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.StatementNatures;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.lint.measure.Observer.Observing;
import dev.godwit.sql.InlineData;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends statements as a run of {@code migrate} does, in the same transactions, one by one, and has each watched. What the journal and the
 * history write is sent and not watched. Not thread-safe.
 */
public final class WatchedSender implements TransactionSender {

    private final TransactionSender sender;
    private final StatementNatures natures;
    private final Observer observer;
    private final Log log;
    private boolean ownTransaction;
    private Optional<Observing> open = Optional.empty();

    /** Hears what each statement did. */
    public interface Log {
        /** A statement ran; {@code shared} where a transaction was open around it. */
        void ran(SqlStatement statement, Effects effects, boolean shared);

        /** The transaction that was open has ended. */
        void transactionEnded();
    }

    /**
     * Watches what another one sends.
     *
     * @param natures tells which statements begin and end transactions
     */
    public WatchedSender(TransactionSender sender, StatementNatures natures, Observer observer, Log log) {
        this.sender = sender.oneByOne();
        this.natures = natures;
        this.observer = observer;
        this.log = log;
    }

    @Override
    public TransactionSender oneByOne() {
        return this;
    }

    @Override
    public boolean manyAtOnce() {
        return false;
    }

    @Override
    public void run(
            Connection connection,
            Iterable<SqlStatement> statements,
            Supplier<List<String>> bookkeeping,
            Progress progress)
            throws SQLException, StatementFailure {
        try {
            sender.run(connection, statements, bookkeeping, watched(connection, progress));
        } finally {
            closeOpen();
            log.transactionEnded();
        }
    }

    @Override
    public void runPart(
            Connection connection,
            Iterable<SqlStatement> statements,
            Supplier<List<String>> bookkeeping,
            Progress progress)
            throws SQLException, StatementFailure {
        try {
            sender.runPart(connection, statements, bookkeeping, watched(connection, progress));
        } finally {
            closeOpen();
            log.transactionEnded();
        }
    }

    private Progress watched(Connection connection, Progress progress) {
        return new Progress() {
            @Override
            public void sending(SqlStatement statement) {
                progress.sending(statement);
                open = Optional.of(ScratchFailure.told("watched", () -> observer.begin(connection, statement, true)));
            }

            @Override
            public void sent(SqlStatement statement, long rows) {
                open.ifPresent(watch -> log.ran(statement, ScratchFailure.told("watched", watch::end), true));
                closeOpen();
                progress.sent(statement, rows);
            }
        };
    }

    @Override
    public long send(Connection connection, SqlStatement statement) throws SQLException {
        return isOurs(statement)
                ? sender.send(connection, statement)
                : watching(connection, statement, () -> sender.send(connection, statement));
    }

    @Override
    public void copy(Connection connection, SqlStatement statement, InlineData data) throws SQLException {
        watching(connection, statement, () -> {
            sender.copy(connection, statement, data);
            return 0;
        });
    }

    /** The journal's own statements were never read from a script, and have no first words. */
    private static boolean isOurs(SqlStatement statement) {
        return statement.head().words().isEmpty();
    }

    private interface Work {
        long send() throws SQLException;
    }

    private long watching(Connection connection, SqlStatement statement, Work work) throws SQLException {
        StatementNature nature = natures.of(statement);
        boolean control = nature == StatementNature.BEGIN
                || nature == StatementNature.COMMIT
                || nature == StatementNature.ROLLBACK;
        if (control) {
            long rows = work.send();
            ownTransaction = nature == StatementNature.BEGIN;
            log.transactionEnded();
            return rows;
        }
        boolean shared = ownTransaction || !connection.getAutoCommit();
        try (Observing watch = ScratchFailure.told("watched", () -> observer.begin(connection, statement, shared))) {
            long rows = watch.isDone() ? 0 : work.send();
            log.ran(statement, ScratchFailure.told("watched", watch::end), shared);
            return rows;
        }
    }

    /** A migration ended, perhaps by a failure in a transaction of its own. */
    void migrationEnded() {
        ownTransaction = false;
        closeOpen();
    }

    private void closeOpen() {
        open.ifPresent(Observing::close);
        open = Optional.empty();
    }
}
