package dev.godwit.backfill;

import java.util.Locale;

/** What somebody asked of a backfill from outside. The run that is at it looks between two batches. */
public enum Wanted {
    /** To wait, with the lock held, until nothing is asked any more. */
    PAUSE,
    /** To stop, and not to go on until nothing is asked any more. */
    ABORT;

    /** As the table has it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
