package dev.godwit.lock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A session of the database that stands in the way of a statement.
 *
 * @param who what tells it apart, without the text of its statement: {@code server process 4711 (billing, user app)}
 * @param open for how long its transaction has been open, if known
 * @param certain whether the engine names it as the cause; otherwise it is only one that may be
 */
public record Blocker(String who, Optional<Duration> open, boolean certain) {

    /** The whole in words, for the middle of a sentence: {@code server process 4711 (billing, user app), in a transaction for 14 min}. */
    public String text() {
        return (certain ? "" : "perhaps ")
                + who
                + open.map(length -> ", in a transaction for " + words(length)).orElse("");
    }

    /** Several in words. */
    public static String text(List<Blocker> blockers) {
        return blockers.stream().map(Blocker::text).collect(Collectors.joining("; "));
    }

    private static String words(Duration length) {
        if (length.toMinutes() < 2) {
            return length.toSeconds() + " s";
        }
        return length.toHours() < 2 ? length.toMinutes() + " min" : length.toHours() + " h";
    }
}
