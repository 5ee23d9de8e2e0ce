package dev.godwit.sql;

/** The data lines below {@code COPY … FROM stdin;} up to the line {@code \.} or the end of the text. */
final class CopyLines {

    private static final int MARK_LENGTH = 2;

    private final CharWindow in;
    private final SqlLexer lexer;
    private boolean lineStart = true;
    private boolean ended;

    CopyLines(CharWindow in, SqlLexer lexer) {
        this.in = in;
        this.lexer = lexer;
    }

    /** Reads some of the data, -1 at its end. */
    int read(char[] target, int offset, int length) {
        lexer.shift(in.release(lexer.end));
        int from = lexer.end;
        if (ended || in.at(from) < 0) {
            return -1;
        }
        int to = Math.min(in.limit, from + length);
        int index = from;
        while (index < to && !(lineStart && isEndMark(index))) {
            char c = in.chars[index++];
            lineStart = c == '\n' || (c == '\r' && in.at(index) != '\n');
        }
        if (index == from && length > 0) {
            ended = true;
            lexer.moveTo(in.afterLineEnd(from + MARK_LENGTH), true);
            return -1;
        }
        System.arraycopy(in.chars, from, target, offset, index - from);
        lexer.moveTo(index, true);
        return index - from;
    }

    private boolean isEndMark(int index) {
        if (in.at(index) != '\\' || in.at(index + 1) != '.') {
            return false;
        }
        int next = in.at(index + MARK_LENGTH);
        return next < 0 || next == '\n' || next == '\r';
    }
}
