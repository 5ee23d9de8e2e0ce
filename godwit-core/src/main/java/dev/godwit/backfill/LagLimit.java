package dev.godwit.backfill;

import java.time.Duration;
import java.util.Optional;

/** How far a replica may be behind. */
record LagLimit(Duration most) {

    /** What is in the way where a replica is so far behind. */
    Optional<String> exceededBy(String name, Duration behind) {
        return behind.compareTo(most) > 0
                ? Optional.of(
                        "the replica " + name + " is " + seconds(behind) + " behind (at most " + seconds(most) + ")")
                : Optional.empty();
    }

    private static String seconds(Duration length) {
        return length.toMillis() < 10_000 ? "%.1f s".formatted(length.toMillis() / 1000.0) : length.toSeconds() + " s";
    }
}
