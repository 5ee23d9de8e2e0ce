package dev.godwit.sql;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts placeholders back for their values in what engines say, because a value may be a password. {@code role "${owner}" does not
 * exist} still tells what is meant. Immutable and thread-safe.
 *
 * <p>Which values are secret nobody says, so all are hidden but the shortest ones, with which no message could be read any more. Those
 * of up to seven letters, digits and underscores ({@code prod}, {@code public}) are hidden only where they stand as a whole word.
 */
final class HiddenValues {

    private static final int SHORTEST = 4;
    private static final int LONGEST_WORD = 7;
    private static final String WORD = "[\\p{L}\\p{N}_]";

    private final List<Map.Entry<String, String>> hidden;
    private final Pattern pattern;

    HiddenValues(Map<String, String> values) {
        hidden = values.entrySet().stream()
                .filter(e -> e.getValue().strip().length() >= SHORTEST)
                .sorted(Map.Entry.<String, String>comparingByValue(Comparator.comparingInt(String::length))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        pattern = Pattern.compile(hidden.stream()
                .map(e -> "(" + expression(e.getValue().strip()) + ")")
                .collect(Collectors.joining("|")));
    }

    private static String expression(String value) {
        boolean word = value.length() <= LONGEST_WORD && value.matches(WORD + "+");
        return word ? "(?<!" + WORD + ")" + Pattern.quote(value) + "(?!" + WORD + ")" : Pattern.quote(value);
    }

    /** In one pass, because a name may be the value of another. */
    String hide(String text) {
        return hidden.isEmpty()
                ? text
                : pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found)));
    }

    private String shown(MatchResult found) {
        int group = 1;
        while (found.group(group) == null) {
            group++;
        }
        return "${" + hidden.get(group - 1).getKey() + "}";
    }
}
