package dev.godwit.run;

import dev.godwit.history.HistoryRow;
import dev.godwit.plan.DeferredRow;
import dev.godwit.report.MigrationState;
import dev.godwit.report.MigrationStatus;
import dev.godwit.report.StatusReport;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Tells a timeline as a status report. */
public final class StatusTable {

    private StatusTable() {}

    /** The report. */
    public static StatusReport of(Timeline timeline) {
        List<MigrationStatus> lines = new ArrayList<>();
        for (Entry entry : timeline.entries()) {
            lines.add(line(entry));
        }
        return new StatusReport(timeline.current(), pending(timeline), lines);
    }

    /** How many migrations are still to be run. */
    public static int pending(Timeline timeline) {
        int count = 0;
        for (Entry entry : timeline.entries()) {
            if (entry.state().isPending()) {
                count++;
            }
        }
        return count;
    }

    private static MigrationStatus line(Entry entry) {
        Optional<HistoryRow> row = entry.row();
        boolean deferred = DeferredRow.is(entry);
        boolean applied = row.isPresent() && !deferred;
        return new MigrationStatus(
                entry.version(),
                entry.name(),
                entry.state(),
                applied ? OptionalInt.of(row.get().batch()) : OptionalInt.empty(),
                deferred ? Optional.empty() : row.map(HistoryRow::appliedAt),
                applied ? OptionalLong.of(row.get().durationMs()) : OptionalLong.empty(),
                deferred ? Optional.of(deferred(row.get())) : detail(entry));
    }

    private static String deferred(HistoryRow row) {
        return "deferred after " + statements(row) + ", in front of its backfill";
    }

    private static String statements(HistoryRow row) {
        int done = row.journal().done();
        return done + (done == 1 ? " statement" : " statements");
    }

    private static Optional<String> detail(Entry entry) {
        if (entry.covered()) {
            return Optional.of("covered by a baseline");
        }
        if (entry.state() != MigrationState.FAILED || entry.row().isEmpty()) {
            return Optional.empty();
        }
        HistoryRow row = entry.row().get();
        String way = row.state().isUndo() ? "its undo stopped" : "stopped";
        return Optional.of(way + " after " + statements(row)
                + row.error().map(e -> ": " + e).orElse(""));
    }
}
