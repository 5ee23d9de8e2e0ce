package dev.godwit.lock;

import java.time.Duration;

/**
 * The times of a lease.
 *
 * @param lease how long a lease lasts without a sign of life
 * @param beat how often it is prolonged
 * @param doubt how long a run that finds a lease expired waits for a sign of life before taking it: on SQLite a holder cannot
 *     prolong while its own long statement has the database, and gets its first chance at the same moment as everybody else; longer than a beat, because after a step of the clock or a rest
 *     of the machine the lease of a living holder has expired before its next beat
 */
public record LeaseTimes(Duration lease, Duration beat, Duration doubt) {

    /** The times that runs use. */
    public static final LeaseTimes STANDARD =
            new LeaseTimes(Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(8));
}
