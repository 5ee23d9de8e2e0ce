package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.HistorySql;
import dev.godwit.history.JournalMark;
import dev.godwit.history.RowKind;
import dev.godwit.history.RowState;
import dev.godwit.migration.Callback;
import dev.godwit.migration.Direction;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Step;
import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs one step in its mode and records it. */
final class StepRunner {

    private final Run run;
    private final Callbacks callbacks;
    private final StepFailures failures;

    StepRunner(Run run, Callbacks callbacks, StepFailures failures) {
        this.run = run;
        this.callbacks = callbacks;
        this.failures = failures;
    }

    /**
     * Runs it.
     *
     * @param batch the batch of this run (up), or of the row (down)
     * @param sequence the place of a new row
     */
    void run(Step step, int batch, int sequence, TransactionSender.Progress progress) {
        switch (step.mode()) {
            case TRANSACTION -> transaction(step, batch, sequence, progress);
            case JOURNAL -> journal(step, batch, sequence, progress);
        }
    }

    private void transaction(Step step, int batch, int sequence, TransactionSender.Progress progress) {
        Stopwatch watch = new Stopwatch();
        List<ScriptStatements> before = callbacks.of(Callback.Event.BEFORE_EACH);
        List<ScriptStatements> after = callbacks.of(Callback.Event.AFTER_EACH);
        ScriptStatements script = run.scripts().statements(step);
        try (script) {
            StatementRunner single = new StatementRunner(run.worker(), progress);
            int prefix = step.inspection().sessionPrefix();
            int suffix = step.inspection().statements() - step.inspection().sessionSuffix();
            if (prefix > 0) {
                single.runAll(new Slice(script, 0, prefix));
            }
            Iterable<SqlStatement> body =
                    prefix == 0 && step.inspection().sessionSuffix() == 0 ? script : new Slice(script, prefix, suffix);
            run.dialect()
                    .transactions()
                    .run(
                            run.worker(),
                            chain(before, body, after),
                            () -> bookkeeping(step, batch, sequence, watch),
                            progress);
            if (step.inspection().sessionSuffix() > 0) {
                single.runAll(new Slice(script, suffix, step.inspection().statements()));
            }
            resetSession(step);
        } catch (StatementFailure failure) {
            throw failures.inTransaction(step, failure, parts(before, script, after));
        } catch (SQLException e) {
            throw failures.inTransaction(
                    step, new StatementFailure(java.util.Optional.empty(), e, false), parts(before, script, after));
        }
    }

    private static Iterable<SqlStatement> chain(
            List<ScriptStatements> before, Iterable<SqlStatement> body, List<ScriptStatements> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return body;
        }
        List<Iterable<SqlStatement>> all = new ArrayList<>(before);
        all.add(body);
        all.addAll(after);
        return new Chain(all);
    }

    private static List<ScriptStatements> parts(
            List<ScriptStatements> before, ScriptStatements script, List<ScriptStatements> after) {
        List<ScriptStatements> all = new ArrayList<>(before);
        all.add(script);
        all.addAll(after);
        return all;
    }

    /** What is written together with a step that runs in one transaction. */
    List<String> bookkeeping(Step step, int batch, int sequence, Stopwatch watch) {
        String ms = run.dialect().literals().elapsedMs().orElseGet(() -> Long.toString(watch.ms()));
        List<String> all = new ArrayList<>(run.lock().fence());
        all.addAll(
                new Bookkeeping(run.sql()).of(step, batch, sequence, run.clock().instant(), ms));
        return all;
    }

    private void journal(Step step, int batch, int sequence, TransactionSender.Progress progress) {
        Stopwatch watch = new Stopwatch();
        boolean up = step.direction() == Direction.UP;
        RowState state = up ? RowState.RUNNING : RowState.UNDOING;
        JournalMark start = step.resumes() ? step.row().map(HistoryRow::journal).orElseThrow() : JournalMark.start();
        Journal journal = new Journal(run, step.version(), state, start, progress);
        ScriptStatements script = run.scripts().statements(step);
        try (script) {
            if (step.resumes()) {
                ResumeCheck.check(step, start, script);
            }
            callbacks.run(Callback.Event.BEFORE_EACH);
            write(begin(step, state, batch, sequence, start));
            journal.run(script);
            callbacks.run(Callback.Event.AFTER_EACH);
            write(end(step, batch, watch));
            resetSession(step);
        } catch (StatementFailure failure) {
            boolean undone = journal.abandon();
            throw failures.inJournal(step, journal.mark(), undone, failure, List.of(script));
        } catch (SQLException e) {
            boolean undone = journal.abandon();
            StatementFailure failure = new StatementFailure(java.util.Optional.empty(), e, false);
            throw failures.inJournal(step, journal.mark(), undone, failure, List.of(script));
        }
    }

    private List<String> begin(Step step, RowState state, int batch, int sequence, JournalMark start) {
        HistorySql sql = run.sql();
        Instant now = run.clock().instant();
        List<String> all = new ArrayList<>(run.lock().fence());
        if (step.direction() == Direction.DOWN) {
            all.add(sql.undoing(step.version(), start, step.script()));
            return all;
        }
        if (step.resumes()) {
            all.add(sql.resumed(step.migration(), start));
            return all;
        }
        if (step.row().isPresent()) {
            all.add(sql.deleteRow(step.version()));
        }
        all.add(sql.insertRow(step.migration(), RowKind.of(step.migration().kind()), sequence, batch, state, now, "0"));
        return all;
    }

    private List<String> end(Step step, int batch, Stopwatch watch) {
        HistorySql sql = run.sql();
        Instant now = run.clock().instant();
        String ms = Long.toString(watch.ms());
        List<String> all = new ArrayList<>(run.lock().fence());
        all.add(
                step.direction() == Direction.UP
                        ? sql.finish(step.migration(), batch, now, ms)
                        : sql.deleteRow(step.version()));
        all.add(sql.done(step.migration(), step.direction(), batch, now, ms));
        return all;
    }

    private void write(List<String> bookkeeping) throws StatementFailure, SQLException {
        run.dialect().transactions().run(run.worker(), List.of(), () -> bookkeeping, s -> {});
    }

    private void resetSession(Step step) throws SQLException {
        if (step.inspection().touchesSession()) {
            run.dialect().sessions().reset(run.worker());
        }
    }
}
