package dev.godwit.plan;

import dev.godwit.dialect.Engine;
import dev.godwit.report.BackfillStatus;
import dev.godwit.report.Deferred;
import dev.godwit.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets a plan end in front of the first backfill that is not done, which is left for a run of its own. What stands behind it, in its
 * migration and in later ones, may build on the rows that it changes, so it waits.
 */
public final class Deferral {

    private final Engine engine;
    private final Scripts scripts;
    private final List<BackfillStatus> noted;

    /**
     * For the migrations of one database.
     *
     * @param noted its backfills that are not at their end, of migrations that are done in part
     */
    public Deferral(Engine engine, Scripts scripts, List<BackfillStatus> noted) {
        this.engine = engine;
        this.scripts = scripts;
        this.noted = List.copyOf(noted);
    }

    /** The plan up to there. */
    public Plan of(Plan plan, Timeline timeline) {
        List<Step> steps = new ArrayList<>();
        for (Step step : plan.steps()) {
            Optional<NextBackfill> next = next(step);
            Optional<String> waits = waitsAlready(step, next);
            if (waits.isPresent()) {
                return ended(plan, steps, deferred(step, waits.get(), timeline));
            }
            steps.add(next.isPresent() || tellsItself(step) ? step.upToBackfillOnly() : step);
            if (next.isPresent()) {
                return ended(plan, steps, deferred(step, next.get().name(), timeline));
            }
        }
        return new Plan(plan.direction(), steps, plan.singleTransaction(), plan.warnings());
    }

    private static Plan ended(Plan plan, List<Step> steps, Deferred deferred) {
        return new Plan(plan.direction(), steps, plan.singleTransaction(), plan.warnings(), Optional.of(deferred));
    }

    private static Deferred deferred(Step step, String backfill, Timeline timeline) {
        return new Deferred(step.version(), step.migration().name(), backfill, timeline.pendingBehind(step.version()));
    }

    /**
     * The backfill that a step stands in front of, or is inside of. One that is not noted was about to be when a run died; then the step is
     * taken again to note it.
     */
    private Optional<String> waitsAlready(Step step, Optional<NextBackfill> next) {
        boolean there = tellsItself(step)
                || next.filter(found -> found.place() == step.done()).isPresent();
        return noted.stream()
                .filter(backfill -> there && step.resumes())
                .filter(backfill -> backfill.version().equals(step.version()))
                .map(BackfillStatus::name)
                .findFirst();
    }

    private Optional<NextBackfill> next(Step step) {
        if (step.inspection().backfill().isEmpty()) {
            return Optional.empty();
        }
        try (ScriptStatements script = scripts.statements(step)) {
            return NextBackfill.of(step, script, engine.syntax());
        }
    }

    /** What a program does is known when it does it. */
    private static boolean tellsItself(Step step) {
        return step.script().program().isPresent() && step.mode() == ExecutionMode.JOURNAL;
    }
}
