package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.error.GodwitException;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.HistorySql;
import dev.godwit.history.JournalMark;
import dev.godwit.history.RowKind;
import dev.godwit.history.RowState;
import dev.godwit.migration.Callback;
import dev.godwit.migration.Direction;
import dev.godwit.plan.ScriptPart;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Step;
import dev.godwit.program.ProgramFailure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs one step in its mode and records it. */
final class StepRunner {

    private final Run run;
    private final Callbacks callbacks;
    private final RunSession session;
    private final StepFailures failures;

    StepRunner(Run run, Callbacks callbacks, RunSession session, StepFailures failures) {
        this.run = run;
        this.callbacks = callbacks;
        this.session = session;
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
        TransactionSender.Progress stoppable =
                stoppable(progress, () -> Interruption.within(step.id(), StepFailures.undone(step)));
        try (Chain chain = callbacks.around(step, stoppable)) {
            OneTransaction transaction =
                    new OneTransaction(run.worker(), run.sender(step), chain, callbacks.around(step.inspection()));
            try {
                transaction.commit(() -> bookkeeping(step, batch, sequence, watch), stoppable);
            } catch (ProgramFailure e) {
                throw failures.inTransaction(step, e.failure(), chain.now());
            } catch (StatementFailure failure) {
                throw failures.inTransaction(step, failure, chain.origin(failure));
            } catch (SQLException e) {
                throw failures.inTransaction(step, new StatementFailure(Optional.empty(), e, false), List.of());
            }
            afterwards(step, transaction, chain, progress);
        }
    }

    private void afterwards(Step step, OneTransaction transaction, Chain chain, TransactionSender.Progress progress) {
        try {
            transaction.afterwards(progress);
        } catch (StatementFailure failure) {
            throw new AfterCommit(run.dialect()).explain(step, failure, chain.origin(failure));
        }
        resetSession(step);
    }

    /** Stops between two statements of a transaction, which is undone by that. */
    TransactionSender.Progress stoppable(TransactionSender.Progress progress, Supplier<GodwitException> interruption) {
        return statement -> {
            if (run.interrupted().getAsBoolean()) {
                throw interruption.get();
            }
            progress.sending(statement);
        };
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
        Counted counted = new Counted(progress);
        Journal journal = new Journal(run, step, state, start, counted);
        ScriptPart script = run.part(step, progress);
        try (script) {
            if (step.resumes()) {
                checkResume(step, start);
            }
            callback(step, journal, Callback.Event.BEFORE_EACH);
            noted(step, journal, script, () -> {
                write(begin(step, state, batch, sequence, start));
                run(journal, script, counted);
            });
            callback(step, journal, Callback.Event.AFTER_EACH);
            noted(step, journal, script, () -> write(end(step, batch, watch)));
        }
        resetSession(step);
    }

    private static void run(Journal journal, ScriptPart script, Counted counted) throws StatementFailure, SQLException {
        if (script instanceof LiveProgram program) {
            program.run(statement -> counted.rowsOf(() -> journal.next(statement)));
            journal.end();
        } else {
            journal.run(script);
        }
    }

    private void checkResume(Step step, JournalMark start) {
        try (ScriptStatements script = run.scripts().statements(step)) {
            ResumeCheck.check(step, start, script);
        }
    }

    /** Something of which the journal knows how far it came. */
    @FunctionalInterface
    private interface Noted {
        void run() throws StatementFailure, SQLException;
    }

    private void noted(Step step, Journal journal, ScriptPart script, Noted work) {
        try {
            work.run();
        } catch (StatementFailure failure) {
            boolean undone = journal.abandon();
            throw failures.inJournal(step, journal.mark(), undone, failure, List.of(script));
        } catch (SQLException e) {
            boolean undone = journal.abandon();
            StatementFailure failure = new StatementFailure(Optional.empty(), e, false);
            throw failures.inJournal(step, journal.mark(), undone, failure, List.of(script));
        }
    }

    private void callback(Step step, Journal journal, Callback.Event event) {
        try {
            callbacks.run(event);
        } catch (CallbackFailure failure) {
            throw failures.inCallback(step, journal.mark(), failure);
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

    /** Takes back what a step that is done had set. What goes wrong here does not touch what is recorded. */
    void resetSession(Step step) {
        if (callbacks.around(step.inspection()).touchesSession()) {
            reset(step);
        }
    }

    private void reset(Step step) {
        try {
            session.reset();
        } catch (StatementFailure failure) {
            throw new AfterCommit(run.dialect()).explain(step, failure, List.of());
        } catch (SQLException e) {
            throw new AfterCommit(run.dialect())
                    .explain(step, new StatementFailure(Optional.empty(), e, false), List.of());
        }
    }
}
