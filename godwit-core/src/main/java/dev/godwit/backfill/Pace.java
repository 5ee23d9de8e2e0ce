package dev.godwit.backfill;

import dev.godwit.target.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What backfills give way to.
 *
 * @param maxLag how far replicas may be behind; zero does not look
 * @param replicas those that are asked themselves
 * @param pauseWhen a query that says when to rest
 */
public record Pace(Duration maxLag, List<Target> replicas, Optional<String> pauseWhen) {

    /** Ten seconds. */
    public static final Pace STANDARD = new Pace(Duration.ofSeconds(10), List.of(), Optional.empty());

    public Pace {
        replicas = List.copyOf(replicas);
    }

    /** The same with another limit. */
    public Pace maxLag(Duration limit) {
        return new Pace(limit, replicas, pauseWhen);
    }

    /** The same with a query. */
    public Pace pauseWhen(String query) {
        return new Pace(maxLag, replicas, Optional.of(query));
    }

    /** The same with these. */
    public Pace replicas(List<Target> named) {
        return new Pace(maxLag, named, pauseWhen);
    }

    /** What remains on a scratch database, which those replicas do not follow. */
    public Pace onScratch() {
        return replicas(List.of());
    }
}
