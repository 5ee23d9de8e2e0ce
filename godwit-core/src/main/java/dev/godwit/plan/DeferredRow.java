package dev.godwit.plan;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.RowState;
import dev.godwit.timeline.Entry;

/** A migration that is done up to its backfill, where it is in the way of something else. */
public final class DeferredRow {

    private DeferredRow() {}

    /** Whether it is one. */
    public static boolean is(Entry entry) {
        return entry.row().filter(row -> row.state() == RowState.DEFERRED).isPresent();
    }

    /**
     * It must be finished first.
     *
     * @param consequence the end of the sentence that says how things stand, may be empty
     */
    public static GodwitException unresolved(Entry entry, String consequence) {
        return GodwitException.of(
                        ErrorCode.UNRESOLVED,
                        entry.id() + " is done up to its backfill only, which is deferred" + consequence + ".")
                .at(Place.of(entry.row().orElseThrow().file()))
                .state("Nothing was changed by this run.")
                .hint("Finish it first: godwit backfill run. Or settle it with godwit resolve " + entry.version()
                        + " --applied or --rolled-back.")
                .build();
    }
}
