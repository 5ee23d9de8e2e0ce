package dev.godwit.backfill;

import dev.godwit.code.RowChange;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.lock.Pause;
import dev.godwit.sql.SqlStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Changes the rows of a table range by range, so that each is done exactly once however often the process dies.
 *
 * <p>The rows of a range, the checkpoint behind it and the fence of the run's lock are one transaction. It ends at the key that was the
 * greatest when it began, so that it comes to its end while others write. For one thread.
 */
public final class Backfill {

    private final BackfillContext context;
    private final BackfillSpec spec;
    private final BatchWork work;
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
     * @param reads reads them on the connection of the context
     */
    public Backfill(BackfillContext context, BackfillSpec spec, SqlStatement rows, RowChange change, RowReads reads) {
        this(context, spec, new RowWork(context.dialect(), spec, rows, change, reads));
    }

    private Backfill(BackfillContext context, BackfillSpec spec, BatchWork work) {
        this.context = context;
        this.spec = spec;
        this.work = work;
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
        Checkpoint checkpoint = goesOn ? resumed(found.get(), walk) : anew(name, found, walk);
        context.listener()
                .note((done == 0 ? "The rows of " : "The rest of ") + spec.table() + " in batches along " + walk.along()
                        + ", as " + name.name() + ".");
        warnOfPages(walk);
        try {
            walk(walk, checkpoint, completion);
        } catch (StatementFailure e) {
            noteFailure(name.name(), e);
            throw e;
        }
    }

    /**
     * Notes that another run is to do it, unless an earlier one of the same migration began it. What could not be done then is refused now.
     *
     * @param books further statements that are committed with the note, each of which must change a row
     */
    public void defer(BackfillName name, boolean resumes, List<String> books) throws SQLException, StatementFailure {
        Optional<Checkpoint> found = found(name);
        RangeWalk walk = chosen();
        context.checkpoints().createIfMissing(context.connection());
        List<String> writes = new ArrayList<>(books);
        if (!resumes || found.filter(Checkpoint::isBegun).isEmpty()) {
            found.ifPresent(row -> writes.add(context.checkpoints().delete(row.name())));
            writes.add(context.checkpoints().insert(first(name, walk, Checkpoint.State.DEFERRED, Optional.empty())));
        }
        commit(List.of(), writes, statement -> {});
    }

    private RangeWalk chosen() throws SQLException, StatementFailure {
        RangeWalk walk = new WalkChoice(context, work.statement()).choose(spec);
        Optional<String> obstacle = work.obstacle(walk);
        if (obstacle.isPresent()) {
            throw Refusal.of(work.statement(), obstacle.get() + ".", work.remedy());
        }
        return walk;
    }

    private void warnOfPages(RangeWalk walk) {
        if (walk instanceof PageWalk) {
            context.listener()
                    .warning(spec.table()
                            + " has no unique key, and a row that is updated moves to another page, so it may"
                            + " be met twice. See that the statement leaves alone what it has done.");
        }
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

    private void count(Checkpoint checkpoint) {
        done = checkpoint.processed();
        changed = checkpoint.changed();
    }

    private Checkpoint resumed(Checkpoint found, RangeWalk walk) throws StatementFailure {
        if (found.key().equals(walk.columns())
                && found.table().equals(spec.table().written())) {
            return found;
        }
        throw Refusal.of(
                work.statement(),
                "An earlier run went " + found.processed() + " rows along " + found.table() + " by " + found.key()
                        + ", and now it is to go along " + spec.table() + " by " + walk.columns() + ".",
                "Let table: and key: be what they were.");
    }

    private Checkpoint anew(BackfillName name, Optional<Checkpoint> old, RangeWalk walk)
            throws SQLException, StatementFailure {
        Optional<String> end = walk.end(context.connection()).map(KeyTexts::written);
        Checkpoint checkpoint = first(name, walk, Checkpoint.State.RUNNING, end);
        List<String> writes = new ArrayList<>();
        if (old.filter(row -> row.state() == Checkpoint.State.DEFERRED).isPresent()) {
            writes.add(context.checkpoints().begin(checkpoint));
        } else {
            old.ifPresent(row -> writes.add(context.checkpoints().delete(row.name())));
            writes.add(context.checkpoints().insert(checkpoint));
        }
        commit(List.of(), writes, statement -> {});
        return checkpoint;
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

    private void walk(RangeWalk walk, Checkpoint begun, List<String> completion) throws SQLException, StatementFailure {
        Checkpoint checkpoint = begun;
        BatchSize size = new BatchSize(begun.batch(), spec.target());
        BatchRetry retry = context.retries().get();
        Pause pause = new Pause(spec.pause(), context.interrupted());
        Steering steering = new Steering(context);
        GivingWay way = new GivingWay(context);
        while (true) {
            Checkpoint now = checkpoint;
            way.await(() -> steering.next(now));
            Batch batch = new Batch(walk, checkpoint, size);
            try {
                if (!batch.commit()) {
                    complete(checkpoint, completion);
                    return;
                }
            } catch (StatementFailure e) {
                if (!retry.again(e)) {
                    throw e;
                }
                size = size.half();
                continue;
            }
            checkpoint = batch.behind;
            size = batch.nextSize();
            retry = context.retries().get();
            tell(checkpoint);
            pause.rest();
        }
    }

    private void tell(Checkpoint checkpoint) {
        count(checkpoint);
        context.listener().progress(spec.table().written(), done, checkpoint.total());
    }

    private Optional<KeyRange> next(RangeWalk walk, Checkpoint checkpoint, BatchSize size) throws SQLException {
        if (checkpoint.end().isEmpty()) {
            return Optional.empty();
        }
        return walk.next(
                context.connection(),
                checkpoint.last().map(last -> KeyTexts.read(last, walk.width())),
                KeyTexts.read(checkpoint.end().get(), walk.width()),
                size.rows());
    }

    private void complete(Checkpoint checkpoint, List<String> completion) throws SQLException, StatementFailure {
        List<String> writes = new ArrayList<>();
        writes.add(
                context.checkpoints().update(checkpoint.complete(context.clock().instant())));
        writes.addAll(completion);
        commit(List.of(), writes, statement -> {});
    }

    /** One range and its checkpoint. */
    private final class Batch implements TransactionSender.Progress {
        private final RangeWalk walk;
        private final Checkpoint before;
        private final BatchSize size;
        private Checkpoint behind;
        private KeyRange range = new KeyRange(List.of(), List.of(), 0);
        private Duration took = Duration.ZERO;
        private long rows;

        Batch(RangeWalk walk, Checkpoint before, BatchSize size) {
            this.walk = walk;
            this.before = before;
            this.size = size;
            this.behind = before;
        }

        /** False where there is no row left. */
        boolean commit() throws SQLException, StatementFailure {
            Optional<KeyRange> next = look();
            if (next.isEmpty()) {
                return false;
            }
            range = next.get();
            long begin = context.nanos().getAsLong();
            send();
            took = Duration.ofNanos(context.nanos().getAsLong() - begin);
            return true;
        }

        private Optional<KeyRange> look() throws StatementFailure {
            try {
                return next(walk, before, size);
            } catch (SQLException e) {
                throw new StatementFailure(Optional.of(work.statement()), e, false);
            }
        }

        private void send() throws SQLException, StatementFailure {
            Iterable<SqlStatement> statements = work.of(walk, range, count -> rows += count);
            try {
                context.sender().runPart(context.connection(), statements, this::books, this);
            } catch (RowWork.FunctionFailed e) {
                SQLException failure =
                        e.getCause() instanceof SQLException sql ? sql : new SQLException(e.getMessage(), e);
                throw new StatementFailure(Optional.of(work.statement()), failure, false);
            }
        }

        private List<String> books() {
            behind = behind();
            return fenced(List.of(context.checkpoints().update(behind)));
        }

        private Checkpoint behind() {
            return before.behind(
                    KeyTexts.written(range.last()),
                    range.rows(),
                    rows,
                    size.rows(),
                    context.clock().instant());
        }

        BatchSize nextSize() {
            return size.after(range.rows(), took);
        }

        @Override
        public void sending(SqlStatement statement) {
            // A batch is told when it is committed.
        }

        @Override
        public void sent(SqlStatement statement, long changedRows) {
            rows += Math.max(0, changedRows);
        }
    }

    private void commit(List<SqlStatement> statements, List<String> writes, TransactionSender.Progress progress)
            throws SQLException, StatementFailure {
        context.sender().runPart(context.connection(), statements, () -> fenced(writes), progress);
    }

    private List<String> fenced(List<String> writes) {
        List<String> all = new ArrayList<>(context.lock().fence());
        all.addAll(writes);
        return all;
    }

    private void noteFailure(String name, StatementFailure failure) {
        try {
            Optional<Checkpoint> now = context.checkpoints().find(context.connection(), name);
            if (now.isPresent()) {
                String message =
                        context.clean().apply(String.valueOf(failure.failure().getMessage()));
                Checkpoint failed = now.get().failed(message, context.clock().instant());
                commit(List.of(), List.of(context.checkpoints().update(failed)), statement -> {});
            }
        } catch (SQLException | StatementFailure e) {
            failure.addSuppressed(e);
        }
    }
}
