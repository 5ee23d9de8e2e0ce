package dev.godwit.plan;

import dev.godwit.dialect.Engine;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.HistoryRow;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;
import dev.godwit.report.MigrationState;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides what {@code migrate} would do. */
public final class MigratePlanner {

    private final StepMaker steps;
    private final OrderPolicy policy;

    /** Plans for one engine under one order policy. */
    public MigratePlanner(Engine engine, Scripts scripts, OrderPolicy policy) {
        this.steps = new StepMaker(engine, scripts);
        this.policy = policy;
    }

    /**
     * The plan. Every script in it has been read to its end.
     *
     * @throws GodwitException where files and history disagree, a version is unknown, or a script cannot be run
     */
    public Plan plan(Timeline timeline, MigrateOptions options) {
        List<Entry> selected = select(timeline, options);
        checkPartial(timeline, selected, options);
        List<String> warnings = new ArrayList<>();
        checkOrder(selected, options, warnings);
        steps.prepare(selected.stream()
                .map(entry -> entry.migration().orElseThrow().up())
                .toList());
        List<Step> result = new ArrayList<>();
        for (Entry entry : selected) {
            Migration migration = entry.migration().orElseThrow();
            result.add(steps.step(migration, Direction.UP, migration.up(), entry.row(), warnings));
        }
        if (options.singleTransaction()) {
            checkSingleTransaction(result);
        }
        return new Plan(Direction.UP, result, options.singleTransaction(), warnings);
    }

    private List<Entry> select(Timeline timeline, MigrateOptions options) {
        if (options.only().isPresent()) {
            Entry only = timeline.find(options.only().get());
            return isDue(only) ? List.of(only) : List.of();
        }
        List<Entry> entries = timeline.entries();
        int end = entries.size();
        if (options.to().isPresent()) {
            end = entries.indexOf(timeline.find(options.to().get())) + 1;
        } else if (options.before().isPresent()) {
            end = entries.indexOf(timeline.find(options.before().get()));
        }
        List<Entry> due = new ArrayList<>();
        for (Entry entry : entries.subList(0, end)) {
            if (isDue(entry) && due.size() < options.steps().orElse(Integer.MAX_VALUE)) {
                due.add(entry);
            }
        }
        return due;
    }

    private static boolean isDue(Entry entry) {
        boolean always =
                entry.migration().isPresent() && entry.migration().get().kind() == MigrationKind.ALWAYS;
        return entry.migration().isPresent() && (entry.state().isPending() || always);
    }

    /** What stopped part-way comes first: nothing may be built on an unfinished step. */
    private static void checkPartial(Timeline timeline, List<Entry> selected, MigrateOptions options) {
        for (Entry entry : timeline.partial()) {
            boolean undo = entry.row().orElseThrow().state().isUndo();
            if (undo || !selected.contains(entry)) {
                throw unresolved(entry, undo, options.only().isPresent());
            }
        }
    }

    private static GodwitException unresolved(Entry entry, boolean undo, boolean otherAsked) {
        HistoryRow row = entry.row().orElseThrow();
        if (DeferredRow.is(entry) && entry.migration().isPresent()) {
            return DeferredRow.unresolved(entry, "");
        }
        String id = entry.id();
        String version = entry.version().text();
        int done = row.journal().done();
        String message = undo
                ? id + " is only partly undone (" + done + " of its down statements are done)."
                : id + " is only partly applied (" + done + " of its statements are done)"
                        + (entry.migration().isEmpty() ? " and its file is gone." : ".");
        String hint = undo
                ? "Finish the undo with godwit down " + version + ", or settle it with godwit resolve " + version
                        + " --applied or --rolled-back."
                : (otherAsked || entry.migration().isPresent()
                                ? "Finish it with godwit migrate, or settle it"
                                : "Bring the file back and run godwit migrate, or settle it")
                        + " with godwit resolve " + version + " --applied or --rolled-back.";
        return GodwitException.of(ErrorCode.UNRESOLVED, message)
                .at(Place.of(row.file()))
                .state("Nothing was changed by this run.")
                .hint(hint)
                .build();
    }

    private void checkOrder(List<Entry> selected, MigrateOptions options, List<String> warnings) {
        List<Entry> late = new ArrayList<>();
        for (Entry entry : selected) {
            if (entry.state() == MigrationState.OUT_OF_ORDER) {
                late.add(entry);
            }
        }
        OrderPolicy effective = options.order().orElse(policy);
        if (late.isEmpty() || effective == OrderPolicy.ALLOW) {
            return;
        }
        String ids = late.stream().map(Entry::id).collect(Collectors.joining(", "));
        String message = (late.size() == 1 ? ids + " arrives" : late.size() + " migrations arrive")
                + " after later migrations were applied" + (late.size() == 1 ? "." : ": " + ids + ".");
        if (effective == OrderPolicy.WARN) {
            warnings.add(message);
            return;
        }
        throw GodwitException.of(ErrorCode.OUT_OF_ORDER, message)
                .at(Place.of(late.get(0).migration().orElseThrow().file()))
                .state("Nothing was changed by this run.")
                .hint("Rename it to a version after the latest applied one, or run with --out-of-order allow.")
                .build();
    }

    private static void checkSingleTransaction(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Optional<String> reason = apart(step, i == steps.size() - 1);
            if (reason.isPresent()) {
                throw GodwitException.of(
                                ErrorCode.USAGE,
                                "--single-transaction is not possible: " + step.id() + " " + reason.get() + ".")
                        .at(Place.of(step.migration().file()))
                        .state("Nothing was changed by this run.")
                        .hint("Run without --single-transaction, or up to the migration before it first.")
                        .build();
            }
        }
    }

    /** Between two migrations the session is put back, which inside a transaction it cannot be. */
    private static Optional<String> apart(Step step, boolean last) {
        ScriptInspection script = step.inspection();
        if (script.backfill().isPresent()) {
            return Optional.of("has a statement at line "
                    + script.backfill().get().start().line() + " that is done batch by batch (migrate:backfill)");
        }
        if (step.mode() != ExecutionMode.TRANSACTION) {
            return Optional.of("cannot run inside a transaction");
        }
        if (script.sessionPrefix() > 0 || script.sessionSuffix() > 0) {
            return Optional.of("changes the session, and that must stand outside a transaction");
        }
        return script.touchesSession() && !last
                ? Optional.of("changes the session, which would reach into the migrations after it")
                : Optional.empty();
    }
}
