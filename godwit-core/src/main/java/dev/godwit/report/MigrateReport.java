package dev.godwit.report;

import java.util.List;
import java.util.OptionalInt;

/**
 * What {@code migrate} or {@code up} did.
 *
 * @param batch the number of the batch; empty when there was nothing to do
 * @param applied in the order in which they ran
 * @param pending how many are still pending, because a target or a number of steps was given
 */
public record MigrateReport(OptionalInt batch, List<Migrated> applied, int pending) {

    public MigrateReport {
        applied = List.copyOf(applied);
    }
}
