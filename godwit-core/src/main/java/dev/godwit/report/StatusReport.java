package dev.godwit.report;

import dev.godwit.migration.Version;
import java.util.List;
import java.util.Optional;

/**
 * Every migration that the files or the history know, with its state.
 *
 * @param current the version of the latest applied versioned migration
 * @param pending how many {@code migrate} would run
 * @param migrations in order
 * @param backfills unfinished ones, of migrations that stopped part-way
 */
public record StatusReport(
        Optional<Version> current, int pending, List<MigrationStatus> migrations, List<BackfillStatus> backfills) {

    public StatusReport {
        migrations = List.copyOf(migrations);
        backfills = List.copyOf(backfills);
    }

    /** Without unfinished backfills. */
    public StatusReport(Optional<Version> current, int pending, List<MigrationStatus> migrations) {
        this(current, pending, migrations, List.of());
    }

    /** With these unfinished backfills. */
    public StatusReport with(List<BackfillStatus> unfinished) {
        return new StatusReport(current, pending, migrations, unfinished);
    }
}
