package dev.godwit.backfill;

/** Hears how a backfill goes on. */
public interface BackfillListener {

    /** Something worth telling. */
    void note(String text);

    /** Something that a person should know before it goes wrong. */
    void warning(String text);

    /** It rests, because something is in its way: a clause. */
    void waits(String reason);

    /** Another batch is committed. */
    void progress(String what, long processed, long total);
}
