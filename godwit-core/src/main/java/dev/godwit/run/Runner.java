package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.error.GodwitException;
import dev.godwit.history.History;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.migration.Callback;
import dev.godwit.migration.Direction;
import dev.godwit.plan.Plan;
import dev.godwit.plan.ScriptPart;
import dev.godwit.plan.Step;
import dev.godwit.program.ProgramFailure;
import dev.godwit.report.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Executes a plan as it is. Nothing is decided here that the plan could have decided. */
final class Runner {

    private final Run run;
    private final Callbacks callbacks;
    private final RunSession session;
    private final StepFailures failures;
    private final StepRunner steps;
    private final StepLoop loop;

    /**
     * Executes within this run.
     *
     * @param connections opens another connection when the worker's broke, to see what the server did
     */
    public Runner(Run run, List<Callback> callbacks, ConnectionFactory connections) {
        this.run = run;
        this.session = new RunSession(run, connections);
        this.callbacks = new Callbacks(run, session, callbacks);
        this.failures = new StepFailures(run, connections);
        this.steps = new StepRunner(run, this.callbacks, session, failures);
        this.loop = new StepLoop(run.listener(), run.interrupted(), run.lock()::alive);
    }

    /**
     * Runs all steps in order.
     *
     * @param history as read under the lock, for the numbers of new rows
     * @param batch the number of a new batch
     * @return what was done; a step that fails ends the run with an error, those before it stay done
     */
    public Taken run(Plan plan, History history, int batch) {
        boolean up = plan.direction() == Direction.UP;
        session.open();
        try {
            return loop.run(plan, () -> between(plan, history, batch, up));
        } finally {
            session.close();
        }
    }

    private Taken between(Plan plan, History history, int batch, boolean up) {
        callbacks.open(up ? Callback.Event.BEFORE_MIGRATE : Callback.Event.BEFORE_ROLLBACK);
        Taken taken;
        try {
            taken = plan.singleTransaction()
                    ? loop.together(plan, watch -> together(plan, history, batch, watch))
                    : oneByOne(plan, history, batch);
        } catch (GodwitException e) {
            callbacks.runAfterFailure(Callback.Event.AFTER_EACH_ERROR);
            callbacks.runAfterFailure(up ? Callback.Event.AFTER_MIGRATE_ERROR : Callback.Event.AFTER_ROLLBACK_ERROR);
            throw e;
        }
        callbacks.end(up ? Callback.Event.AFTER_MIGRATE : Callback.Event.AFTER_ROLLBACK);
        return taken;
    }

    private Taken oneByOne(Plan plan, History history, int batch) {
        return loop.oneByOne(
                plan, history, batch, (step, ofBatch, sequence) -> steps.run(step, ofBatch, sequence, progress(step)));
    }

    private void together(Plan plan, History history, int batch, Stopwatch watch) {
        LockRetry retry =
                new LockRetry(run, plan.steps().get(plan.steps().size() - 1).id());
        steps.bound(plan.steps());
        while (!attempt(plan, history, batch, watch, retry)) {
            // It was undone, and its limits still hold.
        }
    }

    /** One try at all steps in one transaction; false where a lock was in the way and it is to be tried again. */
    private boolean attempt(Plan plan, History history, int batch, Stopwatch watch, LockRetry retry) {
        Step last = plan.steps().get(plan.steps().size() - 1);
        List<Step> owners = new ArrayList<>();
        List<ScriptPart> scripts = new ArrayList<>();
        TransactionSender.Progress progress =
                steps.stoppable(progress(last), () -> Interruption.within(last.id(), StepLoop.ALL_UNDONE));
        for (Step step : plan.steps()) {
            for (ScriptPart part : callbacks.parts(step, progress)) {
                scripts.add(part);
                owners.add(step);
            }
        }
        try (Chain chain = new Chain(scripts)) {
            try {
                sender(plan).run(run.worker(), chain, () -> bookkeeping(plan, history, batch, watch), progress);
            } catch (ProgramFailure e) {
                if (retry.again(e.failure())) {
                    return false;
                }
                Step failed = owners.get(chain.current());
                throw loop.failed(failed, StepLoop.allUndone(failures.inTransaction(failed, e.failure(), chain.now())));
            } catch (StatementFailure failure) {
                if (retry.again(failure)) {
                    return false;
                }
                OptionalInt number = chain.number(failure);
                Step failed = number.isPresent() ? owners.get(number.getAsInt()) : last;
                throw loop.failed(
                        failed, StepLoop.allUndone(failures.inTransaction(failed, failure, chain.origin(failure))));
            } catch (SQLException e) {
                StatementFailure failure = new StatementFailure(Optional.empty(), e, false);
                throw loop.failed(last, StepLoop.allUndone(failures.inTransaction(last, failure, scripts)));
            }
            steps.resetSession(last); // Only the last may have touched the session.
            return true;
        }
    }

    private TransactionSender sender(Plan plan) {
        return plan.steps().stream()
                .filter(step -> step.script().program().isPresent())
                .findFirst()
                .map(run::sender)
                .orElse(run.dialect().transactions());
    }

    private List<String> bookkeeping(Plan plan, History history, int batch, Stopwatch watch) {
        List<String> all = new ArrayList<>();
        int sequence = history.lastSequence();
        for (Step step : plan.steps()) {
            all.addAll(steps.bookkeeping(step, batch, ++sequence, watch));
        }
        return all;
    }

    private TransactionSender.Progress progress(Step step) {
        int[] number = {step.done()};
        return statement -> {
            run.watch().begun(step.id());
            run.listener()
                    .on(new Progress.StatementStarted(step.id(), ++number[0], statement.start(), statement.text()));
        };
    }
}
