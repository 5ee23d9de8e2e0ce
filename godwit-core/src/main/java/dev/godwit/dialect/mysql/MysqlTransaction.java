package dev.godwit.dialect.mysql;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionControl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;

/**
 * Transactions by SQL, whose undoing the server comments: what was written to a table of an engine without transactions (MyISAM, Aria,
 * MEMORY) stays, and only a warning tells that (MySQL, “ER_WARNING_NOT_COMPLETE_ROLLBACK”).
 */
final class MysqlTransaction implements TransactionControl {

    private static final int NOT_COMPLETE = 1196;

    private final TransactionControl sql = TransactionControl.sql("START TRANSACTION");

    @Override
    public void begin(Connection connection) throws SQLException {
        sql.begin(connection);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        sql.commit(connection);
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
            for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                if (warning.getErrorCode() == NOT_COMPLETE) {
                    throw new SQLException(warning.getMessage(), StatementFailure.NOT_UNDONE, NOT_COMPLETE);
                }
            }
        }
    }

    @Override
    public void end(Connection connection) throws SQLException {
        sql.end(connection);
    }
}
