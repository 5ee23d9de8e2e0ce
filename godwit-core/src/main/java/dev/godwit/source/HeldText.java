package dev.godwit.source;

import dev.godwit.sql.Checksum;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * The decoded bytes of a text that is small enough to be held.
 *
 * @param text without byte order mark
 * @param crc see {@link dev.godwit.sql.TextSource#crc()}
 */
record HeldText(String text, String crc) {

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
            return new HeldText(strictly(file, bytes), crc(bytes));
        }
        return new HeldText(text.startsWith("\uFEFF") ? text.substring(1) : text, crc(bytes));
    }

    /** Both sums are computed by the JVM's own code even before it has compiled anything. */
    private static String crc(byte[] bytes) {
        CRC32 one = new CRC32();
        one.update(bytes, 0, bytes.length);
        CRC32C other = new CRC32C();
        other.update(bytes, 0, bytes.length);
        return Checksum.ALGORITHM + ":" + bytes.length + ":"
                + Long.toHexString(one.getValue() << 32 | other.getValue());
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
