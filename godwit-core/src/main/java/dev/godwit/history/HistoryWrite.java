package dev.godwit.history;

import dev.godwit.migration.Direction;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Script;
import dev.godwit.migration.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One thing to be written into a history, wherever that is kept. */
public sealed interface HistoryWrite {

    /**
     * A row for a migration.
     *
     * @param sequence its place in the order of application
     * @param ms how long it took, in milliseconds
     */
    record Insert(Migration migration, RowKind kind, int sequence, int batch, RowState state, Instant at, long ms)
            implements HistoryWrite {}

    /** Takes a migration's row away. */
    record Delete(Version version) implements HistoryWrite {}

    /** Notes how far a script came, and its state. */
    record Journal(Version version, RowState state, JournalMark mark) implements HistoryWrite {}

    /** Notes that a script stopped with an error. */
    record Failed(Version version, RowState state, JournalMark mark, String error) implements HistoryWrite {}

    /** Notes that an up goes on, with the text that now runs. */
    record Resumed(Migration migration, JournalMark mark) implements HistoryWrite {}

    /** Notes that a down begins or goes on, with the text that now runs. */
    record Undoing(Version version, JournalMark mark, Script down) implements HistoryWrite {}

    /** Turns a partial row into an applied one: it belongs to the run that finished it. */
    record Finish(Migration migration, int batch, Instant at, long ms) implements HistoryWrite {}

    /** Takes a migration's file as it is now for what was applied. */
    record Accept(Migration migration) implements HistoryWrite {}

    /** Marks a row as applied without touching its texts. */
    record MarkApplied(Version version) implements HistoryWrite {}

    /** Takes away how far the backfills of a migration came that are not at their end: nobody will go on with them. */
    record ForgetBackfills(Version version) implements HistoryWrite {}

    /** Turns a baseline into a mark that says nothing of what lies below it. */
    record SpeakOfItselfAlone(Version version) implements HistoryWrite {}

    /**
     * An event.
     *
     * @param kind what happened
     * @param version the migration it is about, if any
     * @param name its name
     * @param batch its batch, if any
     * @param checksum its checksum, may be empty
     * @param at when
     * @param durationMs how long, in milliseconds
     * @param detail the reason or the error, may be empty
     */
    record Event(
            String kind,
            Optional<Version> version,
            String name,
            OptionalInt batch,
            String checksum,
            Instant at,
            OptionalLong durationMs,
            String detail)
            implements HistoryWrite {

        /** The event of a migration applied or undone. */
        public static Event done(Migration migration, Direction direction, int batch, Instant at, long ms) {
            return new Event(
                    direction == Direction.UP ? "applied" : "undone",
                    Optional.of(migration.version()),
                    migration.name(),
                    OptionalInt.of(batch),
                    migration.checksum(),
                    at,
                    OptionalLong.of(ms),
                    "");
        }

        /**
         * The event of a migration that is done up to a backfill.
         *
         * @param backfill what that is called
         */
        public static Event deferred(Migration migration, int batch, Instant at, long ms, String backfill) {
            return new Event(
                    "deferred",
                    Optional.of(migration.version()),
                    migration.name(),
                    OptionalInt.of(batch),
                    migration.checksum(),
                    at,
                    OptionalLong.of(ms),
                    "waits for the backfill " + backfill);
        }

        /** The event of a migration that failed. */
        public static Event failed(Migration migration, Direction direction, Instant at, String error) {
            return new Event(
                    direction == Direction.UP ? "failed" : "undo-failed",
                    Optional.of(migration.version()),
                    migration.name(),
                    OptionalInt.empty(),
                    migration.checksum(),
                    at,
                    OptionalLong.empty(),
                    error);
        }
    }
}
