package dev.godwit.report;

/** Hears what a run tells, on the thread that runs it (warnings about waiting may come from another). Must return quickly. */
@FunctionalInterface
public interface ProgressListener {

    /** Something happened. */
    void on(Progress progress);

    /** Hears nothing. */
    static ProgressListener silent() {
        return progress -> {};
    }
}
