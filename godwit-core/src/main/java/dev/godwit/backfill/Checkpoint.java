package dev.godwit.backfill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a backfill came: its row in the table of progress.
 *
 * @param name what it is called
 * @param version of the migration that it belongs to
 * @param table whose rows are changed
 * @param key the columns along which the table is walked
 * @param state whether it is at its end
 * @param processed rows behind it
 * @param changed rows that were changed among them
 * @param total rows at its beginning, perhaps estimated
 * @param batch how many rows the next batch has
 * @param started when it began, or was deferred
 * @param updated when its last batch was committed
 * @param completed when it ended
 * @param last the last key behind it
 * @param end the key at which it ends; empty for a table without rows
 * @param error what the engine said, where it failed
 * @param wanted what was asked of it from outside when it was read; never written with the rest
 * @param partOf the backfill of which it is a stretch; empty for the whole of one
 */
public record Checkpoint(
        String name,
        String version,
        String table,
        String key,
        State state,
        long processed,
        long changed,
        long total,
        long batch,
        Instant started,
        Instant updated,
        Optional<Instant> completed,
        Optional<String> last,
        Optional<String> end,
        Optional<String> error,
        Optional<Wanted> wanted,
        Optional<String> partOf) {

    /** Whether there is more to do. */
    public enum State {
        /** Not begun; a run of its own is to do it. */
        DEFERRED,
        /** More to do; whether a process is at it, its moment of {@link #updated} tells. */
        RUNNING,
        /** A batch failed, and nobody has gone on since. */
        FAILED,
        /** All of it is done. */
        COMPLETED;

        /** As the table has it. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether a run was at it that did not come to its end. */
    boolean isBegun() {
        return state == State.RUNNING || state == State.FAILED;
    }

    /**
     * The rows behind it.
     *
     * @return empty where there are none
     */
    Optional<KeyRange> next(RangeWalk walk, Connection connection, long size) throws SQLException {
        return end.isEmpty()
                ? Optional.empty()
                : walk.next(
                        connection,
                        last.map(behind -> KeyTexts.read(behind, walk.width())),
                        KeyTexts.read(end.get(), walk.width()),
                        size);
    }

    /** One batch further. */
    Checkpoint behind(String key, long rows, long changedRows, long nextBatch, Instant now) {
        return new Checkpoint(
                name,
                version,
                table,
                this.key,
                State.RUNNING,
                processed + rows,
                changed + changedRows,
                Math.max(total, processed + rows),
                nextBatch,
                started,
                now,
                Optional.empty(),
                Optional.of(key),
                end,
                Optional.empty(),
                wanted,
                partOf);
    }

    /**
     * A stretch behind all that was taken before, which somebody takes.
     *
     * @param part what it is called
     * @param key the last key of the stretch
     * @param firstBatch how many rows its first batch has
     */
    Checkpoint stretch(String part, String key, long firstBatch, Instant now) {
        return new Checkpoint(
                part,
                version,
                table,
                this.key,
                State.RUNNING,
                0,
                0,
                0,
                firstBatch,
                now,
                now,
                Optional.empty(),
                last,
                Optional.of(key),
                Optional.empty(),
                Optional.empty(),
                Optional.of(name));
    }

    /** With all up to this key taken. */
    Checkpoint taken(String key, Instant now) {
        return behind(key, 0, 0, batch, now);
    }

    /** With what was done in this stretch. */
    Checkpoint with(Checkpoint part) {
        return new Checkpoint(
                name,
                version,
                table,
                key,
                state,
                processed + part.processed,
                changed + part.changed,
                Math.max(total, processed + part.processed),
                batch,
                started,
                updated.isAfter(part.updated) ? updated : part.updated,
                completed,
                last,
                end,
                error,
                wanted,
                partOf);
    }

    /** At its end. */
    Checkpoint complete(Instant now) {
        return with(State.COMPLETED, Optional.of(now), Optional.empty(), now, processed);
    }

    /** Stopped by an error. */
    Checkpoint failed(String message, Instant now) {
        return with(State.FAILED, Optional.empty(), Optional.of(message), now, total);
    }

    private Checkpoint with(
            State newState, Optional<Instant> end, Optional<String> message, Instant now, long newTotal) {
        return new Checkpoint(
                name, version, table, key, newState, processed, changed, newTotal, batch, started, now, end, last,
                this.end, message, wanted, partOf);
    }
}
