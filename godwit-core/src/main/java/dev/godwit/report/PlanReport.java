package dev.godwit.report;

import java.util.List;
import java.util.Optional;

/**
 * What a run would do, for printing.
 *
 * @param migrations in the order in which they would run; the last one up to the backfill, where one is deferred
 * @param deferred the backfill in front of which it would end
 */
public record PlanReport(List<PlannedMigration> migrations, Optional<Deferred> deferred) {

    public PlanReport {
        migrations = List.copyOf(migrations);
    }
}
