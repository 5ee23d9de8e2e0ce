package dev.godwit.lock;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long the statements of a script wait and run. Zero is without limit; empty is what holds anyway.
 *
 * @param lock how long one waits for a lock of the engine
 * @param statement how long one runs, its waiting included
 */
public record Limits(Optional<Duration> lock, Optional<Duration> statement) {

    /** Zero is the longest. */
    private static final Comparator<Duration> LENGTH =
            Comparator.comparing(Duration::isZero).thenComparing(Comparator.naturalOrder());

    /** Nothing asked for. */
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty());

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return lock.isEmpty() && statement.isEmpty();
    }

    /** The same lock limit with this one for statements. */
    public Limits statement(Duration limit) {
        return new Limits(lock, Optional.of(limit));
    }

    /** The same limit for statements with this one for locks. */
    public Limits lock(Duration limit) {
        return new Limits(Optional.of(limit), statement);
    }

    /** For what runs together with another script: the shorter wait and the longer run. */
    public Limits together(Limits other) {
        return new Limits(
                Stream.concat(lock.stream(), other.lock.stream()).min(LENGTH),
                Stream.concat(statement.stream(), other.statement.stream()).max(LENGTH));
    }
}
