package dev.godwit.backfill;

import dev.godwit.code.RowChange;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.sql.SqlStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Changes the rows of a table range by range, so that each is done exactly once however often the process dies.
 *
 * <p>The rows of a range, the checkpoint behind it and the fence of the run's lock are one transaction. It ends at the key that was the
 * greatest when it began, so that it comes to its end while others write. For one thread, which may have workers at its side.
 */
public final class Backfill {

    private final BackfillContext context;
    private final BackfillSpec spec;
    private final BatchWork work;
    private final Books books;
    private long done;
    private long changed;

    /**
     * Will do this.
     *
     * @param statement with the marks of a range in its text
     */
    public Backfill(BackfillContext context, BackfillSpec spec, SqlStatement statement) {
        this(context, spec, new StatementWork(statement, context.dialect().syntax()));
    }

    /**
     * Will do this.
     *
     * @param rows a query with the mark of a range in its text
     * @param change gives each of its rows new values
     * @param reads reads them
     */
    public Backfill(BackfillContext context, BackfillSpec spec, SqlStatement rows, RowChange change, RowReads reads) {
        this(context, spec, new RowWork(context.dialect(), spec, rows, change, reads));
    }

    private Backfill(BackfillContext context, BackfillSpec spec, BatchWork work) {
        this.context = context;
        this.spec = spec;
        this.work = work;
        this.books = new Books(context);
    }

    /** How many rows are behind it, those of earlier runs among them. */
    public long processed() {
        return done;
    }

    /** How many rows were changed, those by earlier runs among them. */
    public long changed() {
        return changed;
    }

    /**
     * Does it, or goes on with it.
     *
     * @param resumes whether an earlier run of the same migration may have begun it; else it begins anew
     * @param completion further statements that are committed with its end, each of which must change a row
     * @throws StatementFailure when a batch failed; those before it are committed
     */
    public void run(BackfillName name, boolean resumes, List<String> completion) throws SQLException, StatementFailure {
        Optional<Checkpoint> found = found(name);
        boolean goesOn = resumes && found.filter(Checkpoint::isBegun).isPresent();
        if (goesOn) {
            count(found.get());
        }
        RangeWalk walk = chosen();
        context.checkpoints().createIfMissing(context.connection());
        if (goesOn) {
            takeOver(found.get(), walk);
        } else {
            begin(name, found, walk);
        }
        try {
            Checkpoint last = go(walk, name.name());
            Checkpoint end = last.complete(context.clock().instant());
            context.commit(books.completed(end, completion));
        } catch (StatementFailure e) {
            noteFailure(name.name(), e);
            throw e;
        }
    }

    /**
     * Notes that another run is to do it, unless an earlier one of the same migration began it. What could not be done then is refused now.
     *
     * @param completion further statements that are committed with the note, each of which must change a row
     */
    public void defer(BackfillName name, boolean resumes, List<String> completion)
            throws SQLException, StatementFailure {
        Optional<Checkpoint> found = found(name);
        RangeWalk walk = chosen();
        context.checkpoints().createIfMissing(context.connection());
        boolean begun = resumes && found.filter(Checkpoint::isBegun).isPresent();
        context.commit(
                begun
                        ? books.left(completion)
                        : books.deferred(
                                found, first(name, walk, Checkpoint.State.DEFERRED, Optional.empty()), completion));
    }

    private RangeWalk chosen() throws SQLException, StatementFailure {
        RangeWalk walk = new WalkChoice(context, work.statement()).choose(spec);
        Optional<String> obstacle = work.obstacle(walk);
        if (obstacle.isPresent()) {
            throw Refusal.of(work.statement(), obstacle.get() + ".", work.remedy());
        }
        return walk;
    }

    /** What the table of progress has under this name. */
    private Optional<Checkpoint> found(BackfillName name) throws SQLException, StatementFailure {
        Optional<Checkpoint> found = context.checkpoints().find(context.connection(), name.name());
        if (found.isPresent() && !found.get().version().equals(name.version().text())) {
            throw Refusal.of(
                    work.statement(),
                    "There is a backfill \"" + name.name() + "\" already, of migration "
                            + found.get().version() + ".",
                    "Write another name: behind migrate:backfill.");
        }
        return found;
    }

    private void takeOver(Checkpoint found, RangeWalk walk) throws SQLException, StatementFailure {
        if (!found.key().equals(walk.columns())
                || !found.table().equals(spec.table().written())) {
            throw Refusal.of(
                    work.statement(),
                    "An earlier run went " + found.processed() + " rows along " + found.table() + " by " + found.key()
                            + ", and now it is to go along " + spec.table() + " by " + walk.columns() + ".",
                    "Let table: and key: be what they were.");
        }
        context.commit(books.takenOver(found.name()));
    }

    private void begin(BackfillName name, Optional<Checkpoint> old, RangeWalk walk)
            throws SQLException, StatementFailure {
        Optional<String> end = walk.end(context.connection()).map(KeyTexts::written);
        context.commit(books.begun(old, first(name, walk, Checkpoint.State.RUNNING, end)));
    }

    private Checkpoint first(BackfillName name, RangeWalk walk, Checkpoint.State state, Optional<String> end)
            throws SQLException {
        Instant now = context.clock().instant();
        return new Checkpoint(
                name.name(),
                name.version().text(),
                spec.table().written(),
                walk.columns(),
                state,
                0,
                0,
                total(),
                spec.batch(),
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                end,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private long total() throws SQLException {
        OptionalLong estimate = context.dialect().ranges().estimate(context.connection(), spec.table());
        if (estimate.isPresent()) {
            return estimate.getAsLong();
        }
        try (Statement statement = context.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + spec.table())) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** To the end, from what the table has now that no earlier run writes any more. */
    private Checkpoint go(RangeWalk walk, String name) throws SQLException, StatementFailure {
        CheckpointTable table = context.checkpoints();
        Checkpoint whole = table.find(context.connection(), name).orElseThrow();
        List<Checkpoint> left = table.stretches(context.connection(), name);
        AtomicBoolean told = new AtomicBoolean();
        BackfillContext shared = context.stoppedBy(told::get);
        try (Gate gate = new Gate(shared, work.statement(), this::count)) {
            Stretches stretches = new Stretches(walk, books, gate, whole, left);
            int workers = workers();
            count(stretches.sum());
            announce(walk, name, workers);
            Batches.Kind kind = new Batches.Kind(spec, work, walk, books);
            if (workers == 1 && left.isEmpty()) {
                return new Batches(shared, kind, gate).run(whole).orElseThrow();
            }
            new Workers(shared, kind, stretches, told).run(workers);
            return stretches.sum();
        }
    }

    private int workers() {
        if (spec.workers() > 1 && !context.dialect().ranges().manyWriters()) {
            context.listener()
                    .note("workers:" + spec.workers() + " has no effect, because " + context.dialect()
                            + " lets one connection write at a time.");
            return 1;
        }
        return context.sender().manyAtOnce() ? spec.workers() : 1;
    }

    private void announce(RangeWalk walk, String name, int workers) {
        context.listener()
                .note((done == 0 ? "The rows of " : "The rest of ") + spec.table() + " in batches along " + walk.along()
                        + (workers == 1 ? "" : " by " + workers + " workers") + ", as " + name + ".");
        if (walk instanceof PageWalk) {
            context.listener()
                    .warning(spec.table()
                            + " has no unique key, and a row that is updated moves to another page, so it may"
                            + " be met twice. See that the statement leaves alone what it has done.");
        }
    }

    private void count(Checkpoint checkpoint) {
        done = checkpoint.processed();
        changed = checkpoint.changed();
    }

    private void noteFailure(String name, StatementFailure failure) {
        try {
            Optional<Checkpoint> now = context.checkpoints().find(context.connection(), name);
            if (now.isPresent()) {
                String message =
                        context.clean().apply(String.valueOf(failure.failure().getMessage()));
                context.commit(
                        books.at(now.get().failed(message, context.clock().instant())));
            }
        } catch (SQLException | StatementFailure e) {
            failure.addSuppressed(e);
        }
    }
}
