package dev.godwit.run;

import dev.godwit.lock.Limits;
import java.time.Duration;

/**
 * How long the statements of a run wait and run, where a script asks for nothing else.
 *
 * @param limits what is configured; where a limit for locks is not, {@link #LOCK} holds unless the server, the user or the URL has one
 * @param retry for how long what waited in vain for a lock is tried again; zero is never
 */
public record Waits(Limits limits, Duration retry) {

    /**
     * Longer than the second after which PostgreSQL looks for deadlocks and makes an autovacuum give way ({@code deadlock_timeout},
     * manual 20.12), and short enough for whoever stands behind a waiting statement.
     */
    public static final Duration LOCK = Duration.ofSeconds(2);

    /** What holds where nothing is configured. */
    public static final Waits STANDARD = new Waits(Limits.NONE, Duration.ofMinutes(1));

    /** The limit for locks that is Godwit's own. */
    Duration lock() {
        return limits.lock().orElse(LOCK);
    }
}
