package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sends a whole transaction, {@code BEGIN} and {@code COMMIT} included, in one round trip: the driver pipelines the statements of a
 * batch by the extended protocol and ends them with a single Sync, and after an error the server skips everything up to the Sync
 * (manual 54.2.4), so that the {@code COMMIT} is never reached. Long scripts go in several pipelines of bounded size.
 */
final class PostgresqlSender implements TransactionSender {

    @Override
    public void run(
            Connection connection, Iterable<SqlStatement> statements, Supplier<List<String>> bookkeeping, Progress progress)
            throws SQLException, StatementFailure {
        boolean done = false;
        try (Pipeline pipeline = new Pipeline(connection)) {
            try {
                pipeline.add("BEGIN", 0);
                for (SqlStatement statement : statements) {
                    progress.sending(statement);
                    pipeline.add(statement);
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
                done = true;
            } finally {
                if (!done) {
                    pipeline.rollback();
                }
            }
        }
    }

    /** {@code INSERT … VALUES} inserts or fails; others may find no row. */
    private static boolean changesARowOrFails(String sql) {
        String upper = sql.toUpperCase(java.util.Locale.ROOT);
        return upper.startsWith("INSERT") && upper.contains("VALUES") && !upper.contains("CONFLICT");
    }
}
