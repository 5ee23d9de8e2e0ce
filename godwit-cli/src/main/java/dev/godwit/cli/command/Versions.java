package dev.godwit.cli.command;

import dev.godwit.migration.Version;

/** Versions as people name them: bare, or with the name behind as {@code status} shows it, or as the file is called. */
final class Versions {

    private Versions() {}

    /** {@code 20260719120000}, {@code 20260719120000_create_milestones} and {@code migrations/20260719120000_x.sql} are the same. */
    static Version parse(String typed) {
        String text = typed.substring(typed.lastIndexOf('/') + 1);
        if (text.isEmpty()) {
            text = typed.isEmpty() ? "?" : typed;
        }
        int at = 0;
        while (at < text.length() && (isDigit(text.charAt(at)) || isInnerMark(text, at))) {
            at++;
        }
        boolean nameFollows =
                at > 0 && at < text.length() - 1 && text.charAt(at) == '_' && !isDigit(text.charAt(at + 1));
        boolean fileEnds = at > 0 && (text.startsWith(".sql", at) || text.startsWith(".java", at));
        return new Version(nameFollows || fileEnds ? text.substring(0, at) : text);
    }

    /** A dot or underscore between two digits, as in {@code 1.2} and {@code 1_2}. */
    private static boolean isInnerMark(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == '_')
                && at > 0
                && at + 1 < text.length()
                && isDigit(text.charAt(at - 1))
                && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
