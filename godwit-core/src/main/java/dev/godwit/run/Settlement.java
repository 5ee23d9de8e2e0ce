package dev.godwit.run;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.HistorySql;
import dev.godwit.history.JournalMark;
import dev.godwit.history.RowKind;
import dev.godwit.history.RowState;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import dev.godwit.migration.TransactionMode;
import dev.godwit.migration.Version;
import dev.godwit.report.MigrationState;
import dev.godwit.report.SettledReport.Change;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Changes of the history that run no migration: baseline, resolve, repair. Collects what to write; each change is an event with the
 * reason.
 */
public final class Settlement {

    private final HistorySql sql;
    private final Timeline timeline;
    private final Instant now;
    private final String reason;
    private final List<String> statements = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private int sequence;

    /** Changes from this state of things. */
    public Settlement(HistorySql sql, Timeline timeline, Instant now, Optional<String> reason) {
        this.sql = sql;
        this.timeline = timeline;
        this.now = now;
        this.reason = reason.orElse("");
        this.sequence = timeline.history().lastSequence();
    }

    /** What is to be written. */
    public List<String> statements() {
        return statements;
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
        Version upTo = standsForThePast(wanted) ? wanted : timeline.find(wanted).version();
        int batch = timeline.history().lastBatch() + 1;
        boolean found = false;
        for (Entry entry : timeline.entries()) {
            if (entry.version().isRepeatable() || entry.version().compareTo(upTo) > 0) {
                continue;
            }
            found |= entry.version().equals(upTo);
            checkWhole(entry);
            if (entry.row().isEmpty()) {
                mark(entry.migration().orElseThrow(), batch, "marked as applied");
            }
        }
        if (!found) {
            mark(
                    placeholder(upTo),
                    batch,
                    "marked as applied; no migration has this version, and none below it will run");
        }
        return this;
    }

    private boolean standsForThePast(Version version) {
        boolean numbered = Character.isDigit(version.text().charAt(0));
        return numbered
                && timeline.entries().stream()
                        .filter(entry -> entry.migration().isPresent()
                                && !entry.version().isRepeatable())
                        .allMatch(entry -> entry.version().compareTo(version) > 0);
    }

    private static void checkWhole(Entry entry) {
        if (entry.row().isPresent() && entry.row().get().state().isPartial()) {
            throw GodwitException.of(
                            ErrorCode.UNRESOLVED, entry.id() + " stopped part-way, which a baseline does not settle.")
                    .state("Nothing was changed by this run.")
                    .hint("Settle it first with godwit resolve " + entry.version() + " --applied or --rolled-back.")
                    .build();
        }
    }

    private void mark(Migration migration, int batch, String what) {
        statements.add(sql.insertRow(migration, RowKind.BASELINE, ++sequence, batch, RowState.APPLIED, now, "0"));
        event("baseline", migration.version(), migration.name(), OptionalInt.of(batch), migration.checksum());
        changes.add(new Change(migration.id(), what));
    }

    private static Migration placeholder(Version version) {
        Script nothing = new Script(List.of(), TransactionMode.AUTO, false);
        return Migration.of(
                version, "baseline", MigrationKind.VERSIONED, "", new Migration.Content(nothing, Optional.empty(), ""));
    }

    /** A person finished it by hand. */
    public Settlement applied(Entry entry) {
        if (entry.row().isPresent()) {
            if (!entry.row().get().state().isPartial()) {
                throw nothingToSettle(entry, "is applied already");
            }
            statements.add(sql.markApplied(entry.version()));
        } else {
            Migration migration = entry.migration().orElseThrow();
            RowKind kind = migration.kind() == MigrationKind.VERSIONED ? RowKind.VERSIONED : RowKind.REPEATABLE;
            int batch = timeline.history().lastBatch() + 1;
            statements.add(sql.insertRow(migration, kind, ++sequence, batch, RowState.APPLIED, now, "0"));
        }
        settled(entry, "marked as applied");
        return this;
    }

    /** A person undid it by hand. */
    public Settlement rolledBack(Entry entry) {
        if (entry.row().isEmpty()) {
            throw nothingToSettle(entry, "is not applied");
        }
        statements.add(sql.deleteRow(entry.version()));
        settled(entry, "marked as not applied");
        return this;
    }

    /** The statement in doubt had no effect. */
    public Settlement retry(Entry entry) {
        HistoryRow row = entry.row()
                .filter(r -> r.state().isPartial())
                .orElseThrow(() -> nothingToSettle(entry, "did not stop part-way"));
        JournalMark mark = row.journal().settled();
        RowState state = row.state().isUndo() ? RowState.UNDO_FAILED : RowState.FAILED;
        statements.add(sql.journal(row.version(), state, mark));
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
            statements.add(sql.accept(migration));
            repaired(entry, "edited file accepted");
        }
        for (Entry entry : timeline.in(MigrationState.MISSING)) {
            statements.add(sql.deleteRow(entry.version()));
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
        statements.add(sql.event(new HistorySql.Event(
                kind, Optional.of(version), name, batch, checksum, now, Optional.empty(), detail)));
    }

    private static GodwitException nothingToSettle(Entry entry, String why) {
        return GodwitException.of(ErrorCode.USAGE, entry.id() + " " + why + "; there is nothing to settle.")
                .state("Nothing was changed by this run.")
                .hint("godwit status shows the state of each migration.")
                .build();
    }
}
