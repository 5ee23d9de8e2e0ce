package dev.godwit.source.layout;

import dev.godwit.error.Nearest;
import dev.godwit.lock.Limits;
import dev.godwit.migration.Durations;
import dev.godwit.migration.TransactionMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind {@code migrate:up} or {@code migrate:down} on the same line: {@code transaction:false lock-timeout:2s
 * statement-timeout:1m}, in any order.
 */
record MarkerOptions(TransactionMode transaction, Limits limits) {

    private static final MarkerOptions NONE = new MarkerOptions(TransactionMode.AUTO, Limits.NONE);
    private static final String LOCK = "lock-timeout:";
    private static final String STATEMENT = "statement-timeout:";
    private static final List<String> KNOWN =
            List.of("transaction:false", "transaction:true", LOCK + "2s", STATEMENT + "1m");

    /** Reads them. */
    static MarkerOptions parse(FileEntry file, Line line, String text) {
        MarkerOptions options = NONE;
        for (String option : text.strip().split("\\s+")) {
            options = option.isEmpty() ? options : options.with(file, line, option);
        }
        return options;
    }

    private MarkerOptions with(FileEntry file, Line line, String option) {
        if (option.equals("transaction:false")) {
            return new MarkerOptions(TransactionMode.OFF, limits);
        }
        if (option.equals("transaction:true")) {
            return new MarkerOptions(TransactionMode.ON, limits);
        }
        if (option.startsWith(LOCK)) {
            return new MarkerOptions(transaction, limits.lock(duration(file, line, option, LOCK)));
        }
        if (option.startsWith(STATEMENT)) {
            return new MarkerOptions(transaction, limits.statement(duration(file, line, option, STATEMENT)));
        }
        throw file.malformed(
                line.number(),
                line.columnOf(option),
                "Unknown option \"" + option + "\".",
                option.equals("transaction:")
                        ? "Write \"transaction:false\" or \"transaction:true\", without a blank."
                        : Nearest.sentence(option, KNOWN));
    }

    private static Duration duration(FileEntry file, Line line, String option, String name) {
        Optional<Duration> duration = Durations.parse(option.substring(name.length()));
        if (duration.isEmpty()) {
            throw file.malformed(
                    line.number(),
                    line.columnOf(option),
                    "\"" + option + "\" gives no length of time.",
                    "Write a number and its unit without a blank, such as \"" + name + "500ms\", \"" + name
                            + "2s\" or \"" + name + "1m\"; 0s is without limit.");
        }
        return duration.get();
    }
}
