package dev.godwit.cli.render;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments and lengths of time for people. */
final class Moments {

    private Moments() {}

    /** {@code 2026-07-19 12:00:00Z}: to the second, in UTC. */
    static String at(Instant moment) {
        String iso =
                moment.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC).toString();
        String padded = iso.length() == 17 ? iso.substring(0, 16) + ":00Z" : iso;
        return padded.replace('T', ' ');
    }

    /** {@code 12 ms}, {@code 3.4 s}, {@code 2 min 5 s}, {@code 1 h 0 min}. */
    static String lasting(long ms) {
        if (ms < 1000) {
            return ms + " ms";
        }
        if (ms < 60_000) {
            return ms / 1000 + "." + ms % 1000 / 100 + " s";
        }
        if (ms < 3_600_000) {
            return ms / 60_000 + " min " + ms % 60_000 / 1000 + " s";
        }
        return ms / 3_600_000 + " h " + ms % 3_600_000 / 60_000 + " min";
    }
}
