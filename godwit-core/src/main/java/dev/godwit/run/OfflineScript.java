package dev.godwit.run;

import dev.godwit.dialect.ClientScript;
import dev.godwit.dialect.Dialect;
import dev.godwit.history.HistorySql;
import dev.godwit.history.RowKind;
import dev.godwit.history.RowState;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Migration;
import dev.godwit.plan.ExecutionMode;
import dev.godwit.plan.Plan;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Scripts;
import dev.godwit.plan.Step;
import dev.godwit.sql.InlineData;
import dev.godwit.sql.SqlStatement;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes a plan as a script that a person runs with the engine's own client, history rows included. */
public final class OfflineScript {

    private final Dialect dialect;
    private final HistorySql sql;
    private final Scripts scripts;
    private final Instant now;

    /** Scripts for one engine and one history. */
    public OfflineScript(Dialect dialect, HistorySql sql, Scripts scripts, Instant now) {
        this.dialect = dialect;
        this.sql = sql;
        this.scripts = scripts;
        this.now = now;
    }

    /**
     * Writes it.
     *
     * @param tablesExist whether the script needs not create Godwit's tables
     * @param lastSequence the highest place in the history
     * @param batch the batch of new rows
     */
    public void write(Plan plan, boolean tablesExist, int lastSequence, int batch, Appendable out) throws IOException {
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
            step(step, ++sequence, batch, out);
        }
    }

    private void step(Step step, int sequence, int batch, Appendable out) throws IOException {
        ClientScript client = dialect.client();
        boolean transaction = step.mode() == ExecutionMode.TRANSACTION;
        int prefix = transaction ? step.inspection().sessionPrefix() : 0;
        int suffix = step.inspection().statements()
                - (transaction ? step.inspection().sessionSuffix() : 0);
        out.append("\n-- ")
                .append(step.id())
                .append(" (")
                .append(step.direction().text())
                .append(")\n");
        try (ScriptStatements statements = scripts.statements(step)) {
            int number = 0;
            if (transaction && prefix == 0) {
                out.append(client.begin());
            }
            for (SqlStatement statement : statements) {
                if (transaction && number == suffix && number > 0) {
                    end(step, sequence, batch, true, out);
                }
                statement(statement, out);
                number++;
                if (transaction && number == prefix) {
                    out.append(client.begin());
                }
            }
            if (!transaction || suffix == number) {
                end(step, sequence, batch, transaction, out);
            }
        }
    }

    private void end(Step step, int sequence, int batch, boolean commit, Appendable out) throws IOException {
        for (String statement : bookkeeping(step, sequence, batch)) {
            out.append(dialect.client().statement(statement));
        }
        if (commit) {
            out.append(dialect.client().commit());
        }
    }

    private void statement(SqlStatement statement, Appendable out) throws IOException {
        out.append(dialect.client().statement(statement.text()));
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

    private List<String> bookkeeping(Step step, int sequence, int batch) {
        Migration migration = step.migration();
        List<String> all = new ArrayList<>();
        if (step.direction() == Direction.DOWN || step.row().isPresent()) {
            all.add(sql.deleteRow(step.version()));
        }
        if (step.direction() == Direction.UP) {
            RowKind kind = switch (migration.kind()) {
                case VERSIONED -> RowKind.VERSIONED;
                case BASELINE -> RowKind.BASELINE;
                case REPEATABLE, ALWAYS -> RowKind.REPEATABLE;
            };
            all.add(sql.insertRow(migration, kind, sequence, batch, RowState.APPLIED, now, "0"));
        }
        all.add(sql.done(migration, step.direction(), batch, now, "0"));
        return all;
    }
}
