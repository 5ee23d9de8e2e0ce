package dev.godwit.run;

import dev.godwit.dialect.Patience;
import dev.godwit.lock.Blocker;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks who stands in the way of a statement that does not come to its end. It has a thread and a connection of its own, which are not
 * there before a statement takes long.
 */
final class BlockerWatch implements AutoCloseable {

    private static final Duration LONGEST_INTERVAL = Duration.ofMillis(500);
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(25);
    private static final Duration END_OF_THREAD = Duration.ofSeconds(5);

    private final ConnectionFactory connections;
    private final Patience patience;
    private final String session;
    private final ProgressListener listener;
    private final Duration interval;
    private volatile @Nullable Work work;
    private volatile List<Blocker> found = List.of();
    private volatile boolean closed;
    private @Nullable Thread thread;

    /** A statement that was sent. */
    private record Work(String id, Stopwatch watch) {}

    /**
     * Watches a session.
     *
     * @param connections opens the watch's own connection; nothing is watched where a pool may have no more
     * @param session from {@link Patience#session}; nothing is watched where it is empty
     * @param limit how long statements wait for locks; zero is without limit
     * @param listener hears of those in the way, on the thread of the watch
     */
    BlockerWatch(
            ConnectionFactory connections,
            Patience patience,
            String session,
            Duration limit,
            ProgressListener listener) {
        this.connections = connections;
        this.patience = patience;
        this.session = session;
        this.listener = listener;
        Duration third = limit.isZero() ? LONGEST_INTERVAL : limit.dividedBy(3);
        this.interval = third.compareTo(LONGEST_INTERVAL) > 0
                ? LONGEST_INTERVAL
                : third.compareTo(SHORTEST_INTERVAL) < 0 ? SHORTEST_INTERVAL : third;
    }

    /**
     * A statement is sent.
     *
     * @param id the migration
     */
    void begun(String id) {
        found = List.of();
        work = new Work(id, new Stopwatch());
        if (thread == null && !session.isEmpty() && connections.hasMore()) {
            Thread started = new Thread(this::watch, "godwit-blockers");
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    /** Nothing is waited for now. */
    void ended() {
        work = null;
    }

    /** Who was last seen in the way of the last statement that was sent. */
    List<Blocker> found() {
        return found;
    }

    private void watch() {
        Connection look = null;
        try {
            while (!closed) {
                LockSupport.parkNanos(interval.toNanos());
                Work now = work;
                if (!closed && now != null && now.watch().ms() >= interval.toMillis()) {
                    look = look == null ? connections.open() : look;
                    look(look, now);
                }
            }
        } catch (SQLException e) {
            listener.on(new Progress.Note("Who stands in the way of statements cannot be seen: " + e.getMessage()));
        } finally {
            close(look);
        }
    }

    private void look(Connection look, Work now) throws SQLException {
        List<Blocker> blockers = patience.blockers(look, session);
        if (blockers.isEmpty() || !now.equals(work)) {
            return;
        }
        boolean known = found.stream()
                .map(Blocker::who)
                .toList()
                .equals(blockers.stream().map(Blocker::who).toList());
        found = blockers;
        if (!known) {
            listener.on(new Progress.Blocked(
                    now.id(), blockers, Duration.ofMillis(now.watch().ms())));
        }
    }

    private void close(@Nullable Connection look) {
        if (look == null) {
            return;
        }
        try {
            look.close();
        } catch (SQLException e) {
            listener.on(new Progress.Note("A connection could not be closed: " + e.getMessage()));
        }
    }

    @Override
    public void close() {
        closed = true;
        Thread running = thread;
        if (running == null) {
            return;
        }
        LockSupport.unpark(running);
        try {
            running.join(END_OF_THREAD.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
