package dev.godwit.sql;

/**
 * A place in a text file.
 *
 * @param line 1-based line; lines end at LF, CRLF or a lone CR
 * @param column 1-based column, counted in UTF-16 code units
 * @param offset 0-based offset from the start of the decoded file (a byte order mark does not count), in UTF-16 code units
 */
public record Position(int line, int column, long offset) {

    /** The first character of a file. */
    public static final Position START = new Position(1, 1, 0);

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
