package dev.godwit.plan;

import dev.godwit.migration.Direction;
import dev.godwit.report.Deferred;
import java.util.List;
import java.util.Optional;

/**
 * The ordered steps that one command would take. A value: it is printed, or executed as it is.
 *
 * @param direction which way its steps go
 * @param steps in the order in which they run
 * @param singleTransaction whether all steps share one transaction
 * @param warnings what a person should know before it runs, in full sentences
 * @param deferred the backfill in front of which it ends; empty also where a migration in Java has one, which tells so when it runs
 */
public record Plan(
        Direction direction,
        List<Step> steps,
        boolean singleTransaction,
        List<String> warnings,
        Optional<Deferred> deferred) {

    public Plan {
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    /** Without a backfill in front of which it ends. */
    public Plan(Direction direction, List<Step> steps, boolean singleTransaction, List<String> warnings) {
        this(direction, steps, singleTransaction, warnings, Optional.empty());
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
