package dev.godwit.report;

import dev.godwit.migration.Direction;
import java.util.List;

/**
 * One step of a plan with its statements, for printing.
 *
 * @param version the migration's version
 * @param name its name
 * @param direction which way
 * @param transaction whether it runs in one transaction
 * @param statements in order, each as it would be sent
 */
public record PlannedMigration(
        String version, String name, Direction direction, boolean transaction, List<PlannedStatement> statements) {

    public PlannedMigration {
        statements = List.copyOf(statements);
    }

    /**
     * One statement.
     *
     * @param line 1-based line in the file
     * @param sql its exact text
     */
    public record PlannedStatement(int line, String sql) {}
}
