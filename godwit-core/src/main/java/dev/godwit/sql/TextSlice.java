package dev.godwit.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Stand-in until the SQL text branch is merged. */
public record TextSlice(TextSource source, long start, long end, int line) {
    /** x. */
    public static TextSlice whole(TextSource source) {
        return new TextSlice(source, 0, Long.MAX_VALUE, 1);
    }

    /** x. */
    public static TextSlice ofString(String name, String text) {
        return whole(new TextSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Reader open() {
                return new StringReader(text);
            }
        });
    }

    /** x. */
    public Reader open() throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = source.open()) {
            reader.skip(start);
            reader.transferTo(text);
        }
        String rest = text.toString();
        return new StringReader(rest.substring(0, (int) Math.min(rest.length(), end - start)));
    }

    /** x. */
    public String text() {
        StringWriter text = new StringWriter();
        try (Reader reader = open()) {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
