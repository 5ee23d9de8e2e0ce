package dev.godwit.cli.finding;

import dev.godwit.error.Place;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a command found.
 *
 * @param rule what it says
 * @param level how much it matters
 * @param subject what it is about, as in {@link Findings#subjects()}
 * @param message one or more full sentences
 * @param details one phrase each
 * @param place where in the files
 */
public record Finding(
        Rule rule, Level level, String subject, String message, List<String> details, Optional<Place> place) {

    public Finding {
        details = List.copyOf(details);
    }

    /** A finding without details. */
    public Finding(Rule rule, Level level, String subject, String message, Optional<Place> place) {
        this(rule, level, subject, message, List.of(), place);
    }

    /** The message with its details, one a line. */
    public String text() {
        return details.isEmpty() ? message : message + "\n" + String.join("\n", details);
    }
}
