package dev.godwit.run;

import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.lock.Pause;
import dev.godwit.report.Progress;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Decides whether what failed because of a lock is tried again, and pauses until then: a little longer each time, with jitter so that
 * two who stand in each other's way do not meet again. For one piece of work; not thread-safe.
 */
final class LockRetry {

    private static final long FIRST_PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 10_000;

    private final Run run;
    private final String id;
    private final Failures failures;
    private final Stopwatch watch = new Stopwatch();
    private int tries;

    /**
     * Tries of one piece of work.
     *
     * @param id the migration
     */
    LockRetry(Run run, String id) {
        this.run = run;
        this.id = id;
        this.failures = new Failures(run.dialect());
    }

    /**
     * Whether to try again, asked after a failure that left nothing behind. Comes back when it is time to, or a person wants the run to
     * end.
     */
    boolean again(StatementFailure failure) {
        if (!concerns(failure)) {
            return false;
        }
        run.watch().ended();
        long pause = pause();
        if (watch.ms() + pause > run.waits().retry().toMillis() || !run.lock().alive()) {
            return false;
        }
        tries++;
        run.listener()
                .on(new Progress.Retrying(
                        id,
                        Failures.message(failures.read(failure)),
                        run.watch().found(),
                        Duration.ofMillis(pause),
                        tries));
        new Pause(Duration.ofMillis(pause), run.interrupted()).rest();
        return true;
    }

    /** Whether a lock was in the way, and what failed is undone as a whole. */
    boolean concerns(StatementFailure failure) {
        return failures.read(failure).kind() == ServerError.Kind.LOCK_TIMEOUT
                && !failure.duringCommit()
                && !failure.leftRows();
    }

    private long pause() {
        long longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(tries, 10));
        return ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
    }
}
