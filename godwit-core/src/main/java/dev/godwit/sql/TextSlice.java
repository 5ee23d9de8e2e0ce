package dev.godwit.sql;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;

/**
 * A stretch of a text.
 *
 * @param source the text
 * @param start offset of its first character in the text, in UTF-16 code units
 * @param end offset after its last character; {@link Long#MAX_VALUE} for the end of the text
 * @param line 1-based line of its first character
 * @param column 1-based column of its first character
 */
public record TextSlice(TextSource source, long start, long end, int line, int column) {

    /** Checks the bounds. */
    public TextSlice {
        if (start < 0 || end < start || line < 1 || column < 1) {
            throw new IllegalArgumentException("no slice: " + start + ".." + end + ", line " + line);
        }
    }

    /** A run of whole lines. */
    public TextSlice(TextSource source, long start, long end, int line) {
        this(source, start, end, line, 1);
    }

    /** The text from its first character to its last. */
    public static TextSlice whole(TextSource source) {
        return new TextSlice(source, 0, Long.MAX_VALUE, 1);
    }

    /** A text that is at hand as a string; a byte order mark at its start is left out. */
    public static TextSlice ofString(String name, String text) {
        return whole(new StringSource(name, text));
    }

    /**
     * Opens this stretch.
     *
     * @throws IOException when the text cannot be read
     */
    public Reader open() throws IOException {
        Reader reader = source.open();
        return start == 0 && end == Long.MAX_VALUE ? reader : new SliceReader(reader, start, end - start);
    }

    /** All of it as one string. */
    public String text() {
        StringWriter text = new StringWriter();
        try (Reader reader = open()) {
            reader.transferTo(text);
        } catch (IOException e) {
            throw unreadable(e);
        }
        return text.toString();
    }

    GodwitException unreadable(IOException cause) {
        boolean encoding = cause instanceof CharacterCodingException;
        return GodwitException.of(
                        encoding ? ErrorCode.FILE_NOT_UTF8 : ErrorCode.FILE_UNREADABLE,
                        encoding
                                ? source.name() + " is not UTF-8"
                                : source.name() + " cannot be read: " + cause.getMessage())
                .at(Place.of(source.name()))
                .hint(encoding ? "Save the file as UTF-8." : "Check that the file is still there and may be read.")
                .cause(cause)
                .build();
    }
}
