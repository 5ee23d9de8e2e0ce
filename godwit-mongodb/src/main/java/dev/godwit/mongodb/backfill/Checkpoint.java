package dev.godwit.mongodb.backfill;

import java.time.Instant;
import java.util.Optional;
import org.bson.BsonValue;

/**
 * How far a restructuring has come.
 *
 * @param name of the restructuring; the same each time that it is run
 * @param direction which way it goes, {@code up} or {@code down}
 * @param processed how many documents are behind it
 * @param total how many there were at its start
 * @param started when, by the clock of the machine that ran it
 * @param completed when it ended; missing while it runs
 * @param last the {@code _id} of the last document behind it
 * @param pending the batch that may have been written or not
 */
public record Checkpoint(
        String name,
        String direction,
        long processed,
        long total,
        Instant started,
        Optional<Instant> completed,
        Optional<BsonValue> last,
        Optional<PendingBatch> pending) {

    static Checkpoint begin(String name, String direction, long total) {
        return new Checkpoint(name, direction, 0, total, now(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Before the batch is written. */
    Checkpoint before(PendingBatch batch) {
        return new Checkpoint(name, direction, processed, total, started, completed, last, Optional.of(batch));
    }

    /** When all documents up to this key are behind it. */
    Checkpoint behind(BsonValue key, int count) {
        return new Checkpoint(
                name, direction, processed + count, total, started, completed, Optional.of(key), Optional.empty());
    }

    Checkpoint complete() {
        return new Checkpoint(
                name, direction, processed, total, started, Optional.of(now()), Optional.empty(), Optional.empty());
    }

    /** MongoDB keeps milliseconds. */
    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
