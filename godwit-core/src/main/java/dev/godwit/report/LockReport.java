package dev.godwit.report;

import dev.godwit.lock.LockHolder;
import java.util.Optional;

/**
 * What {@code unlock} found and did.
 *
 * @param holder who held the lock; empty when nobody did
 * @param freed whether it was freed by this call
 */
public record LockReport(Optional<LockHolder> holder, boolean freed) {}
