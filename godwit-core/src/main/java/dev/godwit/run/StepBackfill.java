package dev.godwit.run;

import dev.godwit.backfill.Backfill;
import dev.godwit.backfill.BackfillContext;
import dev.godwit.backfill.BackfillDirective;
import dev.godwit.backfill.BackfillListener;
import dev.godwit.backfill.BackfillName;
import dev.godwit.backfill.BackfillSpec;
import dev.godwit.backfill.CheckpointTable;
import dev.godwit.backfill.FurtherSessions;
import dev.godwit.code.Bound;
import dev.godwit.code.Row;
import dev.godwit.code.RowChange;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.plan.Step;
import dev.godwit.program.ProgramRun;
import dev.godwit.report.Progress;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One statement of a step that is done batch by batch. */
final class StepBackfill {

    private final Run run;
    private final FurtherSessions further;
    private final Step step;
    private final BackfillSpec spec;
    private final BackfillName name;
    private final Backfill backfill;
    private final boolean mayBeBegun;

    /**
     * Will do it.
     *
     * @param further for workers
     * @param change gives the rows that the statement reads new values; empty where it changes them itself
     * @param number among the backfills of its script, counted from 1
     * @param mayBeBegun whether an earlier run of the step may have begun it
     */
    StepBackfill(
            Run run,
            FurtherSessions further,
            Step step,
            SqlStatement statement,
            Optional<RowChange> change,
            int number,
            boolean mayBeBegun) {
        this.run = run;
        this.further = further;
        this.step = step;
        this.mayBeBegun = mayBeBegun;
        this.spec = BackfillDirective.of(
                        statement, step.migration().file(), run.dialect().syntax())
                .orElseThrow();
        this.name = BackfillName.of(spec, step.version(), step.id(), step.direction(), number);
        this.backfill = change.isPresent()
                ? new Backfill(context(), spec, statement, change.get(), this::read)
                : new Backfill(context(), spec, statement);
    }

    private void read(Connection connection, Bound query, Consumer<Row> rows) throws SQLException {
        ProgramRun.query(run.dialect(), connection, query, rows);
    }

    private BackfillContext context() {
        return new BackfillContext(
                run.worker(),
                further,
                run.dialect(),
                run.dialect().transactions().oneByOne(),
                new CheckpointTable(run.dialect(), run.sql()),
                run.lock(),
                run.clock(),
                System::nanoTime,
                run.interrupted(),
                run.pace(),
                run.clean(),
                () -> new LockRetry(run, step.id())::again,
                new Telling());
    }

    /**
     * Does it.
     *
     * @param completion committed together with its end
     * @return how many rows were changed
     */
    long run(List<String> completion) throws StatementFailure, SQLException {
        backfill.run(name, mayBeBegun, completion);
        return backfill.changed();
    }

    /**
     * Notes that a run of its own is to do it.
     *
     * @param books committed together with the note
     */
    void defer(List<String> books) throws StatementFailure, SQLException {
        backfill.defer(name, mayBeBegun, books);
    }

    /** What it is called. */
    String name() {
        return name.name();
    }

    /** What of it is done and stays; empty for nothing. */
    Optional<String> done() {
        return backfill.processed() == 0
                ? Optional.empty()
                : Optional.of("of the one that failed, the batches with " + backfill.processed() + " rows of "
                        + spec.table() + " are done and stay");
    }

    private final class Telling implements BackfillListener {
        @Override
        public void note(String text) {
            run.listener().on(new Progress.Note(text));
        }

        @Override
        public void warning(String text) {
            run.listener().on(new Progress.Warning(text));
        }

        @Override
        public void waits(String reason) {
            run.listener().on(new Progress.Resting(step.id(), reason));
        }

        @Override
        public void progress(String what, long processed, long total) {
            run.listener().on(new Progress.Advanced(step.id(), what, processed, total));
        }
    }
}
