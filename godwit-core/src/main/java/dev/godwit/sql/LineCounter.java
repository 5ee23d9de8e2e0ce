package dev.godwit.sql;

/** Counts lines and columns. A line ends at LF, CRLF or a lone CR. */
final class LineCounter {

    private int line;
    private int column = 1;
    private boolean afterCr;

    LineCounter(int firstLine) {
        this.line = firstLine;
    }

    private LineCounter(int line, int column, boolean afterCr) {
        this.line = line;
        this.column = column;
        this.afterCr = afterCr;
    }

    static LineCounter from(Position position) {
        return new LineCounter(position.line(), position.column(), false);
    }

    LineCounter copy() {
        return new LineCounter(line, column, afterCr);
    }

    void count(char[] chars, int from, int to) {
        int lineStart = -1;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c > '\r') {
                continue;
            }
            boolean secondHalf = c == '\n' && (i > from ? chars[i - 1] == '\r' : afterCr);
            if (c == '\r' || c == '\n') {
                line += secondHalf ? 0 : 1;
                lineStart = i + 1;
            }
        }
        if (to > from) {
            column = lineStart < 0 ? column + to - from : 1 + to - lineStart;
            afterCr = chars[to - 1] == '\r';
        }
    }

    Position position(long offset) {
        return new Position(line, column, offset);
    }
}
