package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Literals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * Literals that mean the same in every {@code sql_mode} and every session character set. A backslash escapes unless
 * {@code NO_BACKSLASH_ESCAPES} is set, and other than ASCII characters are read in {@code character_set_client}, both of which a
 * script may have changed. So a text with such characters is written as hexadecimal UTF-8 (MySQL Reference Manual, “Character Set
 * Introducers”), any other between single quotes, which no mode turns into something else.
 */
final class MysqlLiterals implements Literals {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    @Override
    public String text(String value) {
        return value.chars().allMatch(MysqlLiterals::isPlain)
                ? "'" + value.replace("'", "''") + "'"
                : "_utf8mb4 X'" + HexFormat.of().withUpperCase().formatHex(value.getBytes(StandardCharsets.UTF_8))
                        + "'";
    }

    private static boolean isPlain(int c) {
        return (c >= ' ' && c <= '~' && c != '\\') || c == '\n' || c == '\r' || c == '\t';
    }

    @Override
    public String timestamp(Instant instant) {
        return "TIMESTAMP'" + TIMESTAMP.format(instant) + "'";
    }

    @Override
    public String identifier(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
