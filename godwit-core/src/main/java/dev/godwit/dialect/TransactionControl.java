package dev.godwit.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** How a transaction is begun and ended on a connection that is in auto-commit mode before and after. Stateless and thread-safe. */
public interface TransactionControl {

    /** Begins one. */
    void begin(Connection connection) throws SQLException;

    /** Commits it. When this fails the transaction may still be open. */
    void commit(Connection connection) throws SQLException;

    /** Undoes it. */
    void rollback(Connection connection) throws SQLException;

    /** Puts the connection back into auto-commit mode once the transaction has ended. */
    void end(Connection connection) throws SQLException;

    /** The way of JDBC, by switching auto-commit off. */
    static TransactionControl jdbc() {
        return new TransactionControl() {
            @Override
            public void begin(Connection connection) throws SQLException {
                connection.setAutoCommit(false);
            }

            @Override
            public void commit(Connection connection) throws SQLException {
                connection.commit();
            }

            @Override
            public void rollback(Connection connection) throws SQLException {
                connection.rollback();
            }

            @Override
            public void end(Connection connection) throws SQLException {
                connection.setAutoCommit(true);
            }
        };
    }

    /**
     * The way of SQL, where it makes a difference how a transaction begins.
     *
     * @param begin the statement that begins one, for example {@code BEGIN IMMEDIATE}
     */
    static TransactionControl sql(String begin) {
        return new TransactionControl() {
            @Override
            public void begin(Connection connection) throws SQLException {
                execute(connection, begin);
            }

            @Override
            public void commit(Connection connection) throws SQLException {
                execute(connection, "COMMIT");
            }

            @Override
            public void rollback(Connection connection) throws SQLException {
                execute(connection, "ROLLBACK");
            }

            /** The driver never knew of the transaction, but a script may have switched auto-commit off by SQL. */
            @Override
            public void end(Connection connection) throws SQLException {
                connection.setAutoCommit(true);
            }

            private void execute(Connection connection, String sql) throws SQLException {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
        };
    }
}
