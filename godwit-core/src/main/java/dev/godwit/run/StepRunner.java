package dev.godwit.run;

import dev.godwit.backfill.CheckpointTable;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.error.GodwitException;
import dev.godwit.history.HistoryWrite;
import dev.godwit.history.JournalMark;
import dev.godwit.lock.Limits;
import dev.godwit.migration.Callback;
import dev.godwit.plan.ExecutionMode;
import dev.godwit.plan.ScriptPart;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Step;
import dev.godwit.program.ProgramFailure;
import java.sql.SQLException;
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
    private final Bookkeeping books;

    StepRunner(Run run, Callbacks callbacks, RunSession session, StepFailures failures) {
        this.run = run;
        this.callbacks = callbacks;
        this.session = session;
        this.failures = failures;
        this.books = new Bookkeeping(run.clock());
    }

    /**
     * Runs it.
     *
     * @param batch the batch of this run (up), or of the row (down)
     * @param sequence the place of a new row
     * @return the name of the backfill in front of which it ended; empty where all of it is done
     */
    Optional<String> run(Step step, int batch, int sequence, TransactionSender.Progress progress) {
        try {
            if (step.mode() == ExecutionMode.JOURNAL) {
                return journal(step, batch, sequence, progress);
            }
            transaction(step, batch, sequence, progress);
            return Optional.empty();
        } finally {
            run.watch().ended();
        }
    }

    /** Bounds the statements of what runs together: the shortest wait for locks and the longest run of a statement that one asks for. */
    void bound(List<Step> steps) {
        Limits limits = Limits.NONE;
        for (Step step : steps) {
            limits = limits.together(step.script().limits());
        }
        if (!limits.isEmpty()) {
            session.bound(limits);
        }
    }

    private void transaction(Step step, int batch, int sequence, TransactionSender.Progress progress) {
        Stopwatch watch = new Stopwatch();
        LockRetry retry = new LockRetry(run, step.id());
        bound(List.of(step));
        while (!attempt(step, batch, sequence, progress, watch, retry)) {
            reset(step);
            bound(List.of(step));
        }
    }

    /** One try; false where a lock was in the way, its transaction was undone, and it is to be tried again. */
    private boolean attempt(
            Step step, int batch, int sequence, TransactionSender.Progress progress, Stopwatch watch, LockRetry retry) {
        TransactionSender.Progress stoppable =
                stoppable(progress, () -> Interruption.within(step.id(), StepFailures.undone(step)));
        try (Chain chain = callbacks.around(step, stoppable)) {
            OneTransaction transaction =
                    new OneTransaction(run.worker(), run.sender(step), chain, callbacks.around(step.inspection()));
            try {
                transaction.commit(() -> bookkeeping(step, batch, sequence, watch), stoppable);
            } catch (ProgramFailure e) {
                if (retry.again(e.failure())) {
                    return false;
                }
                throw failures.inTransaction(step, e.failure(), chain.now());
            } catch (StatementFailure failure) {
                if (retry.again(failure)) {
                    return false;
                }
                throw failures.inTransaction(step, failure, chain.origin(failure));
            } catch (SQLException e) {
                throw failures.inTransaction(step, new StatementFailure(Optional.empty(), e, false), List.of());
            }
            afterwards(step, transaction, chain, progress);
            return true;
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
        return fenced(
                books.whole(step, batch, sequence, watch.ms()),
                run.dialect().literals().elapsedMs());
    }

    private List<String> fenced(List<HistoryWrite> writes, Optional<String> elapsed) {
        List<String> all = new ArrayList<>(run.lock().fence());
        all.addAll(run.sql().of(writes, elapsed));
        return all;
    }

    private Optional<String> journal(Step step, int batch, int sequence, TransactionSender.Progress progress) {
        Stopwatch watch = new Stopwatch();
        bound(List.of(step));
        JournalMark start = Bookkeeping.start(step);
        Counted counted = new Counted(progress);
        Journal journal = new Journal(
                run,
                step,
                Bookkeeping.running(step),
                start,
                counted,
                settings -> new WorkerSessions(session, callbacks.beforeEach(), settings));
        ScriptPart script = run.part(step, progress);
        try (script) {
            if (step.resumes()) {
                checkResume(step, start);
            }
            callback(step, journal, Callback.Event.BEFORE_EACH);
            noted(step, journal, script, () -> {
                write(books.begin(step, batch, sequence));
                run(journal, script, counted);
            });
            finish(step, journal, script, batch, watch);
        }
        resetSession(step);
        return journal.deferred().map(StepBackfill::name);
    }

    private void finish(Step step, Journal journal, ScriptPart script, int batch, Stopwatch watch) {
        if (journal.deferred().isPresent()) {
            StepBackfill deferred = journal.deferred().get();
            noted(step, journal, script, () -> deferred.defer(notes(step, journal, deferred, batch, watch)));
        } else {
            callback(step, journal, Callback.Event.AFTER_EACH);
            noted(step, journal, script, () -> write(end(step, batch, watch)));
        }
    }

    /** A backfill that an earlier run noted, and that is not in the script any more, is not to be done by anybody. */
    private List<HistoryWrite> end(Step step, int batch, Stopwatch watch) throws SQLException {
        List<HistoryWrite> end = new ArrayList<>(books.end(step, batch, watch.ms()));
        if (step.resumes()
                && new CheckpointTable(run.dialect(), run.sql()).hasUnfinished(run.worker(), step.version())) {
            end.add(new HistoryWrite.ForgetBackfills(step.version()));
        }
        return end;
    }

    private List<String> notes(Step step, Journal journal, StepBackfill deferred, int batch, Stopwatch watch) {
        return run.sql().of(books.deferred(step, journal.mark(), batch, watch.ms(), deferred.name()), Optional.empty());
    }

    private static void run(Journal journal, ScriptPart script, Counted counted) throws StatementFailure, SQLException {
        if (script instanceof LiveProgram program) {
            live(journal, program, counted);
        } else {
            journal.run(script);
        }
    }

    /** However the program takes it that it ends at a backfill, what it does or says then counts no more. */
    private static void live(Journal journal, LiveProgram program, Counted counted) throws StatementFailure {
        try {
            program.run(new JournalPort(journal, counted));
        } catch (StatementFailure | StoppedAtBackfill e) {
            if (journal.deferred().isEmpty()) {
                throw e;
            }
        }
        if (journal.deferred().isEmpty()) {
            journal.end();
        }
    }

    private void checkResume(Step step, JournalMark start) {
        try (ScriptStatements script = run.scripts().head(step, start.done())) {
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
            throw failures.inJournal(step, journal, undone, failure, List.of(script));
        } catch (SQLException e) {
            boolean undone = journal.abandon();
            StatementFailure failure = new StatementFailure(Optional.empty(), e, false);
            throw failures.inJournal(step, journal, undone, failure, List.of(script));
        }
    }

    private void callback(Step step, Journal journal, Callback.Event event) {
        try {
            callbacks.run(event);
        } catch (CallbackFailure failure) {
            throw failures.inCallback(step, journal.mark(), failure);
        }
    }

    private void write(List<HistoryWrite> writes) throws StatementFailure, SQLException {
        List<String> bookkeeping = fenced(writes, Optional.empty());
        run.dialect().transactions().run(run.worker(), List.of(), () -> bookkeeping, s -> {});
    }

    /** Takes back what a step that is done had set. What goes wrong here does not touch what is recorded. */
    void resetSession(Step step) {
        if (callbacks.around(step.inspection()).touchesSession()
                || !step.script().limits().isEmpty()) {
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
