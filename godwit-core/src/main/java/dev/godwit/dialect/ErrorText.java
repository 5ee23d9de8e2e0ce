package dev.godwit.dialect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a statement the places that engines describe by words. All positions are 1-based, 0 means unknown. */
public final class ErrorText {

    private ErrorText() {}

    /** The first group of this pattern in a message. */
    public static Optional<String> find(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The position of the first character of a line, 1-based, or of the last line if there are not so many. */
    public static int lineStart(String sql, int line) {
        if (sql.isEmpty()) {
            return 0;
        }
        int at = 0;
        for (int i = 1; i < line; i++) {
            int end = sql.indexOf('\n', at);
            if (end < 0) {
                break;
            }
            at = end + 1;
        }
        return Math.min(at, sql.length() - 1) + 1;
    }

    /** The position of the last character that is not blank. */
    public static int lastCharacter(String sql) {
        return sql.stripTrailing().length();
    }

    /** The position of this text as a whole word, if it stands exactly once in the statement. Case does not count. */
    public static int onlyWord(String sql, String word) {
        if (word.isEmpty()) {
            return 0;
        }
        Matcher matcher = wholeWord(word).matcher(sql);
        if (!matcher.find()) {
            return 0;
        }
        int position = matcher.start() + 1;
        return matcher.find() ? 0 : position;
    }

    /** The position of the first place from an index on where this text stands as a whole word. Case does not count. */
    public static int firstWord(String sql, String word, int from) {
        Matcher matcher = wholeWord(word).matcher(sql);
        return !word.isEmpty() && from <= sql.length() && matcher.find(from) ? matcher.start() + 1 : 0;
    }

    private static Pattern wholeWord(String word) {
        return Pattern.compile(
                (isWordPart(word.charAt(0)) ? "(?<![\\p{L}\\p{N}_$])" : "")
                        + Pattern.quote(word)
                        + (isWordPart(word.charAt(word.length() - 1)) ? "(?![\\p{L}\\p{N}_$])" : ""),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
