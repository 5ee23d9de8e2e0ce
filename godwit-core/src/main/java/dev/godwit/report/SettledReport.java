package dev.godwit.report;

import java.util.List;

/**
 * What {@code baseline}, {@code resolve} or {@code repair} changed in the history.
 *
 * @param changes one per migration, in order
 */
public record SettledReport(List<Change> changes) {

    public SettledReport {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param id the migration, as {@code version_name}
     * @param what what was recorded, for example {@code marked as applied}
     */
    public record Change(String id, String what) {}
}
