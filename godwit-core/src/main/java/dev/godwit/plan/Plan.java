package dev.godwit.plan;

import dev.godwit.migration.Direction;
import java.util.List;

/**
 * The ordered steps that one command would take. A value: it is printed, or executed as it is.
 *
 * @param direction which way its steps go
 * @param steps in the order in which they run
 * @param singleTransaction whether all steps share one transaction
 * @param warnings what a person should know before it runs, in full sentences
 */
public record Plan(Direction direction, List<Step> steps, boolean singleTransaction, List<String> warnings) {

    public Plan {
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
