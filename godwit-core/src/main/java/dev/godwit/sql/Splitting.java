package dev.godwit.sql;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** How a text is cut into statements. */
public sealed interface Splitting {

    /** As the engine's own client cuts it: at {@code ;} outside quotes and blocks, at {@code GO} on SQL Server. */
    static Splitting lexer() {
        return new ByLexer();
    }

    /** Not at all: the whole text is one statement. */
    static Splitting none() {
        return new Whole();
    }

    /**
     * At every place outside quotes and comments that this delimiter matches. A text without special characters, or of one
     * character repeated such as {@code $$} or {@code ||}, stands for itself; anything else is a regular expression. Letter case
     * does not count. {@code /} and {@code GO} must stand on a line of their own.
     *
     * @throws PatternSyntaxException if it is a regular expression with a mistake
     */
    static Splitting delimiter(String regex) {
        if (regex.isBlank()) {
            throw new IllegalArgumentException("a delimiter must not be blank");
        }
        if (isPlain(regex)) {
            return new ByText(regex);
        }
        return new ByPattern(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE));
    }

    private static boolean isPlain(String delimiter) {
        char first = delimiter.charAt(0);
        boolean oneCharacter = delimiter.chars().allMatch(c -> c == first);
        boolean special = delimiter.chars().anyMatch(c -> "\\[](){}*+?|^$.\r\n".indexOf(c) >= 0);
        return first != '\\' && (oneCharacter || !special);
    }

    /** At the engine's own terminators. */
    record ByLexer() implements Splitting {}

    /** Not at all. */
    record Whole() implements Splitting {}

    /** At a text that stands for itself. */
    record ByText(String delimiter) implements Splitting {}

    /** At a regular expression. */
    record ByPattern(Pattern pattern) implements Splitting {}
}
