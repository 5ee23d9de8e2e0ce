package dev.godwit.program;

import dev.godwit.code.Bound;
import dev.godwit.code.Row;
import dev.godwit.code.RowChange;
import dev.godwit.code.Sink;
import dev.godwit.dialect.DataSql;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.SafeForms;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends what a program asks for to a port, and asks a database what the program asks. After a failure nothing more goes out. */
final class DatabaseSink implements Sink {

    private final Dialect dialect;
    private final boolean transaction;
    private final Reads reads;
    private final Port port;
    private final CodeStatements statements;
    private SchemaSql.@Nullable Writer writer;
    private @Nullable ProgramFailure failed;

    /**
     * A sink.
     *
     * @param transaction whether the program wants all of it in one, where the engine has such
     */
    DatabaseSink(Dialect dialect, boolean transaction, Reads reads, Port port, CodeStatements statements) {
        this.dialect = dialect;
        this.transaction = transaction;
        this.reads = reads;
        this.port = port;
        this.statements = statements;
    }

    /** The first failure, which ends the program even where its author caught it. */
    Optional<ProgramFailure> failed() {
        return Optional.ofNullable(failed);
    }

    @Override
    public String engine() {
        return dialect.engine();
    }

    @Override
    public Names names() {
        return dialect.names();
    }

    @Override
    public Optional<SafeForms> safeForms() {
        return dialect.schema().safeForms();
    }

    @Override
    public DataSql data() {
        return dialect.data();
    }

    @Override
    public boolean inTransaction() {
        return transaction && dialect.transactionalDdl();
    }

    @Override
    public void change(List<Change> changes) {
        for (String sql : writer().statements(changes)) {
            send(statements.one(sql));
        }
    }

    private SchemaSql.Writer writer() {
        SchemaSql.Writer begun = writer;
        if (begun == null) {
            begun = dialect.schema().writer(reads.existing());
            writer = begun;
        }
        return begun;
    }

    @Override
    public long execute(Bound statement) {
        long rows = 0;
        for (SqlStatement one : statements.of(statement)) {
            rows = send(one);
        }
        return rows;
    }

    @Override
    public long backfill(Bound rows, RowChange change) {
        SqlStatement statement = statements.of(rows).get(0);
        return sent(statement, () -> port.backfill(statement, change));
    }

    private long send(SqlStatement statement) {
        return sent(statement, () -> port.send(statement));
    }

    /** Something that is sent. */
    @FunctionalInterface
    private interface Sending {
        long send() throws StatementFailure, SQLException;
    }

    private long sent(SqlStatement statement, Sending sending) {
        stopAfterFailure();
        try {
            return sending.send();
        } catch (StatementFailure e) {
            throw remember(e);
        } catch (SQLException e) {
            throw remember(new StatementFailure(Optional.of(statement), e, false));
        }
    }

    private ProgramFailure remember(StatementFailure e) {
        ProgramFailure failure = new ProgramFailure(e);
        failed = failure;
        return failure;
    }

    private void stopAfterFailure() {
        if (failed != null) {
            throw failed;
        }
    }

    @Override
    public void query(Bound query, Consumer<Row> rows) {
        ask(query, () -> {
            reads.query(query, rows);
            return true;
        });
    }

    @Override
    public boolean hasTable(QualifiedName table) {
        return ask(Bound.of("-- is there a table " + table), () -> reads.hasTable(table));
    }

    @Override
    public boolean hasColumn(QualifiedName table, String column) {
        return ask(Bound.of("-- has " + table + " a column " + column), () -> reads.hasColumn(table, column));
    }

    /** A question to the database. */
    @FunctionalInterface
    private interface Question {
        boolean ask() throws SQLException;
    }

    private boolean ask(Bound words, Question question) {
        stopAfterFailure();
        try {
            return question.ask();
        } catch (SQLException e) {
            throw remember(new StatementFailure(statements.of(words).stream().findFirst(), e, false));
        }
    }
}
