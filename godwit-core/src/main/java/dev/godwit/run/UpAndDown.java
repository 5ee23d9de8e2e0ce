package dev.godwit.run;

import dev.godwit.history.History;
import dev.godwit.migration.Version;
import dev.godwit.plan.Agreement;
import dev.godwit.plan.BackfillPolicy;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.OrderPolicy;
import dev.godwit.plan.Plan;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.plan.Step;
import dev.godwit.report.MigrateReport;
import dev.godwit.report.MigrationState;
import dev.godwit.report.RedoReport;
import dev.godwit.report.RollbackReport;
import dev.godwit.timeline.Timeline;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans and executes within one run: up, down, and down to come up again. */
public final class UpAndDown {

    private final Session session;
    private final LockedAccess held;

    /** Works in this session while the lock is held. */
    public UpAndDown(Session session, LockedAccess held) {
        this.session = session;
        this.held = held;
    }

    /** Applies what is pending. */
    public MigrateReport up(MigrateOptions options) {
        Timeline timeline = session.agreed();
        return up(session.plan(timeline, options), timeline);
    }

    private MigrateReport up(Plan plan, Timeline timeline) {
        if (plan.isEmpty()) {
            return nothing(plan, timeline);
        }
        int batch = timeline.history().lastBatch() + 1;
        Taken taken = session.execute(held, plan, timeline, batch);
        int pending = StatusTable.pending(timeline) - taken.done().size();
        return new MigrateReport(
                OptionalInt.of(batch),
                taken.done(),
                Math.max(0, pending),
                taken.deferred()
                        .map(met -> met.with(timeline.pendingBehind(met.version())))
                        .or(plan::deferred));
    }

    /** What a plan without steps comes to. */
    public static MigrateReport nothing(Plan plan, Timeline timeline) {
        return new MigrateReport(OptionalInt.empty(), List.of(), StatusTable.pending(timeline), plan.deferred());
    }

    /** Undoes what is applied. */
    public RollbackReport down(RollbackOptions options) {
        Timeline timeline = session.timeline();
        return down(session.plan(timeline, options), timeline);
    }

    private RollbackReport down(Plan plan, Timeline timeline) {
        if (plan.isEmpty()) {
            plan.warnings().forEach(session::warn);
            return new RollbackReport(List.of());
        }
        return new RollbackReport(
                session.execute(held, plan, timeline, timeline.history().lastBatch())
                        .done());
    }

    /** Undoes the last applied migration and applies it again. */
    public RedoReport redo() {
        Timeline now = session.timeline();
        Plan down = session.plan(now, new RollbackOptions.Steps(1));
        if (down.isEmpty()) {
            MigrateReport nothing = new MigrateReport(OptionalInt.empty(), List.of(), StatusTable.pending(now));
            return new RedoReport(down(down, now), nothing);
        }
        return there(
                down,
                now,
                MigrateOptions.all().withOnly(down.steps().get(0).version()).withOrder(OrderPolicy.ALLOW));
    }

    /** Undoes everything and applies everything. What arrives late is subject to the order policy only if it does so already. */
    public RedoReport reset() {
        Timeline now = session.timeline();
        Plan down = session.plan(now, new RollbackOptions.All());
        boolean inOrder = now.in(MigrationState.OUT_OF_ORDER).isEmpty();
        return there(down, now, inOrder ? MigrateOptions.all().withOrder(OrderPolicy.ALLOW) : MigrateOptions.all());
    }

    /** Nothing is undone before the way back is planned, from the history as the undo will leave it. */
    private RedoReport there(Plan down, Timeline now, MigrateOptions andBack) {
        Set<Version> undone = down.steps().stream().map(Step::version).collect(Collectors.toSet());
        Agreement.checkFiles(now, undone);
        History left = now.history().without(undone);
        Timeline then = session.agreed(left);
        Plan back = session.plan(then, andBack.withBackfills(BackfillPolicy.RUN));
        RollbackReport rolledBack = down(down, now);
        return new RedoReport(rolledBack, up(back, then));
    }
}
