package dev.godwit.backfill;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Between two batches: rests while something is in the way, and stops where somebody wants that. Not thread-safe. */
final class Gate implements Batches.Going, AutoCloseable {

    private final BackfillContext context;
    private final Steering steering;
    private final GivingWay way;
    private final Consumer<Checkpoint> counting;

    /**
     * On the connection of this.
     *
     * @param statement whose batches they are
     * @param counting told first how far all of it is
     */
    Gate(BackfillContext context, SqlStatement statement, Consumer<Checkpoint> counting) {
        this.context = context;
        this.counting = counting;
        this.steering = new Steering(context);
        this.way = new GivingWay(context, statement);
    }

    @Override
    public boolean on(Checkpoint now) throws SQLException, StatementFailure {
        way.await(() -> steering.next(now));
        return true;
    }

    @Override
    public void reached(Checkpoint now) {
        counting.accept(now);
        context.listener().progress(now.table(), now.processed(), now.total());
    }

    @Override
    public void close() {
        way.close();
    }
}
