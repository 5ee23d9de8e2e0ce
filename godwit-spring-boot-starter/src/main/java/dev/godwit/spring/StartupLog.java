package dev.godwit.spring;

import dev.godwit.lock.LockHolder;
import dev.godwit.migration.Direction;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what happens to a database into the application's log: one line a migration, and every warning. */
final class StartupLog implements ProgressListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.godwit");

    private final String prefix;

    StartupLog(String database) {
        this.prefix = database.equals(GodwitDatabase.DEFAULT_NAME) ? "" : database + ": ";
    }

    @Override
    public void on(Progress progress) {
        if (progress instanceof Progress.MigrationFinished done) {
            String way = done.direction() == Direction.UP ? "applied" : "undone";
            LOG.info("{}{} {} in {} ms", prefix, done.id(), way, done.durationMs());
        } else if (progress instanceof Progress.Warning warning) {
            LOG.warn("{}{}", prefix, warning.message());
        } else if (progress instanceof Progress.WaitingForLock waiting) {
            String holder = waiting.holder().map(LockHolder::toString).orElse("somebody");
            LOG.info(
                    "{}Waiting for {}, who migrates this database, for {} s of at most {} s",
                    prefix,
                    holder,
                    waiting.waited().toSeconds(),
                    waiting.limit().toSeconds());
        } else if (progress instanceof Progress.Note note) {
            LOG.debug("{}{}", prefix, note.message());
        }
    }
}
