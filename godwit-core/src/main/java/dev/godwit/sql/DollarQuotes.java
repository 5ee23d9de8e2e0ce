package dev.godwit.sql;

/** What a dollar sign can begin: a dollar-quoted string, a parameter or a {@code ${placeholder}}. */
final class DollarQuotes {

    private final CharWindow in;
    private final boolean tagged;
    private final boolean plain;

    DollarQuotes(CharWindow in, LexicalRules rules) {
        this.in = in;
        this.tagged = rules.has(LexicalFeature.TAGGED_DOLLAR_QUOTES);
        this.plain = rules.has(LexicalFeature.PLAIN_DOLLAR_QUOTES);
    }

    /** What stands between the tags of a dollar-quoted string, which may lack the last one. */
    static String content(String quoted) {
        int from = quoted.indexOf('$', 1) + 1;
        int to = quoted.length() - from;
        boolean closed = to >= from && quoted.startsWith(quoted.substring(0, from), to);
        return quoted.substring(from, closed ? to : quoted.length());
    }

    /** The index behind the {@code ${name}} at this dollar sign, -1 if none stands there. */
    int placeholderEnd(int dollar) {
        if (in.at(dollar + 1) != '{') {
            return -1;
        }
        int index = dollar + 2;
        while (Placeholders.isNameCharacter(in.at(index))) {
            index++;
        }
        return index > dollar + 2 && in.at(index) == '}' ? index + 1 : -1;
    }

    /** The index behind the digits that follow. */
    int parameterEnd(int dollar) {
        int index = dollar + 1;
        while (isDigit(in.at(index))) {
            index++;
        }
        return index;
    }

    /** The index behind the opening {@code $tag$} at this dollar sign, -1 if none stands there. */
    int contentStart(int dollar) {
        int index = dollar + 1;
        if (tagged && startsTag(in.at(index))) {
            do {
                index++;
            } while (startsTag(in.at(index)) || isDigit(in.at(index)));
        }
        return (tagged || plain) && in.at(index) == '$' ? index + 1 : -1;
    }

    /** The index behind the closing {@code $tag$}, -1 if the text ends before it. */
    int end(int dollar, int content) {
        int length = content - dollar;
        int index = content;
        while (true) {
            while (index < in.limit && in.chars[index] != '$') {
                index++;
            }
            if (in.at(index) < 0) {
                return -1;
            }
            if (in.at(index) == '$') {
                if (matches(dollar, index, length)) {
                    return index + length;
                }
                index++;
            }
        }
    }

    private boolean matches(int opening, int closing, int length) {
        for (int i = 1; i < length; i++) {
            if (in.at(closing + i) != in.chars[opening + i]) {
                return false;
            }
        }
        return true;
    }

    /** PostgreSQL takes every character above ASCII for a letter here. */
    private static boolean startsTag(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
