package dev.godwit.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

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
        return source.open();
    }

    /** x. */
    public String text() {
        return source.name();
    }
}
