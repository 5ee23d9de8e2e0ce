package dev.godwit.lock;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits for a run lock: tries, pauses a little longer each time (50 ms to 1 s, with jitter so that fifty starting instances do not
 * ask in step), and gives up at a limit. Immutable; safe for use by several threads if the listener is.
 */
public final class LockWait {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration FIRST_REPORT = Duration.ofSeconds(1);
    private static final Duration REPORT_EVERY = Duration.ofSeconds(5);

    private final Duration limit;
    private final Listener listener;

    /**
     * A wait.
     *
     * @param limit how long in all; zero tries once
     * @param listener told after one second, and then every five, that the wait goes on
     */
    public LockWait(Duration limit, Listener listener) {
        this.limit = limit;
        this.listener = listener;
    }

    /**
     * A lock as it is waited for.
     *
     * @param <L> what one has when one has it
     * @param <E> how an attempt fails
     */
    public interface Attempts<L, E extends Exception> {

        /** Takes it if nobody holds it; empty when somebody does. */
        Optional<L> tryAcquire() throws E;

        /** Who holds it now. */
        Optional<LockHolder> holder() throws E;
    }

    /**
     * Takes the lock, waiting for it as long as allowed.
     *
     * @param worker see {@link RunLock#tryAcquire}
     * @throws GodwitException {@code LOCKED} at the limit, {@code INTERRUPTED} when the thread is interrupted
     */
    public HeldLock acquire(RunLock lock, Connection worker) throws SQLException {
        return acquire(new Attempts<HeldLock, SQLException>() {
            @Override
            public Optional<HeldLock> tryAcquire() throws SQLException {
                return lock.tryAcquire(worker);
            }

            @Override
            public Optional<LockHolder> holder() throws SQLException {
                return lock.holder();
            }
        });
    }

    /** The same for a lock of any kind. */
    public <L, E extends Exception> L acquire(Attempts<L, E> lock) throws E {
        long start = System.nanoTime();
        long pause = FIRST_PAUSE.toMillis();
        long nextReport = FIRST_REPORT.toNanos();
        while (true) {
            Optional<L> held = lock.tryAcquire();
            if (held.isPresent()) {
                return held.get();
            }
            long waited = System.nanoTime() - start;
            long left = limit.toNanos() - waited;
            if (left <= 0) {
                throw locked(lock.holder());
            }
            if (waited >= nextReport) {
                listener.waiting(lock.holder(), Duration.ofNanos(waited));
                nextReport = waited + REPORT_EVERY.toNanos();
            }
            sleep(Math.min(jittered(pause), Math.max(1, left / 1_000_000)));
            pause = Math.min(2 * pause, LONGEST_PAUSE.toMillis());
        }
    }

    private static long jittered(long millis) {
        return ThreadLocalRandom.current().nextLong(millis / 2, millis + 1);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GodwitException.of(ErrorCode.INTERRUPTED, "Interrupted while waiting for the lock of another run.")
                    .state("Nothing was changed by this run.")
                    .cause(e)
                    .build();
        }
    }

    private GodwitException locked(Optional<LockHolder> holder) {
        String who = holder.map(h -> h.description()
                        + h.since()
                                .map(t -> ", since " + t.truncatedTo(ChronoUnit.SECONDS))
                                .orElse(""))
                .orElse("a run that has just ended or cannot be seen");
        String waited = limit.isZero() ? "" : " after waiting " + inWords(limit);
        return GodwitException.of(ErrorCode.LOCKED, "Another run holds the lock" + waited + ": " + who + ".")
                .state("Nothing was changed by this run.")
                .hint(
                        "Wait for it to end and try again, wait longer (`lock: wait:` in godwit.yaml), or look at it with `godwit unlock`.")
                .build();
    }

    private static String inWords(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    /** Hears that the wait goes on. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Still waiting.
         *
         * @param holder who has it, if that can be seen
         * @param waited for how long so far
         */
        void waiting(Optional<LockHolder> holder, Duration waited);
    }
}
