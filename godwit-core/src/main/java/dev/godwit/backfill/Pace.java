package dev.godwit.backfill;

import java.time.Duration;
import java.util.Optional;

/**
 * What backfills give way to.
 *
 * @param maxLag how far replicas may be behind; zero does not look
 * @param pauseWhen a query that says when to rest
 */
public record Pace(Duration maxLag, Optional<String> pauseWhen) {

    /** Ten seconds. */
    public static final Pace STANDARD = new Pace(Duration.ofSeconds(10), Optional.empty());
}
