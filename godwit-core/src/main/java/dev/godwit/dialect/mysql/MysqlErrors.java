package dev.godwit.dialect.mysql;

import dev.godwit.dialect.ErrorText;
import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.ServerError.Kind;
import dev.godwit.dialect.ServerErrors;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Errors of MySQL and MariaDB by their numbers (MySQL, “Server Error Message Reference”; MariaDB, “MariaDB Error Code Reference”) as
 * MariaDB Connector/J and MySQL Connector/J give them.
 */
final class MysqlErrors implements ServerErrors {

    private static final Pattern DRIVER_PREFIX = Pattern.compile("^(?:\\(conn[:=]\\d+\\) ?)+");
    private static final Pattern DRIVER_SUFFIX = Pattern.compile("\\R(?:Query is|java thread)\\s*:.*", Pattern.DOTALL);
    private static final Pattern NEAR = Pattern.compile("near '(.*)' at line (\\d+)\\s*$", Pattern.DOTALL);
    private static final Pattern QUOTED_NAME = Pattern.compile("'(?:[^'.]*\\.)?([^'.]+)'");

    /** How much of a statement the server shows behind {@code near}. */
    private static final int NEAR_LENGTH = 80;

    /** Of a character in UTF-8. */
    private static final int MOST_BYTES = 4;

    @Override
    public ServerError read(SQLException exception, String sql) {
        String message = DRIVER_PREFIX.matcher(text(exception)).replaceFirst("");
        message = DRIVER_SUFFIX.matcher(message).replaceFirst("").strip();
        int number = exception.getErrorCode();
        return new ServerError(
                kind(exception, number, message, sql.isEmpty()),
                number == 0 ? state(exception) : Integer.toString(number),
                message,
                sql.isEmpty() ? 0 : position(number, message, sql));
    }

    private static Kind kind(SQLException exception, int number, String message, boolean connecting) {
        return switch (number) {
            case 1044, 1045, 1130, 1251, 1275, 1698, 1820, 1862, 3118, 3159, 3955 ->
                connecting ? Kind.LOGIN_REFUSED : Kind.OTHER;
            case 1040, 1049, 1129, 1203, 1226 -> connecting ? Kind.UNREACHABLE : Kind.OTHER;
            case 1053, 1152, 1158, 1159, 1160, 1161, 1184, 1927, 2006, 2013, 2055, 4031 -> Kind.CONNECTION_LOST;
            case 1290 -> message.contains("read-only") || message.contains("read_only") ? Kind.READ_ONLY : Kind.OTHER;
            case 1036, 1792, 1836, 1874 -> Kind.READ_ONLY;
            case 1021, 1114 -> Kind.DISK_FULL;
            case 3, 1026, 1030 ->
                message.matches("(?s).*(?:No space left|rror:? 28\\b|errno: 28\\b).*") ? Kind.DISK_FULL : Kind.OTHER;
            case 1205, 1213, 3058, 3572 -> Kind.LOCK_TIMEOUT;
            case 1051, 1146 -> Kind.NO_SUCH_TABLE;
            default -> byState(exception, connecting);
        };
    }

    private static Kind byState(SQLException exception, boolean connecting) {
        String state = state(exception);
        if (state.startsWith("08")) {
            return connecting ? Kind.UNREACHABLE : Kind.CONNECTION_LOST;
        }
        if (state.equals("23000")) {
            return Kind.RULE_BROKEN;
        }
        return state.equals("28000") && connecting ? Kind.LOGIN_REFUSED : Kind.OTHER;
    }

    private static int position(int number, String message, String sql) {
        Matcher near = NEAR.matcher(message);
        if (near.find()) {
            return near(near.group(1), Integer.parseInt(near.group(2)), sql);
        }
        return switch (number) {
            case 1051, 1054, 1060, 1061, 1064, 1072, 1091, 1146, 1305, 4161 ->
                ErrorText.find(QUOTED_NAME, message)
                        .map(name -> ErrorText.onlyWord(sql, name))
                        .orElse(0);
            default -> 0;
        };
    }

    /**
     * The server shows the rest of the statement from the token on, cut after 80 bytes, so a short fragment is the end of the
     * statement. Its line is where its reading stood, which may be past the token. Characters beyond the BMP arrive as {@code ?}.
     */
    private static int near(String fragment, int line, String sql) {
        if (fragment.isEmpty()) {
            return ErrorText.lastCharacter(sql);
        }
        Pattern shown = Pattern.compile(
                fragment.codePoints()
                        .mapToObj(c -> c == '?' || c == 0xFFFD ? "." : Pattern.quote(Character.toString(c)))
                        .reduce("", String::concat),
                Pattern.DOTALL);
        Matcher atEnd = Pattern.compile(shown.pattern() + "\\z", Pattern.DOTALL).matcher(sql);
        if (fragment.length() < NEAR_LENGTH / MOST_BYTES && atEnd.find()) {
            return atEnd.start() + 1;
        }
        int lineEnd = sql.indexOf('\n', ErrorText.lineStart(sql, line) - 1);
        int latest = lineEnd < 0 ? sql.length() : lineEnd;
        int found = 0;
        Matcher matcher = shown.matcher(sql);
        while (matcher.find() && matcher.start() <= latest) {
            found = matcher.start() + 1;
        }
        return found > 0 ? found : ErrorText.lineStart(sql, line);
    }

    private static String text(SQLException exception) {
        String message = exception.getMessage();
        return message == null ? exception.getClass().getSimpleName() : message;
    }

    private static String state(SQLException exception) {
        String state = exception.getSQLState();
        return state == null ? "" : state;
    }
}
