package dev.godwit.sql;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of a text that is in memory: a growing array over a reader. Indices stay valid until {@link #release}, which says that
 * everything before an index is done with. So memory is bounded by the longest statement, not by the text.
 */
final class CharWindow {

    private static final int FIRST_SIZE = 2048;
    private static final int LARGEST_READ = 1 << 16;

    /** The characters; valid from the last released index to {@link #limit}. Replaced when it grows. */
    char[] chars = new char[FIRST_SIZE];

    /** Index after the last character that was read. */
    int limit;

    private TextSlice slice;
    private Reader reader;
    private boolean ended;
    private int floor;
    private long base;

    /** Counts the lines before {@link #floor}; empty where nobody asks for positions. */
    private final @Nullable LineCounter lines;

    private CharWindow(TextSlice slice, @Nullable LineCounter lines) {
        this.slice = slice;
        this.reader = open(slice);
        this.lines = lines;
        this.base = slice.start();
    }

    /** A window that knows {@linkplain #position positions}. */
    static CharWindow withPositions(TextSlice slice) {
        return new CharWindow(slice, LineCounter.from(new Position(slice.line(), slice.column(), 0)));
    }

    /** A window without positions, which is faster. */
    static CharWindow withoutPositions(TextSlice slice) {
        return new CharWindow(slice, null);
    }

    /** Starts anew with another text, keeping the array. The reader of the last one must be closed. */
    void reopen(TextSlice next) {
        if (lines != null) {
            throw new IllegalStateException("positions belong to one text");
        }
        slice = next;
        reader = open(next);
        ended = false;
        limit = 0;
        floor = 0;
        base = next.start();
    }

    private static Reader open(TextSlice slice) {
        try {
            return slice.open();
        } catch (IOException e) {
            throw slice.unreadable(e);
        }
    }

    /** The character at an index, -1 behind the last one of the text. */
    int at(int index) {
        while (index >= limit) {
            if (!more()) {
                return -1;
            }
        }
        return chars[index];
    }

    /** Reads on, at least one character; false at the end of the text. */
    boolean more() {
        if (ended) {
            return false;
        }
        if (limit == chars.length) {
            chars = Arrays.copyOf(chars, limit * 2);
        }
        try {
            int read = 0;
            while (read == 0) {
                read = reader.read(chars, limit, Math.min(chars.length - limit, LARGEST_READ));
            }
            ended = read < 0;
            limit += Math.max(read, 0);
            return !ended;
        } catch (IOException e) {
            throw slice.unreadable(e);
        }
    }

    /**
     * Forgets what stands before an index.
     *
     * @return how far all later indices moved to the left
     */
    int release(int upTo) {
        if (lines != null) {
            lines.count(chars, floor, upTo);
        }
        floor = upTo;
        if (floor <= chars.length / 2) {
            return 0;
        }
        System.arraycopy(chars, floor, chars, 0, limit - floor);
        limit -= floor;
        base += floor;
        floor = 0;
        return upTo;
    }

    /** Where in the file an index that is not released stands. */
    Position position(int index) {
        if (lines == null) {
            throw new IllegalStateException("this window knows no positions");
        }
        LineCounter there = lines.copy();
        there.count(chars, floor, index);
        return there.position(base + index);
    }

    /** The index of the first line end from here on, or of the end of the text. */
    int lineEnd(int from) {
        int index = from;
        while (true) {
            while (index < limit) {
                if (chars[index] == '\n' || chars[index] == '\r') {
                    return index;
                }
                index++;
            }
            if (!more()) {
                return limit;
            }
        }
    }

    /** The index behind the line end (LF, CRLF or CR) that stands at this index, if one does. */
    int afterLineEnd(int index) {
        int c = at(index);
        if (c == '\r') {
            return at(index + 1) == '\n' ? index + 2 : index + 1;
        }
        return c == '\n' ? index + 1 : index;
    }

    /** The text from an index to the end of its line, or so many characters of it. */
    String lineText(int from, int most) {
        int end = from;
        while (end - from < most && at(end) >= 0 && chars[end] != '\n' && chars[end] != '\r') {
            end++;
        }
        return text(from, end);
    }

    /** The text between two indices. */
    String text(int start, int end) {
        return new String(chars, start, end - start);
    }

    void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw slice.unreadable(e);
        }
    }
}
