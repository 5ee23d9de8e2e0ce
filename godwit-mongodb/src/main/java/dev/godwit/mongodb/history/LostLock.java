package dev.godwit.mongodb.history;

/** A write that needs the lock found that another run has it. */
public final class LostLock extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says so. */
    public LostLock() {
        super("Another run has the lock.");
    }
}
