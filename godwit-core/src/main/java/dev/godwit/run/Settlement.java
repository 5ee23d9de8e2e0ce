package dev.godwit.run;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.history.ForeignRow;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.HistoryWrite;
import dev.godwit.history.JournalMark;
import dev.godwit.history.RowKind;
import dev.godwit.history.RowState;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import dev.godwit.migration.TransactionMode;
import dev.godwit.migration.Version;
import dev.godwit.plan.AppliedUp;
import dev.godwit.plan.DeferredRow;
import dev.godwit.report.MigrationState;
import dev.godwit.report.SettledReport.Change;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Changes of the history that run no migration: baseline, resolve, repair. Collects what to write; each change is an event with the
 * reason.
 */
public final class Settlement {

    private static final Pattern NUMBERED = Pattern.compile("\\d+([._]\\d+)*");

    private final Timeline timeline;
    private final AppliedUp appliedUp;
    private final Set<Version> halfFilled;
    private final Instant now;
    private final String reason;
    private final List<HistoryWrite> writes = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private int sequence;

    /**
     * Changes from this state of things.
     *
     * @param halfFilled the migrations with a backfill that is not at its end
     */
    public Settlement(
            Timeline timeline, AppliedUp appliedUp, Set<Version> halfFilled, Instant now, Optional<String> reason) {
        this.timeline = timeline;
        this.appliedUp = appliedUp;
        this.halfFilled = Set.copyOf(halfFilled);
        this.now = now;
        this.reason = reason.orElse("");
        this.sequence = timeline.history().lastSequence();
    }

    /** What is to be written. */
    public List<HistoryWrite> writes() {
        return writes;
    }

    /** What that changes. */
    public List<Change> changes() {
        return changes;
    }

    /**
     * Marks everything up to and including this version as applied. A version that no migration has may be named only where there is
     * nothing below it: it then stands for what was there before the first file.
     */
    public Settlement baseline(Version wanted) {
        boolean past = standsForThePast(wanted);
        Version upTo = past ? wanted : timeline.find(wanted).version();
        RowKind kind = past || isStart() ? RowKind.BASELINE : RowKind.MARKED;
        int batch = timeline.history().lastBatch() + 1;
        for (Entry entry : timeline.entries()) {
            if (entry.version().isRepeatable() || entry.version().compareTo(upTo) > 0) {
                continue;
            }
            checkWhole(entry);
            if (entry.row().isEmpty()) {
                mark(entry.migration().orElseThrow(), kind, batch, "marked as applied");
            }
        }
        if (past) {
            mark(
                    placeholder(upTo),
                    kind,
                    batch,
                    "marked as applied; no migration has this version, and none below it will run");
        }
        return this;
    }

    private boolean standsForThePast(Version version) {
        return NUMBERED.matcher(version.text()).matches()
                && timeline.entries().stream().allMatch(entry -> comesAfter(entry, version));
    }

    private static boolean comesAfter(Entry entry, Version past) {
        boolean olderMark = entry.migration().isEmpty()
                && entry.row().isPresent()
                && entry.row().get().kind() == RowKind.BASELINE;
        return !entry.version().hasNumbersOf(past)
                && (olderMark || entry.version().compareTo(past) > 0);
    }

    /** Whether nothing versioned ran here before: only then does a mark speak of all that lies below it. */
    private boolean isStart() {
        return timeline.history().rows().stream()
                .allMatch(row -> row.kind() == RowKind.BASELINE || row.kind() == RowKind.REPEATABLE);
    }

    private static void checkWhole(Entry entry) {
        if (DeferredRow.is(entry)) {
            throw DeferredRow.unresolved(entry, ", and a baseline does not settle that");
        }
        if (entry.row().isPresent() && entry.row().get().state().isPartial()) {
            throw GodwitException.of(
                            ErrorCode.UNRESOLVED, entry.id() + " stopped part-way, which a baseline does not settle.")
                    .state("Nothing was changed by this run.")
                    .hint("Settle it first with godwit resolve " + entry.version() + " --applied or --rolled-back.")
                    .build();
        }
    }

    private void mark(Migration migration, RowKind kind, int batch, String what) {
        writes.add(new HistoryWrite.Insert(migration, kind, ++sequence, batch, RowState.APPLIED, now, 0));
        event("baseline", migration.version(), migration.name(), OptionalInt.of(batch), migration.checksum());
        changes.add(new Change(migration.id(), what));
    }

    /**
     * Takes over what another tool applied. What has a file here is applied as if Godwit had done it; what has none stands for itself and
     * for all that lies below it.
     */
    public Settlement adopted(List<ForeignRow> rows) {
        int before = timeline.history().lastBatch();
        for (ForeignRow row : rows) {
            Optional<Entry> entry = timeline.entry(row.version());
            if (entry.flatMap(Entry::row).isPresent()) {
                changes.add(new Change(entry.get().id(), "is in the history already"));
                continue;
            }
            Optional<Migration> file = entry.flatMap(Entry::migration);
            Migration migration = file.orElseGet(() -> placeholder(row.version(), row.name()));
            RowKind kind = file.map(m -> RowKind.of(m.kind())).orElse(RowKind.BASELINE);
            int batch = before + row.batch();
            writes.add(new HistoryWrite.Insert(migration, kind, ++sequence, batch, RowState.APPLIED, row.at(), 0));
            event("adopted", row.version(), row.name(), OptionalInt.of(batch), migration.checksum());
            changes.add(new Change(
                    migration.id(),
                    file.isPresent() ? "taken over" : "taken over; it has no file here and cannot be undone"));
        }
        return this;
    }

    private static Migration placeholder(Version version) {
        return placeholder(version, "baseline");
    }

    private static Migration placeholder(Version version, String name) {
        Script nothing = new Script(List.of(), TransactionMode.AUTO, false);
        return Migration.of(
                version, name, MigrationKind.VERSIONED, "", new Migration.Content(nothing, Optional.empty(), ""));
    }

    /** A person finished it by hand. */
    public Settlement applied(Entry entry) {
        boolean whole = entry.row().isPresent() && !entry.row().get().state().isPartial();
        if (whole || entry.covered()) {
            throw nothingToSettle(entry, "is applied already");
        }
        if (entry.row().isPresent()) {
            boolean asInFile = entry.migration().isPresent()
                    && (!entry.row().get().state().isUndo() || appliedUp.standsInFileOf(entry));
            writes.add(
                    asInFile
                            ? new HistoryWrite.Accept(entry.migration().orElseThrow())
                            : new HistoryWrite.MarkApplied(entry.version()));
        } else {
            Migration migration = entry.migration().orElseThrow();
            RowKind kind = RowKind.of(migration.kind());
            int batch = timeline.history().lastBatch() + 1;
            writes.add(new HistoryWrite.Insert(migration, kind, ++sequence, batch, RowState.APPLIED, now, 0));
        }
        forgetBackfills(entry);
        settled(entry, "marked as applied");
        return this;
    }

    /** A person undid it by hand. */
    public Settlement rolledBack(Entry entry) {
        if (entry.row().isEmpty()) {
            throw nothingToSettle(entry, entry.covered() ? "is covered by a baseline" : "is not applied");
        }
        writes.add(new HistoryWrite.Delete(entry.version()));
        if (entry.row().get().kind() == RowKind.BASELINE) {
            noLongerCover(entry.version());
        }
        forgetBackfills(entry);
        settled(entry, "marked as not applied");
        return this;
    }

    private void forgetBackfills(Entry entry) {
        if (halfFilled.contains(entry.version())) {
            writes.add(new HistoryWrite.ForgetBackfills(entry.version()));
        }
    }

    /** Baselines above it would say that it is applied. */
    private void noLongerCover(Version version) {
        for (HistoryRow row : timeline.history().rows()) {
            if (row.kind() == RowKind.BASELINE && row.version().compareTo(version) > 0) {
                writes.add(new HistoryWrite.SpeakOfItselfAlone(row.version()));
            }
        }
    }

    /** The statement in doubt had no effect. */
    public Settlement retry(Entry entry) {
        HistoryRow row = entry.row()
                .filter(r -> r.state().isPartial())
                .orElseThrow(() -> nothingToSettle(entry, "did not stop part-way"));
        if (DeferredRow.is(entry)) {
            throw nothingToSettle(entry, "waits for its backfill, which is deferred");
        }
        JournalMark mark = row.journal().settled();
        RowState state = row.state().isUndo() ? RowState.UNDO_FAILED : RowState.FAILED;
        writes.add(new HistoryWrite.Journal(row.version(), state, mark));
        settled(entry, "goes on with statement " + (mark.done() + 1) + " at the next run");
        return this;
    }

    private void settled(Entry entry, String what) {
        event("resolved", entry.version(), entry.name(), OptionalInt.empty(), "", what);
        changes.add(new Change(entry.id(), what));
    }

    /** Takes edited files as what was applied, and forgets those that are gone. */
    public Settlement repair() {
        for (Entry entry : timeline.in(MigrationState.EDITED)) {
            Migration migration = entry.migration().orElseThrow();
            writes.add(new HistoryWrite.Accept(migration));
            repaired(entry, "edited file accepted");
        }
        for (Entry entry : timeline.in(MigrationState.MISSING)) {
            writes.add(new HistoryWrite.Delete(entry.version()));
            repaired(entry, "missing file forgotten");
        }
        return this;
    }

    private void repaired(Entry entry, String what) {
        event("repaired", entry.version(), entry.name(), OptionalInt.empty(), "", what);
        changes.add(new Change(entry.id(), what));
    }

    private void event(String kind, Version version, String name, OptionalInt batch, String checksum) {
        event(kind, version, name, batch, checksum, "");
    }

    private void event(String kind, Version version, String name, OptionalInt batch, String checksum, String what) {
        String detail = what.isEmpty() || reason.isEmpty() ? what + reason : what + ": " + reason;
        writes.add(new HistoryWrite.Event(
                kind, Optional.of(version), name, batch, checksum, now, OptionalLong.empty(), detail));
    }

    private static GodwitException nothingToSettle(Entry entry, String why) {
        return GodwitException.of(ErrorCode.USAGE, entry.id() + " " + why + "; there is nothing to settle.")
                .state("Nothing was changed by this run.")
                .hint("godwit status shows the state of each migration.")
                .build();
    }
}
