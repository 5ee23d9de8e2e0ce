package dev.godwit.mongodb.run;

import com.mongodb.client.ClientSession;
import dev.godwit.error.GodwitException;
import dev.godwit.history.History;
import dev.godwit.plan.ExecutionMode;
import dev.godwit.plan.Plan;
import dev.godwit.plan.Step;
import dev.godwit.run.Bookkeeping;
import dev.godwit.run.Interruption;
import dev.godwit.run.StepLoop;
import dev.godwit.run.Stopwatch;
import java.util.Optional;

/**
 * Runs one step in its mode and records it. Where the deployment has transactions and the step suits one, it and its row commit together; else
 * it has a {@link MongoJournal}.
 */
final class MongoSteps implements StepLoop.Taking {

    private final MongoRun run;
    private final Bookkeeping books;
    private final MongoFailures failures;
    private final StepUnits units;

    MongoSteps(MongoRun run) {
        this.run = run;
        this.books = new Bookkeeping(run.settings().clock());
        this.failures = new MongoFailures(run, books);
        this.units = new StepUnits(run);
    }

    @Override
    public Optional<String> take(Step step, int batch, int sequence) {
        if (step.mode() == ExecutionMode.TRANSACTION) {
            transaction(step, batch, sequence);
            return Optional.empty();
        }
        try (ClientSession session = run.client().startSession()) {
            new MongoJournal(run, books, failures, step, session).run(batch, sequence);
        }
        return Optional.empty();
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
        units.each(step, session, unit -> {
            stopIfInterrupted(step);
            units.tell(step, ++number[0], unit);
            attempt.now = Optional.of(unit);
            unit.run(run.doing(session));
        });
        attempt.now = Optional.empty();
    }

    private void stopIfInterrupted(Step step) {
        if (run.settings().interrupted().getAsBoolean()) {
            throw Interruption.within(step.id(), MongoFailures.undone(step));
        }
    }
}
