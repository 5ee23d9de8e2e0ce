package dev.godwit.source.layout;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.sql.TextSource;
import java.io.IOException;
import java.io.Reader;

/**
 * Walks through the lines of a text with their offsets, in memory bounded by the beginning of one line. Lines end at LF, CRLF or a
 * lone CR. Not thread-safe.
 */
final class LineReader implements AutoCloseable {
    private static final int BUFFER = 4096;
    /** How much of a line is kept. */
    private static final int HEAD = 2048;

    private final TextSource source;
    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int limit;
    private long offset;

    private final char[] head = new char[HEAD];
    private int headLength;
    private int number;
    private long start;
    private boolean blank;

    LineReader(TextSource source) {
        this.source = source;
        try {
            this.reader = source.open();
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    static GodwitException unreadable(TextSource source, IOException cause) {
        return GodwitException.of(ErrorCode.FILE_UNREADABLE, source.name() + " cannot be read: " + cause.getMessage())
                .at(Place.of(source.name()))
                .hint("Check that the file exists and that you may read it.")
                .cause(cause)
                .build();
    }

    /** Goes to the next line; false at the end of the text. */
    boolean next() {
        start = offset;
        headLength = 0;
        blank = true;
        int c = read();
        if (c < 0) {
            return false;
        }
        number++;
        while (c >= 0 && c != '\n' && c != '\r') {
            if (headLength < HEAD) {
                head[headLength++] = (char) c;
            }
            if (c > ' ' && blank && !isBlank(c)) {
                blank = false;
            }
            c = read();
        }
        if (c == '\r' && fill() && buffer[position] == '\n') {
            read();
        }
        return true;
    }

    /** What editors and exports leave in files and no engine minds where Godwit cuts it off: blanks, NBSP, zero bytes, BOMs. */
    static boolean isBlank(int c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || Character.isWhitespace(c);
    }

    private int read() {
        if (!fill()) {
            return -1;
        }
        offset++;
        return buffer[position++];
    }

    private boolean fill() {
        if (position < limit) {
            return true;
        }
        try {
            position = 0;
            limit = reader.read(buffer, 0, BUFFER);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
        return limit > 0;
    }

    /** Whether the line has nothing but blanks. */
    boolean isBlank() {
        return blank;
    }

    /** The first character of the line that is no blank; 0 when there is none. */
    char first() {
        for (int i = 0; i < headLength; i++) {
            if (!isBlank(head[i])) {
                return head[i];
            }
        }
        return 0;
    }

    Line line() {
        return new Line(number, start, offset, new String(head, 0, headLength));
    }

    int number() {
        return number;
    }

    long start() {
        return start;
    }

    /** Offset behind the line and its end. */
    long end() {
        return offset;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }
}
