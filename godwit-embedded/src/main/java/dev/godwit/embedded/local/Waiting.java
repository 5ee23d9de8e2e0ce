package dev.godwit.embedded.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something that only polling can see. */
public final class Waiting {

    private static final long STEP_MILLIS = 10;

    private Waiting() {}

    /** Returns whether the condition came true within the time. */
    public static boolean until(BooleanSupplier condition, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        return true;
    }

    /** Keeps the interrupt for the caller's thread and says that the wait ended early. */
    public static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while waiting", e);
    }
}
