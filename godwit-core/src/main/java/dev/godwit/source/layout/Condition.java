package dev.godwit.source.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * For which runs a changeset counts.
 *
 * @param ignored whether its author switched it off
 * @param contexts an expression that the contexts of the run must match; empty for any
 * @param labels its labels, which the label expression of the run must match; empty for any
 * @param engines for which engines it is
 */
public record Condition(boolean ignored, String contexts, Set<String> labels, EngineList engines) {

    /** Counts for every run. */
    static final Condition ALWAYS = new Condition(false, "", Set.of(), new EngineList(List.of(), false));

    public Condition {
        labels = Set.copyOf(labels);
    }

    /**
     * Why it does not count for a run; empty when it does.
     *
     * @param engine the name of the dialect
     * @param runContexts the contexts of the run; none = all
     * @param runLabels the label expression of the run; empty = all
     */
    public Optional<String> mismatch(String engine, Set<String> runContexts, String runLabels) {
        if (ignored) {
            return Optional.of("marked ignore:true");
        }
        if (!engines.holds(engine)) {
            return Optional.of("not for " + engine);
        }
        if (!contextsMatch(runContexts)) {
            return Optional.of("its context is \"" + contexts + "\"");
        }
        if (!runLabels.isBlank()
                && !labels.isEmpty()
                && !NameExpression.parse(runLabels).matches(labels)) {
            return Optional.of("its labels do not match \"" + runLabels + "\"");
        }
        return Optional.empty();
    }

    private boolean contextsMatch(Set<String> runContexts) {
        if (contexts.isBlank()) {
            return true;
        }
        return runContexts.isEmpty()
                ? !contexts.contains("@")
                : NameExpression.parse(contexts).matches(runContexts);
    }
}
