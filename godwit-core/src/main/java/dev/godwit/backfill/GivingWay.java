package dev.godwit.backfill;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.lock.Pause;
import dev.godwit.sql.SqlStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Lets a backfill rest between two batches for as long as something is in its way. Not thread-safe. */
final class GivingWay implements AutoCloseable {

    private static final Duration REST = Duration.ofMillis(250);
    private static final Duration REMINDER = Duration.ofSeconds(10);

    private final BackfillListener listener;
    private final LongSupplier nanos;
    private final Pause rest;
    private final NamedReplicas replicas;
    private final List<Watched> watched = new ArrayList<>();

    /**
     * Between the batches of a statement.
     *
     * @param statement is blamed where there is no use in waiting
     */
    GivingWay(BackfillContext context, SqlStatement statement) {
        this.listener = context.listener();
        this.nanos = context.nanos();
        this.rest = new Pause(REST, context.interrupted());
        LagLimit limit = new LagLimit(context.pace().maxLag());
        this.replicas = new NamedReplicas(context, limit, statement);
        if (!context.pace().maxLag().isZero()) {
            watch(new ReplicaLag(context.dialect().replication(), context.connection(), limit, context.nanos()));
            watchReplicas(context);
        }
        context.pace().pauseWhen().ifPresent(query -> watch(new AskedToRest(context.connection(), query)));
    }

    private void watchReplicas(BackfillContext context) {
        if (context.pace().replicas().isEmpty()) {
            return;
        }
        if (context.dialect().replication().inquiry().isEmpty()) {
            listener.warning(
                    context.dialect() + " has no replicas that can be asked: backfill.replicas has no effect there.");
        } else {
            watch(replicas);
        }
    }

    private void watch(Obstacle obstacle) {
        watched.add(new Watched(obstacle));
    }

    /** Stops the work where it is to be stopped. */
    @FunctionalInterface
    interface Stop {
        void ifAsked() throws SQLException, StatementFailure;
    }

    /**
     * Comes back when nothing is in the way.
     *
     * @param stop asked before each rest
     */
    void await(Stop stop) throws SQLException, StatementFailure {
        long told = 0;
        boolean waiting = false;
        for (Optional<String> reason = look(); reason.isPresent(); reason = look()) {
            stop.ifAsked();
            long now = nanos.getAsLong();
            if (!waiting || now - told > REMINDER.toNanos()) {
                listener.waits(reason.get());
                waiting = true;
                told = now;
            }
            rest.rest();
        }
        stop.ifAsked();
    }

    private Optional<String> look() throws SQLException, StatementFailure {
        for (Watched one : watched) {
            Optional<String> reason = one.look();
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    /** Ends what it asked on. */
    @Override
    public void close() {
        replicas.close();
    }

    private final class Watched {
        private final Obstacle obstacle;
        private Optional<Long> looked = Optional.empty();
        private Optional<String> last = Optional.empty();

        Watched(Obstacle obstacle) {
            this.obstacle = obstacle;
        }

        /** As it was the last time, unless that was long ago. */
        Optional<String> look() throws SQLException, StatementFailure {
            long now = nanos.getAsLong();
            if (looked.isEmpty() || now - looked.get() >= obstacle.interval().toNanos()) {
                last = obstacle.look();
                looked = Optional.of(now);
            }
            return last;
        }
    }
}
