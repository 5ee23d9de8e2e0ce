package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Literals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Literals of SQLite. SQL text ends at a NUL character there, so a text that holds one is written as hexadecimal UTF-8. */
final class SqliteLiterals implements Literals {

    /** Of fixed length, so that text order is time order. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Override
    public String text(String value) {
        return value.indexOf('\0') < 0
                ? "'" + value.replace("'", "''") + "'"
                : "CAST(X'" + HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)) + "' AS TEXT)";
    }

    @Override
    public String timestamp(Instant instant) {
        return "'" + TIMESTAMP.format(instant) + "'";
    }

    @Override
    public String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
