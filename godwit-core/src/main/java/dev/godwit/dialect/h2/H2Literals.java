package dev.godwit.dialect.h2;

import dev.godwit.dialect.Literals;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Literals of H2, which knows no escape but a doubled quote in any compatibility mode. */
final class H2Literals implements Literals {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    @Override
    public String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public String timestamp(Instant instant) {
        return "TIMESTAMP WITH TIME ZONE '" + TIMESTAMP.format(instant) + "+00:00'";
    }

    @Override
    public String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
