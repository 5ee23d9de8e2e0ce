package dev.godwit.source;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Decodes UTF-8 without mercy: a byte that does not belong there is an error with its place, never a replacement character. Skips a
 * byte order mark. Not thread-safe.
 */
final class Utf8Reader extends Reader {
    private static final int BUFFER = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final InputStream stream;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private boolean started;
    private long offset;
    private int line = 1;
    private char last;

    Utf8Reader(String file, InputStream stream) {
        this.file = file;
        this.stream = stream;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!decodeMore()) {
                return -1;
            }
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, from, count);
        return count;
    }

    private boolean decodeMore() throws IOException {
        countLines();
        chars.clear();
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, ended);
        offset += bytes.position() - before;
        chars.flip();
        skipByteOrderMark();
        if (chars.hasRemaining()) {
            return true;
        }
        if (result.isError()) {
            throw notUtf8();
        }
        return fill();
    }

    private void skipByteOrderMark() {
        if (!started && chars.hasRemaining()) {
            started = true;
            if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
    }

    /** Reads more bytes; false when all have been decoded. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
        return true;
    }

    /** Counts the lines of what has been handed out. */
    private void countLines() {
        for (int i = 0; i < chars.position(); i++) {
            char c = chars.get(i);
            if (c == '\r' || (c == '\n' && last != '\r')) {
                line++;
            }
            last = c;
        }
    }

    private GodwitException notUtf8() {
        int bad = bytes.get(bytes.position()) & 0xFF;
        boolean utf16 = offset == 0 && bad >= 0xFE;
        return GodwitException.of(
                        ErrorCode.FILE_NOT_UTF8,
                        file + " is not UTF-8: unexpected byte 0x"
                                + Integer.toHexString(bad).toUpperCase(Locale.ROOT) + " at byte offset " + offset
                                + ", in line " + line + ".")
                .at(Place.of(file, line, 0))
                .hint("Save the file as UTF-8, for example with: iconv -f " + (utf16 ? "UTF-16" : "ISO-8859-1")
                        + " -t UTF-8 FILE > NEW_FILE")
                .build();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
