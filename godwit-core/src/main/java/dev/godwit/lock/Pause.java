package dev.godwit.lock;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A rest that ends early when the run shall stop.
 *
 * @param length how long
 * @param interrupted asked while it lasts
 */
public record Pause(Duration length, BooleanSupplier interrupted) {

    private static final long STEP_MILLIS = 100;

    /** Comes back when it is over. */
    public void rest() {
        long left = length.toMillis();
        while (left > 0 && !interrupted.getAsBoolean()) {
            long step = Math.min(left, STEP_MILLIS);
            try {
                Thread.sleep(step);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            left -= step;
        }
    }
}
