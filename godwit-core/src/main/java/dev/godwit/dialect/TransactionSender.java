package dev.godwit.dialect;

import dev.godwit.sql.InlineData;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.function.Supplier;

/** Sends the statements of one transaction, with as few round trips as the engine's protocol allows. */
public interface TransactionSender {

    /**
     * Runs all statements and then the bookkeeping in one transaction and commits it. On failure the transaction is undone before
     * the exception leaves.
     *
     * @param connection in auto-commit mode, and again afterwards
     * @param statements what the migration says, in order
     * @param bookkeeping Godwit's own statements, run last, each of which must change at least one row; asked for as late as the
     *     sender can
     * @param progress told of each statement before it is sent where that is possible
     * @throws StatementFailure when one of them fails
     */
    void run(
            Connection connection,
            Iterable<SqlStatement> statements,
            Supplier<List<String>> bookkeeping,
            Progress progress)
            throws SQLException, StatementFailure;

    /**
     * The same for a part of a script that runs statement by statement: the session is as the statements before have made it and stays
     * so, and what must hold at the end of a script need not hold yet.
     */
    default void runPart(
            Connection connection,
            Iterable<SqlStatement> statements,
            Supplier<List<String>> bookkeeping,
            Progress progress)
            throws SQLException, StatementFailure {
        run(connection, statements, bookkeeping, progress);
    }

    /**
     * Sends one statement together with the data lines below it, in whatever transaction is open or in none. Only a syntax that knows
     * such lines gives occasion for it.
     */
    default void copy(Connection connection, SqlStatement statement, InlineData data) throws SQLException {
        throw new SQLFeatureNotSupportedException("This engine takes no data lines below a statement.");
    }

    /** Sends one statement with its values, in whatever transaction is open or in none; returns what {@link Progress#sent} tells. */
    long send(Connection connection, SqlStatement statement) throws SQLException;

    /** A sender that has the answer to each statement before it asks for the next, for statements that depend on answers. */
    default TransactionSender oneByOne() {
        return this;
    }

    /** Whether it serves several connections at the same time. */
    default boolean manyAtOnce() {
        return true;
    }

    /** Hears of each statement. */
    @FunctionalInterface
    interface Progress {
        /** This statement is about to be sent. */
        void sending(SqlStatement statement);

        /**
         * It was done and changed so many rows; told by senders that know it before they send the next one.
         *
         * @param rows −1 where it answered with rows
         */
        default void sent(SqlStatement statement, long rows) {}
    }
}
