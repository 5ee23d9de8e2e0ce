package dev.godwit.run;

import dev.godwit.history.History;
import dev.godwit.history.HistoryWrite;
import dev.godwit.migration.Callback;
import dev.godwit.plan.Plan;
import dev.godwit.timeline.Timeline;
import java.util.List;

/** What may be done to a target while the lock of its history is held. */
public interface LockedAccess {

    /**
     * Settles what was being run when an earlier run died, by looking at the database.
     *
     * @throws dev.godwit.error.GodwitException STATEMENT_IN_DOUBT where looking does not tell
     */
    void settle(Timeline timeline);

    /**
     * Executes a plan as it is.
     *
     * @param history as read under the lock, for the numbers of new rows
     * @param batch the number of a new batch
     * @param callbacks the scripts around the migrations
     * @return what was done; a step that fails ends the run with an error, those before it stay done
     */
    Taken execute(Plan plan, History history, int batch, List<Callback> callbacks);

    /** Writes into the history, all or nothing, if the lock is still held. */
    void record(List<HistoryWrite> writes);
}
