package dev.godwit.run;

import dev.godwit.dialect.ClientScript;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Inlined;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.HistorySql;
import dev.godwit.migration.Direction;
import dev.godwit.plan.ExecutionMode;
import dev.godwit.plan.Plan;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Scripts;
import dev.godwit.plan.Step;
import dev.godwit.sql.Directive;
import dev.godwit.sql.ExpectedRows;
import dev.godwit.sql.InlineData;
import dev.godwit.sql.SqlStatement;
import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Writes a plan as a script that a person runs with the engine's own client, history rows included. */
public final class OfflineScript {

    private final Dialect dialect;
    private final HistorySql sql;
    private final Scripts scripts;
    private final Instant now;
    private final OfflineBackfill backfills;

    /** Scripts for one engine and one history. */
    public OfflineScript(Dialect dialect, HistorySql sql, Scripts scripts, Instant now) {
        this.dialect = dialect;
        this.sql = sql;
        this.scripts = scripts;
        this.now = now;
        this.backfills = new OfflineBackfill(dialect, scripts);
    }

    /**
     * Writes it.
     *
     * @param tablesExist whether the script needs not create Godwit's tables
     * @param lastSequence the highest place in the history
     * @param batch the batch of new rows
     */
    public void write(Plan plan, boolean tablesExist, int lastSequence, int batch, Appendable out) throws IOException {
        for (Step step : plan.steps()) {
            backfills.check(step, done(step));
        }
        ClientScript client = dialect.client();
        out.append("-- Godwit: ").append(plan.direction().text()).append(", ");
        out.append(Integer.toString(plan.steps().size()))
                .append(plan.steps().size() == 1 ? " migration, for " : " migrations, for ")
                .append(dialect.displayName());
        out.append(". Stop at the first error.\n");
        out.append(client.prologue());
        if (!tablesExist && !plan.isEmpty()) {
            out.append('\n');
            for (String statement : sql.create(now)) {
                out.append(client.statement(statement));
            }
        }
        int sequence = lastSequence;
        for (Step step : plan.steps()) {
            step(step, step.resumes() ? step.row().orElseThrow().sequence() : ++sequence, batch, out);
        }
    }

    private void step(Step step, int sequence, int batch, Appendable out) throws IOException {
        ClientScript client = dialect.client();
        boolean transaction = step.mode() == ExecutionMode.TRANSACTION;
        int prefix = transaction ? step.inspection().sessionPrefix() : 0;
        boolean known = step.script().program().isEmpty();
        int suffix = known
                ? step.inspection().statements()
                        - (transaction ? step.inspection().sessionSuffix() : 0)
                : Integer.MAX_VALUE;
        int done = done(step);
        out.append("\n-- ")
                .append(step.id())
                .append(" (")
                .append(step.direction().text())
                .append(done == 0 ? ")\n" : "), from statement " + (done + 1) + " on; those before are done\n");
        if (!step.script().limits().isEmpty()) {
            out.append("-- Its limits of waiting and running are not in this script: set them in the session.\n");
        }
        try (ScriptStatements statements = scripts.statements(step)) {
            int number = 0;
            if (transaction && prefix == 0) {
                out.append(client.begin());
            }
            for (SqlStatement statement : statements) {
                if (transaction && number == suffix && number > 0) {
                    end(step, sequence, batch, true, out);
                }
                if (number >= done || SessionReplay.concerns(statement, dialect.natures())) {
                    statement(step, statement, out);
                }
                number++;
                if (transaction && number == prefix) {
                    out.append(client.begin());
                }
            }
            if (!transaction || !known || suffix == number) {
                end(step, sequence, batch, transaction, out);
            }
        }
    }

    private void end(Step step, int sequence, int batch, boolean commit, Appendable out) throws IOException {
        Bookkeeping books = new Bookkeeping(Clock.fixed(now, ZoneOffset.UTC));
        for (String statement : sql.of(books.whole(step, batch, sequence, 0), Optional.empty())) {
            out.append(dialect.client().statement(statement));
        }
        if (commit) {
            out.append(dialect.client().commit());
        }
    }

    private void statement(Step step, SqlStatement statement, Appendable out) throws IOException {
        if (OfflineBackfill.isBackfill(statement)) {
            out.append("-- In one statement and one transaction; godwit migrate does it batch by batch.\n");
            statement(backfills.whole(statement, step.migration().file()).orElseThrow(), out);
        } else {
            statement(statement, out);
        }
    }

    private void statement(SqlStatement statement, Appendable out) throws IOException {
        if (statement.isAssertion()) {
            out.append("-- Stop unless this gives no row, or one true value:\n");
        }
        Optional<Directive> expected = statement.directive(Directive.Word.EXPECT);
        if (expected.isPresent()) {
            out.append("-- Stop unless this changes rows: ")
                    .append(ExpectedRows.of(expected.get(), "").toString())
                    .append('\n');
        }
        out.append(dialect.client().statement(new Inlined(dialect.literals(), dialect.syntax()).text(statement)));
        if (statement.data().isPresent()) {
            copy(statement.data().get(), out);
        }
    }

    private static void copy(InlineData data, Appendable out) throws IOException {
        Reader reader = data.reader();
        char[] buffer = new char[8192];
        for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
            out.append(java.nio.CharBuffer.wrap(buffer, 0, n));
        }
        out.append("\\.\n");
    }

    /** What an earlier run did of a step must be known and still stand in its text. */
    private int done(Step step) {
        if (!step.resumes()) {
            return 0;
        }
        HistoryRow row = step.row().orElseThrow();
        if (row.journal().doubt().isPresent()) {
            throw inDoubt(step, row.journal().done() + 1);
        }
        try (ScriptStatements statements = scripts.statements(step)) {
            ResumeCheck.check(step, row.journal(), statements);
        }
        return row.journal().done();
    }

    private static GodwitException inDoubt(Step step, int number) {
        String command = step.direction() == Direction.UP ? "migrate" : "rollback";
        return GodwitException.of(
                        ErrorCode.UNRESOLVED,
                        "An earlier run of " + step.id() + " died in statement " + number
                                + ", and a script cannot look whether that took effect.")
                .at(Place.of(step.migration().file()))
                .state("Nothing was changed by this run.")
                .hint("Run godwit " + command + ", which looks and goes on; or settle it with godwit resolve "
                        + step.version() + " --applied, --rolled-back or --retry.")
                .build();
    }
}
