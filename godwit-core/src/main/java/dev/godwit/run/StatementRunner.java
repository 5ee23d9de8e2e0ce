package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.sql.Position;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Sends single statements, outside or inside a transaction that the script itself opened. */
final class StatementRunner {

    private final Connection connection;
    private final TransactionSender sender;
    private final TransactionSender.Progress progress;

    StatementRunner(Connection connection, TransactionSender sender, TransactionSender.Progress progress) {
        this.connection = connection;
        this.sender = sender;
        this.progress = progress;
    }

    void run(SqlStatement statement) throws StatementFailure {
        progress.sending(statement);
        try {
            if (statement.data().isPresent()) {
                sender.copy(connection, statement, statement.data().get());
            } else {
                progress.sent(statement, sender.send(connection, statement));
            }
        } catch (SQLException e) {
            throw new StatementFailure(Optional.of(statement), e, false);
        }
    }

    void runAll(Iterable<SqlStatement> statements) throws StatementFailure {
        for (SqlStatement statement : statements) {
            run(statement);
        }
    }

    /** Godwit's own statements; each must change a row. */
    void bookkeeping(List<String> statements) throws SQLException {
        for (String sql : statements) {
            if (execute(sql) == 0) {
                throw new SQLException("No row was changed by: " + sql, StatementFailure.NO_ROW_CHANGED);
            }
        }
    }

    /** A statement of Godwit's own whose count of rows has no meaning. */
    void plainly(String sql) throws SQLException {
        execute(sql);
    }

    private long execute(String sql) throws SQLException {
        return sender.send(
                connection, new SqlStatement(sql, Position.START, new StatementHead(List.of()), Optional.empty()));
    }
}
