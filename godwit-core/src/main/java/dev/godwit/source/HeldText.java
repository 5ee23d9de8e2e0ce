package dev.godwit.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** The decoded bytes of a text that is small enough to be held. */
record HeldText(String text) {

    /** Texts up to this many bytes are held in memory; longer ones are opened again whenever they are read. */
    static final int LIMIT = 1 << 20;

    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Decodes strictly.
     *
     * @throws dev.godwit.error.GodwitException when {@code bytes} are not UTF-8
     */
    static HeldText decode(String file, byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            return new HeldText(strictly(file, bytes));
        }
        return new HeldText(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The slow way, which tells what the fast one replaced. */
    private static String strictly(String file, byte[] bytes) throws IOException {
        StringWriter text = new StringWriter(bytes.length);
        try (Utf8Reader reader = new Utf8Reader(file, new ByteArrayInputStream(bytes))) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
