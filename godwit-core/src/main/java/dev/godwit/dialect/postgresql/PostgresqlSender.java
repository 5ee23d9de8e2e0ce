package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.SequentialSender;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionControl;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.sql.InlineData;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementHead;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.postgresql.PGConnection;

/**
 * Sends a whole transaction, {@code BEGIN} and {@code COMMIT} included, in one round trip: the driver pipelines the statements of a
 * batch by the extended protocol and ends them with a single Sync, and after an error the server skips everything up to the Sync
 * (manual 54.2.4), so that the {@code COMMIT} is never reached. Long scripts go in several pipelines of bounded size.
 */
final class PostgresqlSender implements TransactionSender {

    @Override
    public void run(
            Connection connection,
            Iterable<SqlStatement> statements,
            Supplier<List<String>> bookkeeping,
            Progress progress)
            throws SQLException, StatementFailure {
        run(connection, statements, bookkeeping, progress, false);
    }

    @Override
    public void runPart(
            Connection connection,
            Iterable<SqlStatement> statements,
            Supplier<List<String>> bookkeeping,
            Progress progress)
            throws SQLException, StatementFailure {
        run(connection, statements, bookkeeping, progress, true);
    }

    private void run(
            Connection connection,
            Iterable<SqlStatement> statements,
            Supplier<List<String>> bookkeeping,
            Progress progress,
            boolean part)
            throws SQLException, StatementFailure {
        boolean done = false;
        try (Pipeline pipeline = new Pipeline(connection, oneByOne())) {
            try {
                List<String> ownUser = send(pipeline, statements, progress, part);
                keepBooks(pipeline, bookkeeping.get(), ownUser);
                done = true;
            } finally {
                if (!done) {
                    pipeline.rollback();
                }
            }
        }
    }

    @Override
    public long send(Connection connection, SqlStatement statement) throws SQLException {
        return oneByOne().send(connection, statement);
    }

    /** The driver hands rows over in portions only in a transaction that it has begun itself. */
    @Override
    public TransactionSender oneByOne() {
        return new SequentialSender(
                TransactionControl.jdbc(),
                PostgresqlSessions.OWN_USER,
                SequentialSender.Check.NONE,
                new PostgresqlDataSql(),
                this::copy);
    }

    @Override
    public void copy(Connection connection, SqlStatement statement, InlineData data) throws SQLException {
        try (Reader reader = data.reader()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns what then leads to the user that may keep the books. Behind a part of a script, and where the books are all there is, any
     * statement before may have changed the role, and those after it may count on that.
     */
    private static List<String> send(
            Pipeline pipeline, Iterable<SqlStatement> statements, Progress progress, boolean part)
            throws SQLException, StatementFailure {
        boolean otherRole = false;
        boolean notesOnly = true;
        pipeline.add("BEGIN", 0);
        for (SqlStatement statement : statements) {
            progress.sending(statement);
            pipeline.add(statement);
            notesOnly = false;
            otherRole |= changesRole(statement.head());
        }
        if (part || notesOnly) {
            return PostgresqlSessions.OWN_USER;
        }
        return otherRole ? PostgresqlSessions.OWN_ROLE : List.of();
    }

    private static void keepBooks(Pipeline pipeline, List<String> bookkeeping, List<String> userChange)
            throws SQLException, StatementFailure {
        for (String sql : userChange) {
            pipeline.add(sql, 0);
        }
        boolean certain = true;
        for (String sql : bookkeeping) {
            pipeline.add(sql, 1);
            certain &= changesARowOrFails(sql);
        }
        if (!certain) {
            // Whether a row was changed must be known before the commit.
            pipeline.flush();
        }
        pipeline.commit();
    }

    /** {@code SET [SESSION | LOCAL] ROLE}, {@code SET [SESSION | LOCAL] SESSION AUTHORIZATION}: who may not write the history. */
    private static boolean changesRole(StatementHead head) {
        return head.word(0).equals("SET")
                && (head.words().contains("ROLE") || head.words().contains("AUTHORIZATION"));
    }

    /** {@code INSERT … VALUES} inserts or fails; others may find no row. */
    private static boolean changesARowOrFails(String sql) {
        String upper = sql.toUpperCase(Locale.ROOT);
        return upper.startsWith("INSERT") && upper.contains("VALUES") && !upper.contains("CONFLICT");
    }
}
