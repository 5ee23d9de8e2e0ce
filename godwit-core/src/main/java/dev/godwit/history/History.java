package dev.godwit.history;

import dev.godwit.migration.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the history table holds at one moment.
 *
 * @param exists whether Godwit's tables exist
 * @param rows in the order of application
 */
public record History(boolean exists, List<HistoryRow> rows) {

    public History {
        rows = List.copyOf(rows);
    }

    /** A database that Godwit has not touched. */
    public static History none() {
        return new History(false, List.of());
    }

    /** The row of this version. */
    public Optional<HistoryRow> row(Version version) {
        for (HistoryRow row : rows) {
            if (row.version().equals(version)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** What is left of it when these are undone. */
    public History without(Set<Version> undone) {
        return new History(
                exists,
                rows.stream().filter(row -> !undone.contains(row.version())).toList());
    }

    /** The number of the latest batch, 0 if there was none. What was only tried belongs to the batch in which it succeeds. */
    public int lastBatch() {
        int last = 0;
        for (HistoryRow row : rows) {
            boolean tried = row.state().isPartial() && !row.state().isUndo();
            last = tried ? last : Math.max(last, row.batch());
        }
        return last;
    }

    /** The highest sequence number, 0 if there is none. */
    public int lastSequence() {
        int last = 0;
        for (HistoryRow row : rows) {
            last = Math.max(last, row.sequence());
        }
        return last;
    }
}
