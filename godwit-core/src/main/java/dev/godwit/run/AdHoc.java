package dev.godwit.run;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.report.ExecuteReport;
import dev.godwit.sql.Position;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementReader;
import dev.godwit.sql.TextSlice;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a script outside of the history, statement by statement, and keeps the rows of its last result. */
public final class AdHoc {

    /** More rows than a person reads are not fetched. */
    private static final int MOST_ROWS = 1000;

    private final Dialect dialect;
    private final Connection connection;

    /** Runs on this connection. */
    public AdHoc(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** Runs all statements of the text. */
    public ExecuteReport run(TextSlice text) {
        ExecuteReport report = new ExecuteReport(0, List.of(), List.of(), false);
        try (StatementReader reader = new StatementReader(text, dialect.syntax(), Splitting.lexer())) {
            for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
                report = run(text, next.get(), report);
            }
        }
        return report;
    }

    private ExecuteReport run(TextSlice text, SqlStatement sql, ExecuteReport before) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setMaxRows(MOST_ROWS + 1);
            if (!statement.execute(sql.text())) {
                return new ExecuteReport(before.statements() + 1, before.columns(), before.rows(), before.more());
            }
            try (ResultSet result = statement.getResultSet()) {
                return rows(result, before.statements() + 1);
            }
        } catch (SQLException e) {
            ServerError error = dialect.errors().read(e, sql.text());
            Position place =
                    error.position() > 0 && error.position() <= sql.text().length()
                            ? sql.positionOf(error.position() - 1)
                            : sql.start();
            throw GodwitException.of(ErrorCode.SCRIPT_FAILED, "The script failed: " + Failures.message(error))
                    .at(Place.of(text.source().name(), place.line(), place.column())
                            .withStatement(sql.text()))
                    .state(state(before.statements()))
                    .hint("Mend it and run it again" + (before.statements() == 0 ? "." : ", without what is done."))
                    .cause(e)
                    .build();
        }
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

    private static String state(int done) {
        return switch (done) {
            case 0 -> "No statement was done before it.";
            case 1 -> "The statement before it is done and stays.";
            default -> "The " + done + " statements before it are done and stay.";
        };
    }
}
