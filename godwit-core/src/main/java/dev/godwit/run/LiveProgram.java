package dev.godwit.run;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.StatementNature;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.error.Place;
import dev.godwit.plan.ScriptPart;
import dev.godwit.program.Port;
import dev.godwit.program.ProgramFailure;
import dev.godwit.program.ProgramRun;
import dev.godwit.sql.Directive;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A program in the place of statements. In the one transaction of a migration it runs when its first statement is asked for, sends all
 * it has by itself and hands out none.
 */
final class LiveProgram implements ScriptPart {

    private final ProgramRun program;
    private final Dialect dialect;
    private final Connection connection;
    private final TransactionSender.Progress progress;

    /**
     * A program.
     *
     * @param progress hears of the statements that it sends by itself
     */
    LiveProgram(ProgramRun program, Dialect dialect, Connection connection, TransactionSender.Progress progress) {
        this.program = program;
        this.dialect = dialect;
        this.connection = connection;
        this.progress = progress;
    }

    @Override
    public String file() {
        return program.file();
    }

    /** Runs it; what it sends goes to this port. */
    void run(Port port) throws StatementFailure {
        program.run(dialect, connection, port);
    }

    @Override
    public Iterator<SqlStatement> iterator() {
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                if (!begun) {
                    begun = true;
                    runInTransaction();
                }
                return false;
            }

            @Override
            public SqlStatement next() {
                throw new NoSuchElementException();
            }
        };
    }

    private void runInTransaction() {
        try {
            run(this::send);
        } catch (StatementFailure e) {
            throw new ProgramFailure(e);
        }
    }

    private long send(SqlStatement statement) throws SQLException {
        progress.sending(statement);
        if (statement.directive(Directive.Word.BACKFILL).isPresent()) {
            throw new SQLException("A backfill commits batch by batch, and the migration runs in a transaction."
                    + " Override inTransaction() to return false.");
        }
        refuse(statement, dialect.natures().of(statement));
        return Math.max(0, dialect.transactions().send(connection, statement));
    }

    private void refuse(SqlStatement statement, StatementNature nature) throws SQLException {
        switch (nature) {
            case BEGIN, COMMIT, ROLLBACK ->
                throw new SQLException(
                        "The migration runs in a transaction, which Godwit begins and ends. To let it do so itself,"
                                + " override inTransaction() to return false.");
            case ALONE ->
                throw new SQLException("\"" + String.join(" ", statement.head().words())
                        + " …\" cannot run in a transaction on " + dialect
                        + ". Override inTransaction() to return false.");
            case PLAIN, SESSION -> {}
        }
    }

    @Override
    public Optional<Place> place(Optional<SqlStatement> failed, int offset) {
        return Optional.of(failed.map(statement ->
                        Place.of(file(), statement.start().line(), 0).withStatement(statement.text()))
                .orElseGet(program::place));
    }

    @Override
    public void close() {
        // It holds nothing open.
    }
}
