package dev.godwit.mongodb.run;

import dev.godwit.history.History;
import dev.godwit.plan.Plan;
import dev.godwit.run.StepLoop;
import dev.godwit.run.Taken;

/** Executes a plan as it is. */
final class MongoRunner {

    private final MongoRun run;
    private final StepLoop loop;

    MongoRunner(MongoRun run) {
        this.run = run;
        this.loop = new StepLoop(run.settings().listener(), run.settings().interrupted(), run.lock()::alive);
    }

    Taken run(Plan plan, History history, int batch) {
        MongoSteps steps = new MongoSteps(run);
        return loop.run(
                plan,
                () -> plan.singleTransaction()
                        ? loop.together(plan, watch -> steps.together(plan, history, batch, watch, loop))
                        : loop.oneByOne(plan, history, batch, steps));
    }
}
