package dev.godwit.backfill;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lock.Pause;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Looks between two batches whether to go on: the lock may be lost, and somebody may want to interrupt, pause or abort. */
final class Steering {

    private static final Duration LOOK = Duration.ofMillis(300);

    private final BackfillContext context;

    Steering(BackfillContext context) {
        this.context = context;
    }

    /** Returns when the next batch may be begun. */
    void next(Checkpoint checkpoint) throws SQLException, StatementFailure {
        checkLock();
        checkInterrupted(checkpoint);
        Optional<Wanted> wanted = wanted(checkpoint);
        if (wanted.isPresent() && wanted.get() == Wanted.PAUSE) {
            context.listener()
                    .warning("The backfill \"" + checkpoint.name() + "\" is paused at " + place(checkpoint)
                            + ". This run waits, and keeps the lock. \"godwit backfill resume "
                            + BackfillName.typed(checkpoint.name())
                            + "\" lets it go on.");
            wanted = awaitChange(checkpoint);
            context.listener().note("The backfill \"" + checkpoint.name() + "\" is no longer paused.");
        }
        if (wanted.isPresent()) {
            throw aborted(checkpoint);
        }
    }

    private Optional<Wanted> wanted(Checkpoint checkpoint) throws SQLException {
        return context.checkpoints().wanted(context.connection(), checkpoint.name());
    }

    /** What is wanted in place of a pause. */
    private Optional<Wanted> awaitChange(Checkpoint checkpoint) throws SQLException, StatementFailure {
        Pause pause = new Pause(LOOK, context.interrupted());
        while (true) {
            pause.rest();
            checkLock();
            checkInterrupted(checkpoint);
            Optional<Wanted> now = wanted(checkpoint);
            if (now.isEmpty() || now.get() != Wanted.PAUSE) {
                return now;
            }
        }
    }

    private void checkLock() throws StatementFailure {
        if (!context.lock().alive()) {
            throw new StatementFailure(
                    Optional.empty(),
                    new SQLException("The connection that holds the lock broke.", StatementFailure.NO_ROW_CHANGED),
                    false);
        }
    }

    private void checkInterrupted(Checkpoint checkpoint) {
        if (context.interrupted().getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw GodwitException.of(
                            ErrorCode.INTERRUPTED,
                            "Interrupted between two batches of the backfill \"" + checkpoint.name() + "\".")
                    .state(committed(checkpoint))
                    .hint("Run the same command again to go on.")
                    .build();
        }
    }

    private static GodwitException aborted(Checkpoint checkpoint) {
        return GodwitException.of(
                        ErrorCode.MIGRATION_HALF_DONE, "The backfill \"" + checkpoint.name() + "\" was aborted.")
                .state(committed(checkpoint))
                .hint("\"godwit backfill resume " + BackfillName.typed(checkpoint.name())
                        + "\" takes that back; then run the same command again to go on.")
                .build();
    }

    private static String committed(Checkpoint checkpoint) {
        return place(checkpoint) + " are done and committed, and the checkpoint knows that.";
    }

    private static String place(Checkpoint checkpoint) {
        return checkpoint.processed() + " of " + checkpoint.total() + " rows of " + checkpoint.table();
    }
}
