package dev.godwit.mongodb.backfill;

/** Is told how restructurings go on, by the thread that runs them. */
public interface BackfillListener {

    /** For whom it does not matter. */
    BackfillListener SILENT = new BackfillListener() {};

    /** A batch is done. The total is that of the start; documents that were added since come on top. */
    default void progress(String text, long processed, long total) {}

    /** Something a person should know, that stops nothing; one or more full sentences. */
    default void warning(String message) {}
}
