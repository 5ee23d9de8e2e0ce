package dev.godwit.backfill;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Rests between two batches, and wakes up early when the run shall stop. */
record Pause(Duration length, BooleanSupplier interrupted) {

    private static final long STEP_MILLIS = 100;

    void rest() {
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
