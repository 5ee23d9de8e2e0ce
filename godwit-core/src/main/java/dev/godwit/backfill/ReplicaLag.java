package dev.godwit.backfill;

import dev.godwit.dialect.Replication;
import dev.godwit.dialect.Replication.Follower;
import dev.godwit.dialect.Replication.Places;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How long ago a server was where its slowest follower is now. It is told by remembered places, because no engine tells the time of a place
 * that a follower has stopped at.
 */
final class ReplicaLag implements Obstacle {

    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final int MOST_SAMPLES = 4096;

    private final Replication replication;
    private final Connection connection;
    private final Duration most;
    private final LongSupplier nanos;
    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, long written) {}

    /**
     * Looks at followers.
     *
     * @param most so far they may be behind; zero does not look
     */
    ReplicaLag(Replication replication, Connection connection, Duration most, LongSupplier nanos) {
        this.replication = replication;
        this.connection = connection;
        this.most = most;
        this.nanos = nanos;
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public Optional<String> look() throws SQLException {
        if (most.isZero()) {
            return Optional.empty();
        }
        Places places = replication.look(connection);
        long now = nanos.getAsLong();
        remember(new Sample(now, places.written()));
        long earliest =
                places.followers().stream().mapToLong(Follower::shown).min().orElse(Long.MAX_VALUE);
        // What every follower shows already needs no more to be remembered, but for the last of it.
        while (samples.size() > 1 && secondOf().written() <= earliest) {
            samples.remove();
        }
        for (Follower follower : places.followers()) {
            Duration behind = behind(follower, now);
            if (behind.compareTo(most) > 0) {
                return Optional.of("the replica " + follower.name() + " is " + seconds(behind) + " behind (at most "
                        + seconds(most) + ")");
            }
        }
        return Optional.empty();
    }

    private void remember(Sample sample) {
        if (!samples.isEmpty() && samples.getLast().written() == sample.written()) {
            return;
        }
        samples.add(sample);
        if (samples.size() > MOST_SAMPLES) {
            int[] number = {0};
            samples.removeIf(old -> number[0]++ % 2 == 1);
        }
    }

    private Sample secondOf() {
        var samplesInOrder = samples.iterator();
        samplesInOrder.next();
        return samplesInOrder.next();
    }

    /** Since the first place that it does not show yet. */
    private Duration behind(Follower follower, long now) {
        return samples.stream()
                .filter(sample -> sample.written() > follower.shown())
                .findFirst()
                .map(sample -> Duration.ofNanos(now - sample.nanos()))
                .orElse(Duration.ZERO);
    }

    private static String seconds(Duration length) {
        return length.toMillis() < 10_000 ? "%.1f s".formatted(length.toMillis() / 1000.0) : length.toSeconds() + " s";
    }
}
