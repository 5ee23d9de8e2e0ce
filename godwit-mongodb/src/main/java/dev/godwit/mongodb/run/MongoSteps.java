package dev.godwit.mongodb.run;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import dev.godwit.error.GodwitException;
import dev.godwit.history.History;
import dev.godwit.history.HistoryWrite;
import dev.godwit.history.JournalMark;
import dev.godwit.mongodb.history.LostLock;
import dev.godwit.plan.ExecutionMode;
import dev.godwit.plan.Plan;
import dev.godwit.plan.Step;
import dev.godwit.report.Progress;
import dev.godwit.run.Bookkeeping;
import dev.godwit.run.Interruption;
import dev.godwit.run.StepLoop;
import dev.godwit.run.Stopwatch;
import java.util.List;
import java.util.Optional;

/**
 * Runs one step in its mode and records it. Where the deployment has transactions and the step suits one, it and its row commit together. Else it
 * goes unit by unit: one that may share a transaction commits together with its mark; any other is marked before and after, and what lies
 * between is settled by {@link MongoDoubts}.
 */
final class MongoSteps implements StepLoop.Taking {

    private final MongoRun run;
    private final Bookkeeping books;
    private final MongoFailures failures;

    MongoSteps(MongoRun run) {
        this.run = run;
        this.books = new Bookkeeping(run.settings().clock());
        this.failures = new MongoFailures(run, books);
    }

    @Override
    public void take(Step step, int batch, int sequence) {
        List<Unit> units = run.units().of(step.migration().file(), step.script());
        if (step.mode() == ExecutionMode.TRANSACTION) {
            transaction(step, units, batch, sequence);
        } else {
            journal(step, units, batch, sequence);
        }
    }

    private void transaction(Step step, List<Unit> units, int batch, int sequence) {
        Stopwatch watch = new Stopwatch();
        Attempt attempt = new Attempt(step);
        try (ClientSession session = run.client().startSession()) {
            new OneTransaction(session).run(() -> {
                inTransaction(step, units, session, attempt);
                run.record(session, books.whole(step, batch, sequence, watch.ms()));
            });
        } catch (GodwitException e) {
            throw e;
        } catch (Exception e) {
            throw failures.inTransaction(step, attempt.now, e);
        }
    }

    /** Which unit of which step is being run. */
    private static final class Attempt {
        private Step step;
        private Optional<Unit> now = Optional.empty();

        Attempt(Step first) {
            this.step = first;
        }
    }

    /** All steps of a plan in one transaction. */
    void together(Plan plan, History history, int batch, Stopwatch watch, StepLoop loop) {
        Attempt attempt = new Attempt(plan.steps().get(0));
        try (ClientSession session = run.client().startSession()) {
            new OneTransaction(session).run(() -> {
                int sequence = history.lastSequence();
                for (Step step : plan.steps()) {
                    attempt.step = step;
                    inTransaction(step, run.units().of(step.migration().file(), step.script()), session, attempt);
                    run.record(session, books.whole(step, batch, ++sequence, watch.ms()));
                }
            });
        } catch (GodwitException e) {
            throw e;
        } catch (Exception e) {
            GodwitException failure = failures.inTransaction(attempt.step, attempt.now, e);
            throw loop.failed(attempt.step, StepLoop.allUndone(failure));
        }
    }

    /** All units of a step, within the transaction of a session. */
    private void inTransaction(Step step, List<Unit> units, ClientSession session, Attempt attempt) throws Exception {
        int number = 0;
        for (Unit unit : units) {
            stopIfInterrupted(step);
            tell(step, ++number, unit);
            attempt.now = Optional.of(unit);
            unit.run(run.doing(session));
        }
        attempt.now = Optional.empty();
    }

    private void stopIfInterrupted(Step step) {
        if (run.settings().interrupted().getAsBoolean()) {
            throw Interruption.within(step.id(), MongoFailures.undone(step));
        }
    }

    private void tell(Step step, int number, Unit unit) {
        run.settings()
                .listener()
                .on(new Progress.StatementStarted(
                        step.id(),
                        number,
                        unit.statement().start(),
                        unit.statement().text()));
    }

    private void journal(Step step, List<Unit> units, int batch, int sequence) {
        Stopwatch watch = new Stopwatch();
        JournalMark start = Bookkeeping.start(step);
        Noted noted = new Noted(step, start);
        noted.record(books.begin(step, batch, sequence));
        JournalMark met = JournalMark.start();
        for (Unit unit : units) {
            met = met.next(unit.statement().text());
            if (met.done() > start.done()) {
                noted.unit(unit);
            } else if (met.done() == start.done() && !met.chain().equals(start.chain())) {
                throw failures.otherThanBefore(step, start);
            }
        }
        noted.record(books.end(step, batch, watch.ms()));
    }

    /** A step of which the history knows how far it came. */
    private final class Noted {

        private final Step step;
        private JournalMark mark;

        Noted(Step step, JournalMark start) {
            this.step = step;
            this.mark = start;
        }

        void record(List<HistoryWrite> writes) {
            try {
                run.record(writes);
            } catch (MongoException | LostLock e) {
                throw failures.inJournal(step, mark, Optional.empty(), e);
            }
        }

        void unit(Unit unit) {
            if (run.settings().interrupted().getAsBoolean()) {
                throw Interruption.betweenStatements(step.version(), mark.done());
            }
            tell(step, mark.done() + 1, unit);
            try {
                mark = run.deployment().transactions() && unit.transactional() ? together(unit) : alone(unit);
            } catch (GodwitException e) {
                throw e;
            } catch (Exception e) {
                throw failures.inJournal(step, mark, Optional.of(unit), e);
            }
        }

        private JournalMark together(Unit unit) throws Exception {
            JournalMark after = mark.next(unit.statement().text());
            try (ClientSession session = run.client().startSession()) {
                new OneTransaction(session).run(() -> {
                    unit.run(run.doing(session));
                    run.record(session, at(after));
                });
            }
            return after;
        }

        private JournalMark alone(Unit unit) throws Exception {
            JournalMark begun = mark.begin(Optional.empty());
            run.record(at(begun));
            mark = begun;
            try (ClientSession session = run.client().startSession()) {
                unit.run(run.doing(session));
            }
            JournalMark after = begun.next(unit.statement().text());
            run.record(at(after));
            return after;
        }

        private List<HistoryWrite> at(JournalMark next) {
            return List.of(new HistoryWrite.Journal(step.version(), Bookkeeping.running(step), next));
        }
    }
}
