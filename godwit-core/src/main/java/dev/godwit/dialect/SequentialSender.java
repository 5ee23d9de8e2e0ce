package dev.godwit.dialect;

import dev.godwit.sql.InlineData;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends the statements of a transaction one after the other, each in a round trip of its own. Escape processing is off, all results
 * of a statement are read to their end (an engine may report an error behind the first result), and results come in portions where
 * the driver can do that. Immutable and thread-safe.
 */
public final class SequentialSender implements TransactionSender {

    private final TransactionControl transaction;
    private final List<String> beforeBookkeeping;
    private final Check beforeCommit;
    private final Sending sending;
    private final DataLines dataLines;

    /** Sends a statement together with the data lines below it. */
    @FunctionalInterface
    public interface DataLines {
        /** For engines whose syntax knows no such lines. */
        DataLines NONE = (connection, statement, data) -> {
            throw new SQLFeatureNotSupportedException("This engine takes no data lines below a statement.");
        };

        /** Sends both. */
        void copy(Connection connection, SqlStatement statement, InlineData data) throws SQLException;
    }

    /** Looks at the database just before a commit and refuses it by throwing. */
    @FunctionalInterface
    public interface Check {
        /** A look that always agrees. */
        Check NONE = connection -> {};

        /** Throws when the transaction must not be committed. */
        void check(Connection connection) throws SQLException;
    }

    /**
     * A sender.
     *
     * @param transaction how transactions are begun and ended
     * @param beforeBookkeeping statements that undo what a script may have set in the session and would falsify the bookkeeping, such
     *     as a suppression of row counts
     * @param beforeCommit the last look before the commit
     * @param data how the engine takes values
     */
    public SequentialSender(
            TransactionControl transaction, List<String> beforeBookkeeping, Check beforeCommit, DataSql data) {
        this(transaction, beforeBookkeeping, beforeCommit, data, DataLines.NONE);
    }

    /** The same for an engine whose statements may have data lines below them. */
    public SequentialSender(
            TransactionControl transaction,
            List<String> beforeBookkeeping,
            Check beforeCommit,
            DataSql data,
            DataLines dataLines) {
        this.dataLines = dataLines;
        this.transaction = transaction;
        this.beforeBookkeeping = List.copyOf(beforeBookkeeping);
        this.beforeCommit = beforeCommit;
        this.sending = new Sending(data);
    }

    @Override
    public long send(Connection connection, SqlStatement statement) throws SQLException {
        return sending.send(connection, statement);
    }

    @Override
    public void copy(Connection connection, SqlStatement statement, InlineData data) throws SQLException {
        dataLines.copy(connection, statement, data);
    }

    @Override
    public void run(
            Connection connection,
            Iterable<SqlStatement> statements,
            Supplier<List<String>> bookkeeping,
            Progress progress)
            throws SQLException, StatementFailure {
        run(connection, statements, bookkeeping, progress, beforeCommit);
    }

    @Override
    public void runPart(
            Connection connection,
            Iterable<SqlStatement> statements,
            Supplier<List<String>> bookkeeping,
            Progress progress)
            throws SQLException, StatementFailure {
        run(connection, statements, bookkeeping, progress, Check.NONE);
    }

    private void run(
            Connection connection,
            Iterable<SqlStatement> statements,
            Supplier<List<String>> bookkeeping,
            Progress progress,
            Check check)
            throws SQLException, StatementFailure {
        transaction.begin(connection);
        try {
            sendAll(connection, statements, progress);
            keepBooks(connection, bookkeeping.get(), check);
            commit(connection);
        } catch (Exception | Error e) {
            undo(connection, e);
            throw e;
        }
    }

    private void sendAll(Connection connection, Iterable<SqlStatement> statements, Progress progress)
            throws StatementFailure {
        for (SqlStatement statement : statements) {
            progress.sending(statement);
            try {
                progress.sent(statement, sendOne(connection, statement));
            } catch (SQLException e) {
                throw new StatementFailure(Optional.of(statement), e, false);
            }
        }
    }

    private long sendOne(Connection connection, SqlStatement statement) throws SQLException {
        if (statement.data().isEmpty()) {
            return sending.send(connection, statement);
        }
        copy(connection, statement, statement.data().get());
        return 0;
    }

    private void keepBooks(Connection connection, List<String> bookkeeping, Check check) throws StatementFailure {
        try {
            for (String sql : beforeBookkeeping) {
                sending.send(connection, sql);
            }
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                for (String sql : bookkeeping) {
                    if (statement.executeUpdate(sql) < 1) {
                        throw new SQLException(
                                "A statement of Godwit's own bookkeeping changed no row; the lock of this run was lost.",
                                StatementFailure.NO_ROW_CHANGED);
                    }
                }
            }
            check.check(connection);
        } catch (SQLException e) {
            throw new StatementFailure(Optional.empty(), e, false);
        }
    }

    private void commit(Connection connection) throws StatementFailure {
        try {
            transaction.commit(connection);
            transaction.end(connection);
        } catch (SQLException e) {
            throw new StatementFailure(Optional.empty(), e, true);
        }
    }

    /** The engine may have undone the transaction by itself, or the connection may be gone: then there is nothing more to undo. */
    private void undo(Connection connection, Throwable reason) {
        try {
            transaction.rollback(connection);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
        try {
            transaction.end(connection);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
