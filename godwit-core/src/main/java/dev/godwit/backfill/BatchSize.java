package dev.godwit.backfill;

import java.time.Duration;

/**
 * How many rows the next batch has. A full batch that took longer than the target makes it smaller, one that took less makes it larger, at
 * most by half or twofold, because one measurement may be an accident.
 *
 * @param rows how many
 * @param target how long a batch shall take
 */
record BatchSize(long rows, Duration target) {

    static final long LARGEST = 1_000_000;

    /** Below this a batch takes as long as its commit, and fewer rows make no batch quicker. */
    static final long SMALLEST = 16;

    /** After a batch that had to wait for a lock for too long: fewer rows are locked for a shorter time. */
    BatchSize half() {
        return new BatchSize(Math.max(1, rows / 2), target);
    }

    /** After a batch that had so many rows and took so long. */
    BatchSize after(long done, Duration took) {
        double wanted = (double) Math.max(1, target.toNanos()) / Math.max(1, took.toNanos());
        double factor = Math.max(0.5, Math.min(2, wanted));
        boolean tooSmallToTell = done < rows && factor > 1;
        long next = tooSmallToTell ? rows : Math.round(rows * factor);
        return new BatchSize(Math.max(Math.min(rows, SMALLEST), Math.min(LARGEST, next)), target);
    }
}
