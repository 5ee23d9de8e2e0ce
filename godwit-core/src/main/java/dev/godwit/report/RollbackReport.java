package dev.godwit.report;

import java.util.List;

/**
 * What {@code rollback} or {@code down} did.
 *
 * @param rolledBack in the order in which they were undone
 */
public record RollbackReport(List<Migrated> rolledBack) {

    public RollbackReport {
        rolledBack = List.copyOf(rolledBack);
    }
}
