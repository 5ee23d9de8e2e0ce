package dev.godwit.backfill;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.dialect.TransactionSender;
import dev.godwit.lock.Pause;
import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Goes from a checkpoint to its end on one connection, batch behind batch. The rows of a batch and its checkpoint are one transaction. */
final class Batches {

    private final BackfillContext context;
    private final Kind kind;
    private final Going going;

    Batches(BackfillContext context, Kind kind, Going going) {
        this.context = context;
        this.kind = kind;
        this.going = going;
    }

    /**
     * What batches of one backfill have in common.
     *
     * @param spec what its author asks for
     * @param work what is done to the rows
     * @param walk the way along them
     * @param books what is written about it
     */
    record Kind(BackfillSpec spec, BatchWork work, RangeWalk walk, Books books) {}

    /** Asked and told between two batches. */
    interface Going {
        /** Comes back when the next batch may be begun; false where there shall be none. */
        boolean on(Checkpoint now) throws SQLException, StatementFailure;

        /** A batch is committed, and this is behind it. */
        void reached(Checkpoint now);
    }

    /**
     * Goes.
     *
     * @return behind the last row, with the size of its last batch; empty where it was stopped before
     */
    Optional<Checkpoint> run(Checkpoint begun) throws SQLException, StatementFailure {
        Checkpoint checkpoint = begun;
        BatchSize size = new BatchSize(begun.batch(), kind.spec().target());
        BatchRetry retry = context.retries().get();
        Pause pause = new Pause(kind.spec().pause(), context.interrupted());
        while (going.on(checkpoint)) {
            Batch batch = new Batch(checkpoint, size);
            try {
                if (!batch.commit()) {
                    return Optional.of(checkpoint);
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
            going.reached(checkpoint);
            pause.rest();
        }
        return Optional.empty();
    }

    /** One range and its checkpoint. */
    private final class Batch implements TransactionSender.Progress {
        private final Checkpoint before;
        private final BatchSize size;
        private Checkpoint behind;
        private KeyRange range = new KeyRange(List.of(), List.of(), 0);
        private Duration took = Duration.ZERO;
        private long rows;

        Batch(Checkpoint before, BatchSize size) {
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
                return before.next(kind.walk(), context.connection(), size.rows());
            } catch (SQLException e) {
                throw new StatementFailure(Optional.of(kind.work().statement()), e, false);
            }
        }

        private void send() throws SQLException, StatementFailure {
            Iterable<SqlStatement> statements =
                    kind.work().of(context.connection(), kind.walk(), range, count -> rows += count);
            try {
                context.sender().runPart(context.connection(), statements, this::bookkeeping, this);
            } catch (RowWork.FunctionFailed e) {
                SQLException failure =
                        e.getCause() instanceof SQLException sql ? sql : new SQLException(e.getMessage(), e);
                throw new StatementFailure(Optional.of(kind.work().statement()), failure, false);
            }
        }

        private List<String> bookkeeping() {
            behind = before.behind(
                    KeyTexts.written(range.last()),
                    range.rows(),
                    rows,
                    size.rows(),
                    context.clock().instant());
            return kind.books().at(behind);
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
}
