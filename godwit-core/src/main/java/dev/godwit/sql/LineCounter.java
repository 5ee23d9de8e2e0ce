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
        for (int i = from; i < to; i++) {
            count(chars[i]);
        }
    }

    void count(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            count(text.charAt(i));
        }
    }

    private void count(char c) {
        if (c == '\n') {
            line += afterCr ? 0 : 1;
            column = 1;
        } else if (c == '\r') {
            line++;
            column = 1;
        } else {
            column++;
        }
        afterCr = c == '\r';
    }

    Position position(long offset) {
        return new Position(line, column, offset);
    }
}
