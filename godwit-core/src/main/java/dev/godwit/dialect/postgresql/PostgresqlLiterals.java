package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.Literals;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Literals by manual 4.1.2, the same under every setting of standard_conforming_strings. */
final class PostgresqlLiterals implements Literals {

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** A zero character, which PostgreSQL cannot store in any text, becomes U+FFFD. */
    @Override
    public String bytes(byte[] value) {
        return "'\\x" + HexFormat.of().formatHex(value) + "'::bytea";
    }

    @Override
    public String text(String value) {
        String quoted = value.replace("'", "''").replace('\0', '\uFFFD');
        return quoted.indexOf('\\') < 0 ? "'" + quoted + "'" : "E'" + quoted.replace("\\", "\\\\") + "'";
    }

    @Override
    public String timestamp(Instant instant) {
        return "timestamptz '" + MILLIS.format(instant) + "'";
    }

    /** The server's clock; the transaction began with the first statement of the pipeline. */
    @Override
    public Optional<String> elapsedMs() {
        return Optional.of("(extract(epoch FROM clock_timestamp() - transaction_timestamp()) * 1000)::bigint");
    }

    @Override
    public String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
