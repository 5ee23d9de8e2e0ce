package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Literals;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Literals of SQL Server. A backslash before a line end would swallow both (Microsoft Learn, “\ (Backslash) line continuation”), so a
 * text is cut between them; the first piece is cast, because a concatenation of short strings ends after 4000 characters.
 */
final class SqlserverLiterals implements Literals {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'").withZone(ZoneOffset.UTC);

    @Override
    public String truth(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    public String bytes(byte[] value) {
        return "0x" + HexFormat.of().formatHex(value);
    }

    @Override
    public String text(String value) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\0') {
                pieces.add(quoted(value.substring(from, i)));
                pieces.add("NCHAR(0)");
                from = i + 1;
            } else if (c == '\\' && i + 1 < value.length() && isLineEnd(value.charAt(i + 1))) {
                pieces.add(quoted(value.substring(from, i + 1)));
                from = i + 1;
            }
        }
        String last = quoted(value.substring(from));
        return pieces.isEmpty()
                ? last
                : "(CAST(" + pieces.get(0) + " AS NVARCHAR(MAX)) + "
                        + String.join(
                                "", pieces.stream().skip(1).map(p -> p + " + ").toList()) + last + ")";
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static String quoted(String piece) {
        return "N'" + piece.replace("'", "''") + "'";
    }

    @Override
    public String timestamp(Instant instant) {
        return "CAST('" + TIMESTAMP.format(instant) + "' AS DATETIMEOFFSET(3))";
    }

    @Override
    public String identifier(String name) {
        return "[" + name.replace("]", "]]") + "]";
    }
}
