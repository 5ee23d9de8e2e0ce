package dev.godwit.run;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.history.History;
import dev.godwit.history.HistoryRow;
import dev.godwit.migration.Direction;
import dev.godwit.plan.Plan;
import dev.godwit.plan.Step;
import dev.godwit.report.Deferred;
import dev.godwit.report.Migrated;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes the steps of a plan one by one, and tells what happens. */
public final class StepLoop {

    /** What holds when the one transaction of a whole run did not come to its end. */
    public static final String ALL_UNDONE =
            "All migrations of this run were one transaction, which was undone: the database is as before.";

    private final ProgressListener listener;
    private final BooleanSupplier interrupted;
    private final BooleanSupplier locked;

    /**
     * A loop.
     *
     * @param listener hears of each step
     * @param interrupted asked before each step whether to stop
     * @param locked whether the lock is still held
     */
    public StepLoop(ProgressListener listener, BooleanSupplier interrupted, BooleanSupplier locked) {
        this.listener = listener;
        this.interrupted = interrupted;
        this.locked = locked;
    }

    /** Runs one step and records it. */
    @FunctionalInterface
    public interface Taking {
        /**
         * Runs it.
         *
         * @param batch the batch of this run (up), or of the row (down)
         * @param sequence the place of a new row
         * @return the name of the backfill in front of which it ended; empty where all of it is done
         */
        Optional<String> take(Step step, int batch, int sequence);
    }

    /** The frame of a run: what is said before its first step and behind its last one. */
    public Taken run(Plan plan, Supplier<Taken> steps) {
        plan.warnings().forEach(warning -> listener.on(new Progress.Warning(warning)));
        listener.on(new Progress.RunStarted(plan.direction(), plan.steps().size()));
        try {
            Taken taken = steps.get();
            listener.on(new Progress.RunFinished(plan.direction(), Optional.empty()));
            return taken;
        } catch (GodwitException e) {
            listener.on(new Progress.RunFinished(plan.direction(), Optional.of(e)));
            throw e;
        }
    }

    /**
     * All steps in order.
     *
     * @param history as read under the lock, for the numbers of new rows
     * @param batch the number of a new batch
     * @return what was done; a step that fails ends the run with an error, those before it stay done
     */
    public Taken oneByOne(Plan plan, History history, int batch, Taking taking) {
        List<Migrated> done = new ArrayList<>();
        int sequence = history.lastSequence();
        int total = plan.steps().size();
        for (Step step : plan.steps()) {
            checkInterrupted(done.size(), total - done.size());
            checkLock(step);
            Stopwatch watch = new Stopwatch();
            started(step, done.size() + 1, total);
            if (!step.resumes()) {
                sequence++; // What is resumed keeps its row and its place.
            }
            Optional<String> backfill;
            try {
                backfill = taking.take(step, batchOf(step, batch), sequence);
            } catch (GodwitException e) {
                throw failed(step, e);
            }
            if (backfill.isPresent()) {
                return new Taken(done, Optional.of(deferred(step, backfill.get(), watch.ms())));
            }
            done.add(finished(step, watch.ms()));
        }
        return Taken.all(done);
    }

    private Deferred deferred(Step step, String backfill, long ms) {
        listener.on(new Progress.MigrationDeferred(step.id(), backfill, ms));
        return new Deferred(step.version(), step.migration().name(), backfill, List.of());
    }

    /**
     * All steps at once.
     *
     * @param taking does and records them all; tells by itself which of them failed
     */
    public Taken together(Plan plan, Consumer<Stopwatch> taking) {
        Stopwatch watch = new Stopwatch();
        taking.accept(watch);
        return Taken.all(
                plan.steps().stream().map(step -> finished(step, watch.ms())).toList());
    }

    /** A failure of one step, where all of them were one transaction. */
    public static GodwitException allUndone(GodwitException e) {
        return e.code() == ErrorCode.MIGRATION_FAILED
                ? e.toBuilder().state(ALL_UNDONE).build()
                : e;
    }

    private static int batchOf(Step step, int batch) {
        return step.direction() == Direction.DOWN
                ? step.row().map(HistoryRow::batch).orElse(batch)
                : batch;
    }

    private void checkInterrupted(int done, int left) {
        if (interrupted.getAsBoolean()) {
            throw Interruption.betweenMigrations(done, left);
        }
    }

    private void checkLock(Step step) {
        if (!locked.getAsBoolean()) {
            throw GodwitException.of(
                            ErrorCode.LOCK_LOST,
                            "The connection that holds the lock broke before " + step.id() + " began.")
                    .state("The migrations before it are done and recorded; " + step.id() + " was not begun.")
                    .hint("Run the same command again.")
                    .build();
        }
    }

    private void started(Step step, int number, int total) {
        listener.on(new Progress.MigrationStarted(
                step.direction(), step.id(), number, total, step.inspection().statements()));
    }

    /** Tells that a step is done. */
    Migrated finished(Step step, long ms) {
        listener.on(new Progress.MigrationFinished(step.direction(), step.id(), ms));
        return new Migrated(step.version(), step.migration().name(), ms);
    }

    /** Tells that a step failed. */
    public GodwitException failed(Step step, GodwitException e) {
        listener.on(new Progress.MigrationFailed(step.direction(), step.id(), e));
        return e;
    }
}
