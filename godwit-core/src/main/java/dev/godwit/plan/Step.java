package dev.godwit.plan;

import dev.godwit.migration.Migration;
import dev.godwit.migration.Script;
import dev.godwit.migration.Version;

/**
 * One migration in one direction.
 *
 * @param migration the migration; for an undo from the history its {@code file} says so
 * @param direction which way
 * @param script what runs
 * @param mode how it runs
 * @param firstStatement 0-based index of the first statement to run: above 0 when an earlier run stopped part-way
 */
public record Step(Migration migration, Direction direction, Script script, ExecutionMode mode, int firstStatement) {

    /** The migration's identity. */
    public Version version() {
        return migration.version();
    }

    /** {@code version_name}. */
    public String id() {
        return migration.id();
    }
}
