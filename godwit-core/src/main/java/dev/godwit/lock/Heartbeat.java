package dev.godwit.lock;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does something again and again on a daemon thread until closed. Closing lets a beat that has begun come to its end, because an
 * interrupt in the middle of file I/O closes the database under H2, and waits for that a few seconds.
 */
public final class Heartbeat implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final ScheduledThreadPoolExecutor executor;
    private final ScheduledFuture<?> beats;

    /** Beats until closed; the beat must not throw. */
    public Heartbeat(Duration every, Runnable beat) {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "godwit-lock");
            thread.setDaemon(true);
            return thread;
        });
        beats = executor.scheduleWithFixedDelay(beat, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        beats.cancel(false);
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
