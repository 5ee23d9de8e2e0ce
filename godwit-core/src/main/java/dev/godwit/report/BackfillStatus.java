package dev.godwit.report;

import dev.godwit.migration.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a backfill is.
 *
 * @param name what it is called
 * @param version of its migration
 * @param table whose rows it changes
 * @param state where it stands
 * @param processed rows behind it
 * @param changed rows that were changed among them
 * @param total rows at its beginning, perhaps estimated
 * @param started when it began, or was deferred
 * @param updated when its last batch was committed
 * @param completed when it ended
 * @param lastKey the key of the last row behind it
 * @param error what the engine said, where it failed
 */
public record BackfillStatus(
        String name,
        Version version,
        String table,
        State state,
        long processed,
        long changed,
        long total,
        Instant started,
        Instant updated,
        Optional<Instant> completed,
        Optional<String> lastKey,
        Optional<String> error) {

    /** Where a backfill stands. */
    public enum State {
        /** Not begun; it is left for a run of its own. */
        DEFERRED,
        /** More to do, also while no process is at it. */
        RUNNING,
        /** More to do, and it is to wait. */
        PAUSED,
        /** More to do, and it is to be left. */
        ABORTED,
        /** More to do; a batch failed. */
        FAILED,
        /** All of it is done. */
        COMPLETED;

        /** As tables and JSON name it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether there is more to do. */
    public boolean isUnfinished() {
        return state != State.COMPLETED;
    }

    /** Rows in a second, from its beginning to its last batch; empty where there is nothing to measure. */
    public Optional<Double> perSecond() {
        long ms = Duration.between(started, updated).toMillis();
        return ms <= 0 || processed == 0 ? Optional.empty() : Optional.of(1000.0 * processed / ms);
    }

    /** How long what is left takes at this rate; empty where that is not known, or nothing runs. */
    public Optional<Duration> left() {
        return state == State.RUNNING && total > processed
                ? perSecond().map(rate -> Duration.ofMillis(Math.round(1000 * (total - processed) / rate)))
                : Optional.empty();
    }
}
