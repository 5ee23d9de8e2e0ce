package dev.godwit.run;

/**
 * Ends a program at a backfill that is left for a run of its own. An error, so that code which catches every exception lets it pass; what
 * catches it all the same gets nothing more done, because the journal knows.
 */
final class StoppedAtBackfill extends Error {

    private static final long serialVersionUID = 1L;

    StoppedAtBackfill() {
        super("This backfill is left for a run of its own.", null, false, false);
    }
}
