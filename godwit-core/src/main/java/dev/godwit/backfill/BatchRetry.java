package dev.godwit.backfill;

import dev.godwit.dialect.StatementFailure;

/** Decides whether a batch that failed is tried again, with fewer rows, and waits until it is time to. For one batch. */
@FunctionalInterface
public interface BatchRetry {

    /** Whether to try again, asked after a failure that left nothing behind. */
    boolean again(StatementFailure failure);
}
