package dev.godwit.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code migrate} or {@code up} did.
 *
 * @param batch the number of the batch; empty when there was nothing to do
 * @param applied in the order in which they ran
 * @param pending how many are still pending, because a target or a number of steps was given, or a backfill is deferred
 * @param deferred the backfill that is left for a run of its own, if there is one in the way
 */
public record MigrateReport(OptionalInt batch, List<Migrated> applied, int pending, Optional<Deferred> deferred) {

    public MigrateReport {
        applied = List.copyOf(applied);
    }

    /** With no backfill in the way. */
    public MigrateReport(OptionalInt batch, List<Migrated> applied, int pending) {
        this(batch, applied, pending, Optional.empty());
    }
}
