package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.sql.InlineData;
import dev.godwit.sql.SqlStatement;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.AutoSave;

/**
 * The statements of one transaction on their way to the server, sent when enough of them have come together. Knows which one an
 * error belongs to. Not thread-safe.
 */
final class Pipeline implements AutoCloseable {

    private static final int MOST_CHARS = 256 * 1024;
    /** Below the number at which the driver makes a Sync of its own, to keep both sides' buffers from filling. */
    private static final int MOST_STATEMENTS = 200;

    private static final String COMMIT = "COMMIT";

    private final TransactionSender oneByOne;
    private final PGConnection driver;
    private final AutoSave autoSave;
    private final Statement batch;
    private final List<Entry> entries = new ArrayList<>();
    private int chars;

    /**
     * One statement that waits to be sent.
     *
     * @param script the script's statement, null for one of Godwit's own
     * @param atLeast how many rows it must change
     */
    private record Entry(@Nullable SqlStatement script, int atLeast, boolean commit) {}

    /**
     * Opens one.
     *
     * @param oneByOne sends statements whose answer must be known before the next one
     */
    Pipeline(Connection connection, TransactionSender oneByOne) throws SQLException {
        this.oneByOne = oneByOne;
        driver = connection.unwrap(PGConnection.class);
        autoSave = driver.getAutosave();
        if (autoSave != AutoSave.NEVER) {
            driver.setAutosave(AutoSave.NEVER);
        }
        batch = connection.createStatement();
        batch.setEscapeProcessing(false);
    }

    void add(String sql, int atLeast) throws SQLException, StatementFailure {
        add(sql, new Entry(null, atLeast, false));
    }

    void add(SqlStatement statement) throws SQLException, StatementFailure {
        if (statement.data().isPresent()) {
            flush();
            copy(statement, statement.data().get());
        } else if (statement.isGuarded()) {
            flush();
            send(statement);
        } else {
            add(statement.text(), new Entry(statement, 0, false));
        }
    }

    private void add(String sql, Entry entry) throws SQLException, StatementFailure {
        if (!entries.isEmpty() && (chars + sql.length() > MOST_CHARS || entries.size() >= MOST_STATEMENTS)) {
            flush();
        }
        batch.addBatch(sql);
        entries.add(entry);
        chars += sql.length();
    }

    /** Sends what waits, and the commit behind it. */
    void commit() throws SQLException, StatementFailure {
        batch.addBatch(COMMIT);
        entries.add(new Entry(null, 0, true));
        flush();
    }

    /** Sends what waits and hears the answers. */
    void flush() throws SQLException, StatementFailure {
        if (entries.isEmpty()) {
            return;
        }
        try {
            check(batch.executeBatch());
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            entries.clear();
            chars = 0;
        }
    }

    private void check(int[] counts) throws StatementFailure {
        for (int i = 0; i < counts.length; i++) {
            Entry entry = entries.get(i);
            if (counts[i] >= 0 && counts[i] < entry.atLeast()) {
                throw new StatementFailure(
                        Optional.empty(),
                        new SQLException(
                                "A statement of the bookkeeping changed no row.", StatementFailure.NO_ROW_CHANGED),
                        false);
            }
        }
    }

    private StatementFailure failure(SQLException e) {
        int index = BatchFailure.index(e);
        boolean known = index >= 0 && index < entries.size();
        SqlStatement statement = known ? entries.get(index).script() : null;
        boolean commitSent = entries.get(entries.size() - 1).commit();
        SQLException cause =
                e instanceof BatchUpdateException && e.getNextException() != null ? e.getNextException() : e;
        return new StatementFailure(
                Optional.ofNullable(statement), cause, commitSent && BatchFailure.connectionLost(cause));
    }

    private void send(SqlStatement statement) throws StatementFailure {
        try {
            oneByOne.send(batch.getConnection(), statement);
        } catch (SQLException e) {
            throw new StatementFailure(Optional.of(statement), e, false);
        }
    }

    private void copy(SqlStatement statement, InlineData data) throws StatementFailure {
        try (Reader reader = data.reader()) {
            driver.getCopyAPI().copyIn(statement.text(), reader);
        } catch (SQLException e) {
            throw new StatementFailure(Optional.of(statement), e, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Undoes the transaction; on a dead connection the server has done that. */
    void rollback() {
        try {
            batch.clearBatch();
            batch.execute("ROLLBACK");
        } catch (SQLException e) {
            // Reported already: the failure that led here.
        }
    }

    @Override
    public void close() throws SQLException {
        try (batch) {
            if (autoSave != AutoSave.NEVER) {
                driver.setAutosave(autoSave);
            }
        }
    }
}
