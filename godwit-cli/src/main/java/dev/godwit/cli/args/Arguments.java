package dev.godwit.cli.args;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Arguments as they were read.
 *
 * @param options the values of each option that was given, by name; for flags an empty text each time
 * @param words what is no option, in order
 */
public record Arguments(Map<String, List<String>> options, List<String> words) {

    /** Whether the option was given. */
    public boolean has(Option option) {
        return options.containsKey(option.name());
    }

    /** The value of an option; of several the last. */
    public Optional<String> value(Option option) {
        List<String> values = options.get(option.name());
        return values == null ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** All values of an option that may be repeated. */
    public List<String> values(Option option) {
        return options.getOrDefault(option.name(), List.of());
    }

    /** The value of an option as a whole number above 0. */
    public OptionalInt count(Option option) {
        String text = value(option).orElse("");
        if (!has(option)) {
            return OptionalInt.empty();
        }
        int count = 0;
        for (int i = 0; i < text.length() && count >= 0; i++) {
            char c = text.charAt(i);
            count = c < '0' || c > '9' || i > 8 ? -1 : count * 10 + (c - '0');
        }
        if (count <= 0) {
            throw wrong(option, text, "a whole number above 0");
        }
        return OptionalInt.of(count);
    }

    /** The value of an option as a length of time. */
    public Optional<Duration> duration(Option option) {
        Optional<String> text = value(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> parsed = Durations.parse(text.get());
        if (parsed.isEmpty()) {
            throw wrong(option, text.get(), "a length of time such as 500ms, 30s or 2m");
        }
        return parsed;
    }

    /** The one word after the command, if there is one. */
    public Optional<String> word() {
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(0));
    }

    /** An error about the value of an option. */
    public static GodwitException wrong(Option option, String value, String expected) {
        return GodwitException.of(ErrorCode.USAGE, option.name() + " is `" + value + "`, but must be " + expected + ".")
                .build();
    }

    /** Refuses more than one of these. */
    public void atMostOneOf(Option... exclusive) {
        Option first = null;
        for (Option option : exclusive) {
            if (has(option)) {
                if (first != null) {
                    throw GodwitException.of(
                                    ErrorCode.USAGE,
                                    first.name() + " and " + option.name() + " cannot be given together.")
                            .build();
                }
                first = option;
            }
        }
    }
}
