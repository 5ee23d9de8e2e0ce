package dev.godwit.lint.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks again and again, on a thread and a connection of its own, at a statement whose locks are gone when it is done. Others have
 * transactions open, for which that statement waits, so that there is something to see.
 */
public final class SideWatch implements AutoCloseable {

    /** How long a wait must have been the same, so that it is not what was just given free. */
    public static final Duration SETTLED = Duration.ofMillis(20);

    private static final Duration PAUSE = Duration.ofNanos(300_000);

    private final Connection looking;
    private final List<Connection> holders;
    private final Look look;
    private final CompletableFuture<Void> watch;
    private volatile boolean done;

    /** One look. */
    @FunctionalInterface
    public interface Look {
        /** Looks, by a statement of the watch's own connection. */
        void at(Statement statement) throws SQLException;
    }

    /**
     * Begins to look.
     *
     * @param looking its own connection
     * @param holders those with transactions, which it ends behind the last look, and closes with itself
     */
    public SideWatch(Connection looking, List<Connection> holders, Look look) {
        this.looking = looking;
        this.holders = List.copyOf(holders);
        this.look = look;
        this.watch = CompletableFuture.runAsync(this::run, task -> {
            Thread thread = new Thread(task, "godwit lock watch");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void run() {
        try (Statement statement = looking.createStatement()) {
            while (!done) {
                look.at(statement);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (SQLException e) {
            throw new CompletionException(e);
        } finally {
            holders.forEach(SideWatch::free);
        }
    }

    /** Ends the transaction of one that has it open. */
    public static void free(Connection holder) {
        try {
            if (!holder.isClosed() && !holder.getAutoCommit()) {
                holder.rollback();
                holder.setAutoCommit(true);
            }
        } catch (SQLException gone) {
            // Its locks went with it.
        }
    }

    /** Ends looking when the statement is done; what went wrong is thrown. */
    public void end() throws SQLException {
        done = true;
        try {
            watch.join();
        } catch (CompletionException e) {
            throw Optional.ofNullable(e.getCause())
                    .filter(SQLException.class::isInstance)
                    .map(SQLException.class::cast)
                    .orElseThrow(() -> e);
        }
    }

    @Override
    public void close() {
        done = true;
        watch.exceptionally(failed -> null).join();
        close(looking);
        holders.forEach(SideWatch::close);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // It goes with the scratch database.
        }
    }
}
