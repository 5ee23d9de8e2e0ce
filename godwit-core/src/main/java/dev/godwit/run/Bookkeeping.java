package dev.godwit.run;

import dev.godwit.history.HistoryRow;
import dev.godwit.history.HistoryWrite;
import dev.godwit.history.JournalMark;
import dev.godwit.history.RowKind;
import dev.godwit.history.RowState;
import dev.godwit.migration.Direction;
import dev.godwit.plan.Step;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What is written about a step, wherever the history is kept. */
public final class Bookkeeping {

    private final Clock clock;

    /** With the time of this clock. */
    public Bookkeeping(Clock clock) {
        this.clock = clock;
    }

    /**
     * When a whole step is done at once.
     *
     * @param batch the batch of this run; what is undone belongs to that of its row
     * @param sequence the place of a new row
     * @param ms how long it took, in milliseconds
     */
    public List<HistoryWrite> whole(Step step, int batch, int sequence, long ms) {
        List<HistoryWrite> all = new ArrayList<>();
        boolean up = step.direction() == Direction.UP;
        if (step.row().isPresent()) {
            all.add(new HistoryWrite.Delete(step.version()));
        }
        if (up) {
            all.add(row(step, batch, sequence, RowState.APPLIED, ms));
        }
        int belongsTo = up ? batch : step.row().map(HistoryRow::batch).orElse(batch);
        all.add(done(step, belongsTo, ms));
        return all;
    }

    private HistoryWrite row(Step step, int batch, int sequence, RowState state, long ms) {
        RowKind kind = RowKind.of(step.migration().kind());
        return new HistoryWrite.Insert(step.migration(), kind, sequence, batch, state, clock.instant(), ms);
    }

    private HistoryWrite done(Step step, int batch, long ms) {
        return HistoryWrite.Event.done(step.migration(), step.direction(), batch, clock.instant(), ms);
    }

    /** The state of a step that is running statement by statement. */
    public static RowState running(Step step) {
        return step.direction() == Direction.UP ? RowState.RUNNING : RowState.UNDOING;
    }

    /** How far an earlier run came with a step. */
    public static JournalMark start(Step step) {
        return step.resumes() ? step.row().map(HistoryRow::journal).orElseThrow() : JournalMark.start();
    }

    /** Before the first statement of a step that runs statement by statement. */
    public List<HistoryWrite> begin(Step step, int batch, int sequence) {
        if (step.direction() == Direction.DOWN) {
            return List.of(new HistoryWrite.Undoing(step.version(), start(step), step.script()));
        }
        if (step.resumes()) {
            return List.of(new HistoryWrite.Resumed(step.migration(), start(step)));
        }
        List<HistoryWrite> all = new ArrayList<>();
        if (step.row().isPresent()) {
            all.add(new HistoryWrite.Delete(step.version()));
        }
        all.add(row(step, batch, sequence, running(step), 0));
        return all;
    }

    /** Behind its last one. */
    public List<HistoryWrite> end(Step step, int batch, long ms) {
        HistoryWrite row = step.direction() == Direction.UP
                ? new HistoryWrite.Finish(step.migration(), batch, clock.instant(), ms)
                : new HistoryWrite.Delete(step.version());
        return List.of(row, done(step, batch, ms));
    }

    /**
     * Where it is done up to a backfill.
     *
     * @param backfill what that is called
     */
    public List<HistoryWrite> deferred(Step step, JournalMark mark, int batch, long ms, String backfill) {
        return List.of(
                new HistoryWrite.Journal(step.version(), RowState.DEFERRED, mark),
                HistoryWrite.Event.deferred(step.migration(), batch, clock.instant(), ms, backfill));
    }

    /** Where it stopped with an error and a part of it is done. */
    public List<HistoryWrite> failed(Step step, JournalMark mark, String error) {
        RowState state = step.direction() == Direction.UP ? RowState.FAILED : RowState.UNDO_FAILED;
        return List.of(new HistoryWrite.Failed(step.version(), state, mark, error), failure(step, error));
    }

    /** Where nothing of it is done: it is pending again, or still applied. */
    public List<HistoryWrite> nothingDone(Step step, String error) {
        HistoryWrite row = step.direction() == Direction.UP
                ? new HistoryWrite.Delete(step.version())
                : new HistoryWrite.MarkApplied(step.version());
        return List.of(row, failure(step, error));
    }

    /** That it failed, without a word on its row. */
    public HistoryWrite failure(Step step, String error) {
        return HistoryWrite.Event.failed(step.migration(), step.direction(), clock.instant(), error);
    }
}
