package dev.godwit.cli.render;

import dev.godwit.report.MigrationStatus;
import dev.godwit.report.StatusReport;
import java.util.Optional;

/** The latest applied migration of a status. */
final class Current {

    private Current() {}

    static Optional<MigrationStatus> of(StatusReport report) {
        if (report.current().isEmpty()) {
            return Optional.empty();
        }
        for (MigrationStatus migration : report.migrations()) {
            if (migration.version().equals(report.current().get())) {
                return Optional.of(migration);
            }
        }
        return Optional.empty();
    }
}
