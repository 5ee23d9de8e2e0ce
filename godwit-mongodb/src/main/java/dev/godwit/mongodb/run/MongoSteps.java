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
        Optional<MongoProgram> program = run.units().live(step.migration().file(), step.script());
        if (step.mode() == ExecutionMode.TRANSACTION) {
            transaction(step, batch, sequence);
        } else {
            journal(step, program, batch, sequence);
        }
    }

    private void transaction(Step step, int batch, int sequence) {
        Stopwatch watch = new Stopwatch();
        Attempt attempt = new Attempt(step);
        try (ClientSession session = run.client().startSession()) {
            new OneTransaction(session).run(() -> {
                inTransaction(step, session, attempt);
                run.record(session, books.whole(step, batch, sequence, watch.ms()));
            });
        } catch (GodwitException.Interrupted e) {
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
                    inTransaction(step, session, attempt);
                    run.record(session, books.whole(step, batch, ++sequence, watch.ms()));
                }
            });
        } catch (GodwitException.Interrupted e) {
            throw e;
        } catch (Exception e) {
            GodwitException failure = failures.inTransaction(attempt.step, attempt.now, e);
            throw loop.failed(attempt.step, StepLoop.allUndone(failure));
        }
    }

    /** All units of a step, within the transaction of a session. */
    private void inTransaction(Step step, ClientSession session, Attempt attempt) throws Exception {
        int[] number = {0};
        Taking each = unit -> {
            stopIfInterrupted(step);
            tell(step, ++number[0], unit);
            attempt.now = Optional.of(unit);
            unit.run(run.doing(session));
        };
        Optional<MongoProgram> program = run.units().live(step.migration().file(), step.script());
        if (program.isPresent()) {
            ask(step, program.get(), each, session);
        } else {
            for (Unit unit : run.units().of(step.migration().file(), step.script())) {
                each.take(unit);
            }
        }
        attempt.now = Optional.empty();
    }

    /** What is done with a unit. */
    @FunctionalInterface
    private interface Taking {
        void take(Unit unit) throws Exception;
    }

    /** Lets a program ask for its changes, and takes each of them. What goes wrong comes out of it as it went in. */
    private void ask(Step step, MongoProgram program, Taking each, ClientSession session) throws Exception {
        try {
            program.ask(run.changes(step, run.doing(session)), new Carrier(each));
        } catch (Carried e) {
            throw e.failure;
        }
    }

    /** Lets an exception pass through code that declares none. */
    private record Carrier(Taking each) implements UnitSink.Taker {
        @Override
        public void take(Unit unit) {
            try {
                each.take(unit);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new Carried(e);
            }
        }
    }

    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Exception failure;

        Carried(Exception failure) {
            super(failure);
            this.failure = failure;
        }
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

    private void journal(Step step, Optional<MongoProgram> program, int batch, int sequence) {
        Stopwatch watch = new Stopwatch();
        try (ClientSession session = run.client().startSession()) {
            Noted noted = new Noted(step, Bookkeeping.start(step), session);
            if (!step.resumes()) {
                run.forgetCheckpoints(step, session);
            }
            noted.record(books.begin(step, batch, sequence));
            if (program.isPresent()) {
                noted.program(program.get());
            } else {
                run.units().of(step.migration().file(), step.script()).forEach(noted::next);
            }
            noted.record(books.end(step, batch, watch.ms()));
        } catch (Explained e) {
            throw e.failure;
        }
    }

    /** Carries an error that says all there is to say through the code of a migration, which may throw such errors too. */
    private static final class Explained extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final GodwitException failure;

        Explained(GodwitException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    /** A step of which the history knows how far it came. */
    private final class Noted {

        private final Step step;
        private final JournalMark start;
        private final ClientSession session;
        private JournalMark met = JournalMark.start();
        private JournalMark mark;

        Noted(Step step, JournalMark start, ClientSession session) {
            this.session = session;
            this.step = step;
            this.start = start;
            this.mark = start;
        }

        /** The next unit of the step, run unless it is done. */
        void next(Unit unit) {
            met = met.next(unit.statement().text());
            if (met.done() > start.done()) {
                unit(unit);
            } else if (met.done() == start.done() && !met.chain().equals(start.chain())) {
                throw new Explained(failures.otherThanBefore(step, start));
            }
        }

        void program(MongoProgram program) {
            try {
                ask(step, program, this::next, session);
            } catch (Explained e) {
                throw e;
            } catch (Exception e) {
                throw failures.inJournal(step, mark, Optional.empty(), e);
            }
        }

        void record(List<HistoryWrite> writes) {
            try {
                run.record(writes);
            } catch (MongoException | LostLock e) {
                throw failures.inJournal(step, mark, Optional.empty(), e);
            }
        }

        private void unit(Unit unit) {
            if (run.settings().interrupted().getAsBoolean()) {
                throw new Explained(Interruption.betweenStatements(step.version(), mark.done()));
            }
            tell(step, mark.done() + 1, unit);
            try {
                mark = run.deployment().transactions() && unit.transactional() ? together(unit) : alone(unit);
            } catch (GodwitException.Interrupted e) {
                throw new Explained(e);
            } catch (Exception e) {
                throw new Explained(failures.inJournal(step, mark, Optional.of(unit), e));
            }
        }

        private JournalMark together(Unit unit) throws Exception {
            JournalMark after = mark.next(unit.statement().text());
            new OneTransaction(session).run(() -> {
                unit.run(run.doing(session));
                run.record(session, at(after));
            });
            return after;
        }

        private JournalMark alone(Unit unit) throws Exception {
            JournalMark begun = mark.begin(Optional.empty());
            run.record(at(begun));
            mark = begun;
            unit.run(run.doing(session));
            JournalMark after = begun.next(unit.statement().text());
            run.record(at(after));
            return after;
        }

        private List<HistoryWrite> at(JournalMark next) {
            return List.of(new HistoryWrite.Journal(step.version(), Bookkeeping.running(step), next));
        }
    }
}
