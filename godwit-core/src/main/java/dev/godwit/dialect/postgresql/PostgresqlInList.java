package dev.godwit.dialect.postgresql;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of words that a {@code varchar} is compared with. PostgreSQL writes {@code IN ('a', 'b')} as one array that is cast, and what it
 * makes of that text, when it is run, as an array of words that are cast each; from then on it stays so.
 */
final class PostgresqlInList {

    private static final String WORD = "'(?:[^']|'')*'::character varying";
    private static final Pattern CAST_ARRAY =
            Pattern.compile("\\(ARRAY\\[(" + WORD + "(?:, " + WORD + ")*)]\\)::text\\[]");
    private static final Pattern ONE = Pattern.compile(WORD);

    private PostgresqlInList() {}

    /** The condition as it stays. */
    static String settled(String condition) {
        return CAST_ARRAY
                .matcher(condition)
                .replaceAll(array -> Matcher.quoteReplacement("ARRAY[" + castEach(array) + "]"));
    }

    private static String castEach(MatchResult array) {
        return ONE.matcher(array.group(1)).replaceAll(word -> Matcher.quoteReplacement("(" + word.group() + ")::text"));
    }
}
