package dev.godwit.lint;

import dev.godwit.dialect.Dialect;
import dev.godwit.history.History;
import dev.godwit.migration.Callback;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.plan.EachCallbacks;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.MigratePlanner;
import dev.godwit.plan.OrderPolicy;
import dev.godwit.plan.Plan;
import dev.godwit.plan.Scripts;
import dev.godwit.plan.Step;
import dev.godwit.timeline.Timeline;
import java.util.List;

/** Plans one migration as {@code migrate} would, were it the only one. */
final class SingleStep {

    private SingleStep() {}

    static Step of(Migration migration, List<Callback> callbacks, Dialect dialect, Scripts scripts) {
        Catalog alone = new Catalog(List.of(migration), callbacks, List.of());
        Plan plan = new MigratePlanner(dialect, scripts, OrderPolicy.ALLOW)
                .plan(Timeline.of(alone, History.none()), MigrateOptions.all());
        return new EachCallbacks(dialect, scripts, callbacks).fit(plan).steps().get(0);
    }
}
