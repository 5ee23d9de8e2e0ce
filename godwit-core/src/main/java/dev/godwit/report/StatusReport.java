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
 */
public record StatusReport(Optional<Version> current, int pending, List<MigrationStatus> migrations) {

    public StatusReport {
        migrations = List.copyOf(migrations);
    }
}
