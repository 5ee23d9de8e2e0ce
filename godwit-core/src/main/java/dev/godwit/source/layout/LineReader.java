package dev.godwit.source.layout;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.sql.TextSource;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Walks through the lines of a text with their offsets, in memory bounded by the beginning of one line. Lines end at LF, CRLF or a
 * lone CR. Not thread-safe.
 */
final class LineReader implements AutoCloseable {
    private static final int BUFFER = 1024;
    /** How much of a line is kept. */
    private static final int HEAD = 2048;

    private final TextSource source;
    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int limit;
    private long offset;

    private char[] head = new char[128];
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

    /** Reads the first characters of a text into {@code target}; how many, 0 for none. */
    static int opening(TextSource source, char[] target) {
        try (Reader reader = source.open()) {
            return Math.max(0, reader.read(target, 0, target.length));
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
        if (!fill()) {
            return false;
        }
        number++;
        boolean ended = false;
        while (!ended && fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            keep(end);
            ended = end < limit;
        }
        if (ended) {
            endLine();
        }
        return true;
    }

    private void keep(int end) {
        for (int i = position; blank && i < end; i++) {
            blank = isBlank(buffer[i]);
        }
        int kept = Math.min(end - position, HEAD - headLength);
        if (headLength + kept > head.length) {
            head = Arrays.copyOf(head, HEAD);
        }
        System.arraycopy(buffer, position, head, headLength, kept);
        headLength += kept;
        offset += end - position;
        position = end;
    }

    private void endLine() {
        boolean carriageReturn = buffer[position] == '\r';
        position++;
        offset++;
        if (carriageReturn && fill() && buffer[position] == '\n') {
            position++;
            offset++;
        }
    }

    /** What editors and exports leave in files and no engine minds where Godwit cuts it off: blanks, NBSP, zero bytes, BOMs. */
    static boolean isBlank(int c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || Character.isWhitespace(c);
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
        return Line.of(number, start, offset, new String(head, 0, headLength));
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
