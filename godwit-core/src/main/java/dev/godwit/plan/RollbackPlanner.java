package dev.godwit.plan;

import dev.godwit.dialect.Engine;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.AppliedText;
import dev.godwit.history.HistoryRow;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Version;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Decides what {@code rollback} would do. What was marked by a baseline is never undone. Repeatable migrations stay, but for
 * {@code --all}, which runs their down where they have one and forgets them.
 */
public final class RollbackPlanner {

    private final Engine engine;
    private final Scripts scripts;

    /** Plans for one engine. */
    public RollbackPlanner(Engine engine, Scripts scripts) {
        this.engine = engine;
        this.scripts = scripts;
    }

    /**
     * The plan, newest first.
     *
     * @param texts reads the applied texts from the history, for migrations whose file is gone or edited
     * @throws GodwitException NO_DOWN, VERSION_UNKNOWN, UNRESOLVED, or where a script cannot be run
     */
    public Plan plan(Timeline timeline, RollbackOptions options, Function<Version, AppliedText> texts) {
        StepMaker steps = new StepMaker(engine, scripts);
        WhichDown downs = new WhichDown(scripts, new AppliedUp(engine.syntax(), texts), texts);
        List<String> warnings = new ArrayList<>();
        List<Step> result = new ArrayList<>();
        List<Entry> selected = new RollbackSelection(timeline, warnings).of(options);
        scripts.prepare(selected.stream()
                .flatMap(entry -> entry.migration().stream())
                .flatMap(migration -> migration.down().stream())
                .toList());
        for (Entry entry : selected) {
            checkWholeUp(entry);
            WhichDown.Choice down = downs.of(entry);
            Step step = steps.step(down.migration(), Direction.DOWN, down.script(), entry.row(), warnings);
            result.add(down.fromHistory() ? step.keptInHistory() : step);
        }
        return new Plan(Direction.DOWN, result, false, warnings);
    }

    private static void checkWholeUp(Entry entry) {
        HistoryRow row = entry.row().orElseThrow();
        if (DeferredRow.is(entry)) {
            throw DeferredRow.unresolved(entry, "; its down is written for the whole");
        }
        if (row.state().isPartial() && !row.state().isUndo()) {
            throw GodwitException.of(
                            ErrorCode.UNRESOLVED,
                            entry.id() + " is only partly applied ("
                                    + row.journal().done()
                                    + " of its statements are done); its down is written for the whole.")
                    .at(Place.of(row.file()))
                    .state("Nothing was changed by this run.")
                    .hint(
                            "Finish it with godwit migrate first, or undo its part by hand and settle it with godwit resolve "
                                    + entry.version() + " --rolled-back.")
                    .build();
        }
    }
}
