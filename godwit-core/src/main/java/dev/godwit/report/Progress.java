package dev.godwit.report;

import dev.godwit.error.GodwitException;
import dev.godwit.lock.Blocker;
import dev.godwit.lock.LockHolder;
import dev.godwit.migration.Direction;
import dev.godwit.sql.Position;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a run tells while it runs. */
public sealed interface Progress {

    /**
     * Somebody else holds the lock; the run waits.
     *
     * @param holder who, if known
     * @param waited how long so far
     * @param limit how long at most
     */
    record WaitingForLock(Optional<LockHolder> holder, Duration waited, Duration limit) implements Progress {}

    /**
     * The lock is held and the work is known.
     *
     * @param direction which way
     * @param migrations how many will run
     */
    record RunStarted(Direction direction, int migrations) implements Progress {}

    /**
     * A migration starts.
     *
     * @param direction which way
     * @param id {@code version_name}
     * @param number 1-based place in this run
     * @param total how many in this run
     * @param statements how many statements it has, 0 when too many to have been counted
     */
    record MigrationStarted(Direction direction, String id, int number, int total, int statements)
            implements Progress {}

    /**
     * A statement is about to be sent.
     *
     * @param id the migration
     * @param number 1-based place in the script
     * @param place its position in the file
     * @param sql its text
     */
    record StatementStarted(String id, int number, Position place, String sql) implements Progress {}

    /**
     * A statement waits for a lock of the engine. Told by a thread of its own.
     *
     * @param id the migration
     * @param by who stands in the way
     * @param waited how long it has run, its waiting included
     */
    record Blocked(String id, List<Blocker> by, Duration waited) implements Progress {}

    /**
     * A statement waited in vain, or met a deadlock; what it belongs to was undone and is tried again after a pause.
     *
     * @param id the migration
     * @param error what the engine said
     * @param by who was last seen in the way, if anybody
     * @param pause how long until then
     * @param number which repetition that will be, from 1 on
     */
    record Retrying(String id, String error, List<Blocker> by, Duration pause, int number) implements Progress {}

    /**
     * Work in batches goes on.
     *
     * @param id the migration
     * @param what what is done, in a few words
     * @param done how many rows or documents are behind it
     * @param total how many there were at its start
     */
    record Advanced(String id, String what, long done, long total) implements Progress {}

    /**
     * Work in batches rests, because something is in its way.
     *
     * @param id the migration
     * @param reason a clause
     */
    record Resting(String id, String reason) implements Progress {}

    /**
     * A migration was applied or undone, and that is recorded.
     *
     * @param direction which way
     * @param id {@code version_name}
     * @param durationMs how long it took, in milliseconds
     */
    record MigrationFinished(Direction direction, String id, long durationMs) implements Progress {}

    /**
     * A migration was applied up to a backfill, which is left for a run of its own, and that is recorded. No other follows.
     *
     * @param id {@code version_name}
     * @param backfill what the backfill is called
     * @param durationMs how long the part took, in milliseconds
     */
    record MigrationDeferred(String id, String backfill, long durationMs) implements Progress {}

    /**
     * A migration stopped. What the database has of it now, the failure says.
     *
     * @param direction which way
     * @param id {@code version_name}
     * @param failure why
     */
    record MigrationFailed(Direction direction, String id, GodwitException failure) implements Progress {}

    /**
     * No more migrations run; the lock is still held. Follows each {@link RunStarted}, on the same thread.
     *
     * @param direction which way
     * @param failure what ended it early
     */
    record RunFinished(Direction direction, Optional<GodwitException> failure) implements Progress {}

    /**
     * Something a person should know, that stops nothing.
     *
     * @param message one or more full sentences
     */
    record Warning(String message) implements Progress {}

    /**
     * A detail for {@code --verbose}.
     *
     * @param message one or more full sentences
     */
    record Note(String message) implements Progress {}
}
