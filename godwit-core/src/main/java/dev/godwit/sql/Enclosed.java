package dev.godwit.sql;

/** Finds the end of what has a start and an end: quoted text and block comments. */
final class Enclosed {

    private final CharWindow in;
    private final boolean nestedComments;

    Enclosed(CharWindow in, boolean nestedComments) {
        this.in = in;
        this.nestedComments = nestedComments;
    }

    /**
     * The index behind the closing quote, -1 if the text ends before it.
     *
     * @param from index behind the opening quote
     * @param doubled whether a doubled quote stands for one
     * @param escapes whether a backslash takes away the meaning of the next character
     */
    int quoteEnd(int from, char quote, boolean doubled, boolean escapes) {
        int index = from;
        while (true) {
            char[] chars = in.chars;
            int limit = in.limit;
            while (index < limit && chars[index] != quote && (chars[index] != '\\' || !escapes)) {
                index++;
            }
            if (index >= limit) {
                if (in.more()) {
                    continue;
                }
                return -1;
            }
            if (chars[index] == quote && !(doubled && in.at(index + 1) == quote)) {
                return index + 1;
            }
            index += 2;
        }
    }

    /** The index behind the end of the comment whose content starts here, -1 if the text ends before it. */
    int commentEnd(int from) {
        int depth = 1;
        int index = from;
        while (depth > 0) {
            int c = in.at(index);
            if (c < 0) {
                return -1;
            }
            index++;
            if (c == '*' && in.at(index) == '/') {
                depth--;
                index++;
            } else if (nestedComments && c == '/' && in.at(index) == '*') {
                depth++;
                index++;
            }
        }
        return index;
    }
}
