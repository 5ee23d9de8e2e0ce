package dev.godwit.shadow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The name of a shadow, which tells how old it is, so that what a killed run left behind is known.
 *
 * @param text for example {@code godwit_shadow_1700000000_5f0c12d4}
 */
record ShadowName(String text) {

    static final String PREFIX = "godwit_shadow_";

    /** No run tries things out for so long. */
    private static final Duration ABANDONED = Duration.ofHours(6);

    static ShadowName fresh(Instant now) {
        return new ShadowName(PREFIX + now.getEpochSecond() + "_"
                + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Whether it was made so long ago that its run is gone; false for names that are none of ours. */
    boolean isAbandoned(Instant now) {
        return madeAt().filter(made -> made.plus(ABANDONED).isBefore(now)).isPresent();
    }

    private Optional<Instant> madeAt() {
        String[] parts =
                text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("_") : new String[0];
        return parts.length == 2 && parts[0].matches("\\d{9,12}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(parts[0])))
                : Optional.empty();
    }
}
