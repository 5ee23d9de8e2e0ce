package dev.godwit.cli.scenario;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bytes of a file that a scenario writes. With {@code escaped}, {@code \n \r \t \\} stand for themselves, {@code \}{@code u00a0}
 * for a character, {@code \xE9} for a byte and {@code \repeat{1000,x}} for many; line ends are then only those that are written.
 */
final class Content {

    private static final String REPEAT = "\\repeat{";

    private Content() {}

    static byte[] plain(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] escaped(List<String> lines) {
        String text = String.join("", lines);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int i = 0;
        while (i < text.length()) {
            int backslash = text.indexOf('\\', i);
            int end = backslash < 0 ? text.length() : backslash;
            bytes.writeBytes(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
            i = backslash < 0 ? end : escape(text, backslash, bytes);
        }
        return bytes.toByteArray();
    }

    private static int escape(String text, int at, ByteArrayOutputStream bytes) {
        if (text.startsWith(REPEAT, at)) {
            int comma = text.indexOf(',', at);
            int end = text.indexOf('}', comma);
            int times = Integer.parseInt(text.substring(at + REPEAT.length(), comma));
            bytes.writeBytes(text.substring(comma + 1, end).repeat(times).getBytes(StandardCharsets.UTF_8));
            return end + 1;
        }
        char kind = text.charAt(at + 1);
        switch (kind) {
            case 'n' -> bytes.write('\n');
            case 'r' -> bytes.write('\r');
            case 't' -> bytes.write('\t');
            case '\\' -> bytes.write('\\');
            case 'x' -> bytes.write(Integer.parseInt(text.substring(at + 2, at + 4), 16));
            case 'u' ->
                bytes.writeBytes(String.valueOf((char) Integer.parseInt(text.substring(at + 2, at + 6), 16))
                        .getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException("unknown escape \\" + kind);
        }
        return at + (kind == 'x' ? 4 : kind == 'u' ? 6 : 2);
    }
}
