package dev.godwit.timeline;

import dev.godwit.history.HistoryRow;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Version;
import dev.godwit.report.MigrationState;
import java.util.Optional;

/**
 * One migration on the timeline: its file, its history row, or both.
 *
 * @param version its identity
 * @param migration what the files say
 * @param row what the history says
 * @param state what follows from the two
 * @param covered whether it counts as applied only because it lies at or below a baseline mark
 */
public record Entry(
        Version version,
        Optional<Migration> migration,
        Optional<HistoryRow> row,
        MigrationState state,
        boolean covered) {

    /** {@code version_name}, by the file where there is one. */
    public String id() {
        if (migration.isPresent()) {
            return migration.get().id();
        }
        return row.isPresent() ? row.get().id() : version.text();
    }

    /** The name, by the file where there is one. */
    public String name() {
        if (migration.isPresent()) {
            return migration.get().name();
        }
        return row.isPresent() ? row.get().name() : "";
    }

    /** Whether it stands in the file of this name, with or without its folders. */
    boolean isIn(String file) {
        return migration.isPresent()
                && (migration.get().file().equals(file)
                        || migration.get().file().endsWith("/" + file));
    }
}
