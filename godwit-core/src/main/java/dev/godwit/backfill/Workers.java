package dev.godwit.backfill;

import dev.godwit.dialect.StatementFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Several connections at one backfill. Each takes the next stretch of the way, goes along it batch by batch, and takes the next one. Who has
 * taken what is in the table of progress before a row of it is changed, so whatever dies, a later run finishes the stretches that it finds
 * and goes on behind the last one taken. Nobody waits for a slow one, and no stretch is counted out before.
 */
final class Workers {

    private final BackfillContext context;
    private final Batches.Kind kind;
    private final Stretches stretches;
    private final AtomicBoolean told;
    private @Nullable Throwable failure;

    /**
     * Workers.
     *
     * @param context stops them where {@code told} is set
     * @param told set where the thread that waits for them is interrupted
     */
    Workers(BackfillContext context, Batches.Kind kind, Stretches stretches, AtomicBoolean told) {
        this.told = told;
        this.context = context;
        this.kind = kind;
        this.stretches = stretches;
    }

    /** Goes to the end with so many of them, or as many as get a connection. */
    void run(int wanted) throws SQLException, StatementFailure {
        List<Connection> connections = new ArrayList<>();
        try {
            if (wanted > 1) {
                open(wanted, connections);
            }
            if (connections.size() < 2) {
                take(context);
            } else {
                together(connections);
            }
        } finally {
            connections.forEach(context.further()::close);
        }
    }

    /** A pool may have no more. Two workers on further connections are the least that is worth while. */
    private void open(int wanted, List<Connection> connections) throws StatementFailure {
        try {
            while (connections.size() < wanted) {
                connections.add(context.further().open());
            }
        } catch (SQLException e) {
            int left = connections.size() < 2 ? 1 : connections.size();
            context.listener()
                    .warning("Of " + wanted + " workers only " + left + " can be at "
                            + kind.spec().table()
                            + ", because there are no more connections: "
                            + context.clean().apply(String.valueOf(e.getMessage())));
        }
    }

    private void together(List<Connection> connections) throws SQLException, StatementFailure {
        List<Thread> threads = new ArrayList<>();
        for (Connection connection : connections) {
            Thread thread = new Thread(() -> work(connection), "godwit backfill " + (threads.size() + 1));
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        await(threads);
        if (told.get()) {
            Thread.currentThread().interrupt();
        }
        rethrow();
    }

    /** They are not interrupted themselves: some drivers close what they are at then. */
    private void await(List<Thread> threads) {
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    told.set(true);
                }
            }
        }
    }

    private void work(Connection connection) {
        try {
            take(context.on(connection));
        } catch (Exception | Error e) {
            stretches.stop();
            fail(e);
        }
    }

    private synchronized void fail(Throwable e) {
        if (failure == null) {
            failure = e;
        } else {
            failure.addSuppressed(e);
        }
    }

    private synchronized void rethrow() throws SQLException, StatementFailure {
        Throwable first = failure;
        if (first instanceof StatementFailure e) {
            throw e;
        } else if (first instanceof SQLException e) {
            throw e;
        } else if (first instanceof RuntimeException e) {
            throw e;
        } else if (first instanceof Error e) {
            throw e;
        }
    }

    /** One stretch behind the other until none is left, or all are to stop. */
    private void take(BackfillContext own) throws SQLException, StatementFailure {
        Batches batches = new Batches(own, kind, stretches);
        Optional<Checkpoint> done = Optional.empty();
        while (true) {
            Optional<Checkpoint> next = stretches.next(own, done);
            if (next.isEmpty()) {
                return;
            }
            done = batches.run(next.get());
            if (done.isEmpty()) {
                return;
            }
        }
    }
}
