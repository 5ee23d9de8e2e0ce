package dev.godwit.observe;

import dev.godwit.lock.Blocker;
import dev.godwit.lock.LockHolder;
import dev.godwit.migration.Direction;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what happens to the logger {@value #NAME}: a line for each migration at {@code info}, what a person should know at {@code warn}, a
 * failure at {@code error}, statements by their number and place at {@code debug}. No text of a statement is logged.
 */
final class RunLog implements ProgressListener {

    private static final String NAME = "dev.godwit";

    /** Asked no sooner than there is a line: asking starts a logging library, which takes longer than finding nothing to do. */
    private final Supplier<Logger> logger;

    RunLog() {
        this(() -> LoggerFactory.getLogger(NAME));
    }

    RunLog(Supplier<Logger> logger) {
        this.logger = logger;
    }

    private Logger log() {
        return logger.get();
    }

    @Override
    public void on(Progress progress) {
        if (progress instanceof Progress.RunStarted run) {
            String does = run.direction() == Direction.UP ? "Applying" : "Undoing";
            log().info("{} {}.", does, run.migrations() == 1 ? "1 migration" : run.migrations() + " migrations");
        } else if (progress instanceof Progress.MigrationFinished migration) {
            String did = migration.direction() == Direction.UP ? "Applied" : "Undid";
            log().info("{} {} in {} ms.", did, migration.id(), migration.durationMs());
        } else if (progress instanceof Progress.MigrationDeferred migration) {
            log().info(
                            "Applied {} in {} ms up to its backfill {}, which is deferred.",
                            migration.id(),
                            migration.durationMs(),
                            migration.backfill());
        } else if (progress instanceof Progress.MigrationFailed migration) {
            String place =
                    migration.failure().place().map(at -> " (" + at + ")").orElse("");
            log().error("{}{}", migration.failure().getMessage(), place);
        } else if (progress instanceof Progress.StatementStarted statement) {
            log().debug(
                            "{}: statement {}, line {}.",
                            statement.id(),
                            statement.number(),
                            statement.place().line());
        } else if (progress instanceof Progress.Warning warning) {
            log().warn("{}", warning.message());
        } else if (progress instanceof Progress.Note note) {
            log().debug("{}", note.message());
        } else if (progress instanceof Progress.Resting resting) {
            log().info("{} rests between two batches: {}.", resting.id(), resting.reason());
        } else if (progress instanceof Progress.Blocked blocked) {
            log().info("{} waits for a lock. In its way: {}.", blocked.id(), Blocker.text(blocked.by()));
        } else if (progress instanceof Progress.Retrying again) {
            log().warn(
                            "{} waited in vain for a lock ({}). That was undone; next try in {} ms.",
                            again.id(),
                            again.error(),
                            again.pause().toMillis());
        } else if (progress instanceof Progress.WaitingForLock waiting) {
            waits(waiting);
        }
    }

    private void waits(Progress.WaitingForLock waiting) {
        String holder = waiting.holder().map(LockHolder::description).orElse("somebody");
        log().info(
                        "Waiting for the lock, held by {}: {} of at most {} s.",
                        holder,
                        waiting.waited().toSeconds(),
                        waiting.limit().toSeconds());
    }
}
