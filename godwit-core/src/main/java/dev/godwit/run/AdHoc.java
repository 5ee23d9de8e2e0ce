package dev.godwit.run;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Script;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.report.ExecuteReport;
import dev.godwit.sql.Position;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.TextSlice;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Runs a script outside of the history, statement by statement, and keeps the rows of its last result. */
public final class AdHoc {

    /** More rows than a person reads are not fetched. */
    private static final int MOST_ROWS = 1000;

    private final Dialect dialect;
    private final Connection connection;
    private final BooleanSupplier interrupted;
    private ExecuteReport report = new ExecuteReport(0, List.of(), List.of(), false);

    /**
     * Runs on this connection.
     *
     * @param interrupted whether it shall stop before the next statement
     */
    public AdHoc(Dialect dialect, Connection connection, BooleanSupplier interrupted) {
        this.dialect = dialect;
        this.connection = connection;
        this.interrupted = interrupted;
    }

    /** Runs all statements of the text. */
    public ExecuteReport run(TextSlice text) {
        LooseScript loose = new LooseScript(connection, dialect, interrupted, this::send);
        String file = text.source().name();
        try (ScriptStatements script =
                new ScriptStatements(file, Script.of(text), dialect.syntax(), Optional.empty())) {
            loose.run(script);
        } catch (StatementFailure failure) {
            throw failed(file, failure, loose);
        }
        return report;
    }

    private void send(SqlStatement sql) throws StatementFailure {
        try {
            if (sql.data().isPresent()) {
                dialect.transactions().copy(connection, sql, sql.data().get());
                report = without();
            } else {
                execute(sql.text());
            }
        } catch (SQLException e) {
            throw new StatementFailure(Optional.of(sql), e, false);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setMaxRows(MOST_ROWS + 1);
            if (!statement.execute(sql)) {
                report = without();
                return;
            }
            try (ResultSet result = statement.getResultSet()) {
                report = rows(result, report.statements() + 1);
            }
        }
    }

    private ExecuteReport without() {
        return new ExecuteReport(report.statements() + 1, report.columns(), report.rows(), report.more());
    }

    private GodwitException failed(String file, StatementFailure failure, LooseScript loose) {
        ServerError error = new Failures(dialect).read(failure);
        return GodwitException.of(ErrorCode.SCRIPT_FAILED, "The script failed: " + Failures.message(error))
                .at(failure.statement().map(sql -> place(file, sql, error)).orElse(Place.of(file)))
                .state(loose.sentence())
                .hint("Mend it and run it again" + (loose.kept() == 0 ? "." : ", without what is done."))
                .cause(failure.failure())
                .build();
    }

    private static Place place(String file, SqlStatement sql, ServerError error) {
        boolean known = error.position() > 0 && error.position() <= sql.text().length();
        Position position = known ? sql.positionOf(error.position() - 1) : sql.start();
        return Place.of(file, position.line(), position.column()).withStatement(sql.text());
    }

    private static ExecuteReport rows(ResultSet result, int statements) throws SQLException {
        int width = result.getMetaData().getColumnCount();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            columns.add(result.getMetaData().getColumnLabel(i));
        }
        List<List<Optional<String>>> rows = new ArrayList<>();
        boolean more = result.next();
        while (more && rows.size() < MOST_ROWS) {
            List<Optional<String>> row = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                row.add(Optional.ofNullable(result.getString(i)));
            }
            rows.add(row);
            more = result.next();
        }
        return new ExecuteReport(statements, columns, rows, more);
    }
}
