package dev.godwit.sql;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code -- migrate:expect rows:…} asks of the statement below it: {@code rows:3}, {@code rows:1..10}, {@code rows:1..}.
 *
 * @param least how many rows it must change
 * @param most how many it may; empty for any number
 */
public record ExpectedRows(long least, OptionalLong most) {

    private static final Pattern ROWS = Pattern.compile("rows:(\\d{1,18})(?:(\\.\\.)(\\d{1,18})?)?");

    /**
     * Reads one.
     *
     * @param file how messages name the file
     * @throws dev.godwit.error.GodwitException MIGRATION_MALFORMED at its place
     */
    public static ExpectedRows of(Directive directive, String file) {
        Matcher rows = ROWS.matcher(directive.text());
        if (rows.matches()) {
            long least = Long.parseLong(rows.group(1));
            if (rows.group(2) == null) {
                return new ExpectedRows(least, OptionalLong.of(least));
            }
            if (rows.group(3) == null) {
                return new ExpectedRows(least, OptionalLong.empty());
            }
            long most = Long.parseLong(rows.group(3));
            if (most >= least) {
                return new ExpectedRows(least, OptionalLong.of(most));
            }
        }
        throw Directive.refusal(
                file,
                directive.textStart(),
                "\"migrate:expect " + directive.text() + "\" does not say how many rows.",
                "Write \"-- migrate:expect rows:3\", \"rows:1..10\" or \"rows:1..\".");
    }

    /** Whether so many are right. */
    public boolean allow(long rows) {
        return rows >= least && (most.isEmpty() || rows <= most.getAsLong());
    }

    /** In words: {@code 3}, {@code 1 to 10}, {@code at least 1}. */
    @Override
    public String toString() {
        if (most.isEmpty()) {
            return "at least " + least;
        }
        return most.getAsLong() == least ? Long.toString(least) : least + " to " + most.getAsLong();
    }
}
