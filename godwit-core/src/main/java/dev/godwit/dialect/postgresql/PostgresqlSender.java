package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.StatementFailure;
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
        boolean done = false;
        try (Pipeline pipeline = new Pipeline(connection)) {
            try {
                send(pipeline, statements, bookkeeping, progress);
                done = true;
            } finally {
                if (!done) {
                    pipeline.rollback();
                }
            }
        }
    }

    @Override
    public void copy(Connection connection, SqlStatement statement, InlineData data) throws SQLException {
        try (Reader reader = data.reader()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(
            Pipeline pipeline, Iterable<SqlStatement> statements, Supplier<List<String>> bookkeeping, Progress progress)
            throws SQLException, StatementFailure {
        boolean otherRole = false;
        pipeline.add("BEGIN", 0);
        for (SqlStatement statement : statements) {
            progress.sending(statement);
            pipeline.add(statement);
            otherRole |= changesRole(statement.head());
        }
        if (otherRole) {
            for (String sql : PostgresqlSessions.OWN_ROLE) {
                pipeline.add(sql, 0);
            }
        }
        boolean certain = true;
        for (String sql : bookkeeping.get()) {
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
