package dev.godwit.lock;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Repeats a database action while it fails only because others are at work, for a bounded time. Immutable and thread-safe. */
final class ContentionRetry {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int LONGEST_PAUSE_MILLIS = 40;

    private final LeaseCommands commands;

    ContentionRetry(LeaseCommands commands) {
        this.commands = commands;
    }

    /** An action that may meet contention. */
    @FunctionalInterface
    interface Action<T> {
        T run() throws SQLException;
    }

    <T> T until(Action<T> action) throws SQLException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                return action.run();
            } catch (SQLException e) {
                if (!commands.isContention(e) || System.nanoTime() > deadline || !pause()) {
                    throw e;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(5, LONGEST_PAUSE_MILLIS));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
