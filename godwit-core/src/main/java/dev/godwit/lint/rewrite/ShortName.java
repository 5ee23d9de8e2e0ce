package dev.godwit.lint.rewrite;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Names that are made from others, within the 63 bytes that an engine keeps of a name. */
public final class ShortName {

    private static final int LONGEST = 63;
    private static final int MARK = 9;

    private ShortName() {}

    /** These parts with {@code _} between them; where that is too long, its head and a mark that tells it from others. */
    public static String of(String... parts) {
        String whole = String.join("_", parts);
        if (bytes(whole) <= LONGEST) {
            return whole;
        }
        CRC32 sum = new CRC32();
        sum.update(whole.getBytes(StandardCharsets.UTF_8));
        int end = whole.length();
        while (bytes(whole.substring(0, end)) > LONGEST - MARK) {
            end--;
        }
        return whole.substring(0, end) + String.format("_%08x", sum.getValue());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
