package dev.godwit.source.layout;

import dev.godwit.error.Nearest;
import dev.godwit.migration.TransactionMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line {@code -- migrate:up [options]} or {@code -- migrate:down [options]}, as dbmate has them: at the start of the line, in lower
 * case. Lines that look like one and are none are mistakes, never comments, because taking them for comments would run the down with
 * the up.
 */
record MigrateMarker(boolean up, TransactionMode transaction) {

    private static final Pattern ALMOST = Pattern.compile(
            "(?i)\\s*--\\s*migrate\\s*:(?:(\\S+).*|\\s+(up|down)\\s*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Reads a line; empty when it is another comment. */
    static Optional<MigrateMarker> parse(FileEntry file, Line line) {
        String comment = line.text().startsWith("--") ? line.comment() : "";
        if (isWord(comment, "migrate:up")) {
            return Optional.of(new MigrateMarker(true, options(file, line, comment.substring("migrate:up".length()))));
        }
        if (isWord(comment, "migrate:down")) {
            return Optional.of(
                    new MigrateMarker(false, options(file, line, comment.substring("migrate:down".length()))));
        }
        if (isWord(line.comment(), "migrate:fill-in")) {
            throw file.malformed(
                    line.number(),
                    line.columnOf("--"),
                    "Something is still to be written here: "
                            + line.comment()
                                    .substring("migrate:fill-in".length())
                                    .strip(),
                    "Write it into the statement below, then delete this line.");
        }
        if (ALMOST.matcher(line.text()).matches()) {
            throw file.malformed(
                    line.number(),
                    line.columnOf("--"),
                    "\"" + line.text().strip() + "\" is almost a marker.",
                    "Write " + nearest(line) + " at the start of the line, in lower case.");
        }
        return Optional.empty();
    }

    private static boolean isWord(String comment, String word) {
        return comment.startsWith(word)
                && (comment.length() == word.length() || Character.isWhitespace(comment.charAt(word.length())));
    }

    private static String nearest(Line line) {
        String comment = line.comment().toLowerCase(Locale.ROOT);
        String word = comment.substring(comment.indexOf(':') + 1).strip().split("\\s", 2)[0];
        Optional<String> nearest = Nearest.to(word, List.of("up", "down"));
        return nearest.isPresent()
                ? "\"-- migrate:" + nearest.get() + "\""
                : "\"-- migrate:up\" or \"-- migrate:down\"";
    }

    private static TransactionMode options(FileEntry file, Line line, String options) {
        TransactionMode mode = TransactionMode.AUTO;
        if (options.isEmpty()) {
            return mode;
        }
        for (String option : options.strip().split("\\s+")) {
            if (option.equals("transaction:false")) {
                mode = TransactionMode.OFF;
            } else if (option.equals("transaction:true")) {
                mode = TransactionMode.ON;
            } else if (!option.isEmpty()) {
                throw file.malformed(
                        line.number(),
                        line.columnOf(option),
                        "Unknown option \"" + option + "\".",
                        option.equals("transaction:")
                                ? "Write \"transaction:false\" or \"transaction:true\", without a blank."
                                : Nearest.sentence(option, List.of("transaction:false", "transaction:true")));
            }
        }
        return mode;
    }
}
