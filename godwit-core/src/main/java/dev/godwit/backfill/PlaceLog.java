package dev.godwit.backfill;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When a server was at which place of its log. It tells how long ago it was where a follower is now, which no engine tells of a place that a
 * follower has stopped at. Before the first look it knows nothing, so that nobody is behind then; and the older a place is, the less exactly
 * it is known when. Not thread-safe.
 */
final class PlaceLog {

    private static final int MOST_SAMPLES = 4096;

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, long written) {}

    /** The server has written up to there. */
    void remember(long written, long nanos) {
        if (!samples.isEmpty() && samples.getLast().written() == written) {
            return;
        }
        samples.add(new Sample(nanos, written));
        if (samples.size() > MOST_SAMPLES) {
            int[] number = {0};
            samples.removeIf(old -> number[0]++ % 2 == 1);
        }
    }

    /** Every follower shows this, so that what is before it needs no more to be remembered, but for the last of it. */
    void forget(long shownByAll) {
        while (samples.size() > 1 && second().written() <= shownByAll) {
            samples.remove();
        }
    }

    private Sample second() {
        var inOrder = samples.iterator();
        inOrder.next();
        return inOrder.next();
    }

    /** The age of the first place that a follower does not show yet. */
    Duration behind(long shown, long nanos) {
        return samples.stream()
                .filter(sample -> sample.written() > shown)
                .findFirst()
                .map(sample -> Duration.ofNanos(nanos - sample.nanos()))
                .orElse(Duration.ZERO);
    }
}
