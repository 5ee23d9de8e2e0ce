package dev.godwit.plan;

import dev.godwit.history.HistoryRow;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Script;
import dev.godwit.migration.Version;
import java.util.Optional;

/**
 * One migration in one direction.
 *
 * @param migration what it is; for an undo whose file is gone, rebuilt from the history
 * @param direction which way
 * @param script what runs
 * @param mode how it runs
 * @param inspection what the script was found to be
 * @param row its history row, if it has one: to be replaced (repeatable), resumed (partial) or deleted (undo)
 * @param fromHistory whether the script is the one that the history keeps, in place of the file's
 * @param upToBackfill whether it ends, and the run with it, in front of its first backfill that is not done
 */
public record Step(
        Migration migration,
        Direction direction,
        Script script,
        ExecutionMode mode,
        ScriptInspection inspection,
        Optional<HistoryRow> row,
        boolean fromHistory,
        boolean upToBackfill) {

    /** The same, with a script that the history keeps. */
    Step keptInHistory() {
        return new Step(migration, direction, script, mode, inspection, row, true, upToBackfill);
    }

    /** The same, run statement by statement. */
    Step statementByStatement() {
        return new Step(
                migration, direction, script, ExecutionMode.JOURNAL, inspection, row, fromHistory, upToBackfill);
    }

    /** The same up to its first backfill that is not done. */
    Step upToBackfillOnly() {
        return new Step(migration, direction, script, mode, inspection, row, fromHistory, true);
    }

    /** The migration's identity. */
    public Version version() {
        return migration.version();
    }

    /** {@code version_name}. */
    public String id() {
        return migration.id();
    }

    /** Whether an earlier run did a part of it. */
    public boolean resumes() {
        return row.isPresent() && row.get().state().isPartial();
    }

    /** How many of its statements an earlier run did. */
    public int done() {
        return resumes() ? row.orElseThrow().journal().done() : 0;
    }
}
