package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.ErrorText;
import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.ServerError.Kind;
import dev.godwit.dialect.ServerErrors;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errors of SQL Server by their numbers (Microsoft Learn, “Database Engine events and errors”). */
final class SqlserverErrors implements ServerErrors {

    private static final Pattern CLIENT_ID = Pattern.compile("\\s*ClientConnectionId:[0-9a-fA-F-]+\\s*$");
    private static final Pattern NAMED = Pattern.compile(
            "(?:near(?: the keyword)?|object name|column name|procedure|function|type|table) '(?:[^'.]*\\.)*([^'.]+)'");

    @Override
    public ServerError read(SQLException exception, String sql) {
        String whole = exception.getMessage() == null ? "" : exception.getMessage();
        String message = CLIENT_ID.matcher(whole).replaceFirst("").strip();
        int number = exception.getErrorCode();
        String state = exception.getSQLState() == null ? "" : exception.getSQLState();
        return new ServerError(
                kind(number, state, sql.isEmpty()),
                number == 0 ? state : Integer.toString(number),
                message,
                sql.isEmpty() ? 0 : position(exception, message, sql));
    }

    private static Kind kind(int number, String state, boolean connecting) {
        return switch (number) {
            case 18452, 18456, 18470, 18486, 18487, 18488 -> Kind.LOGIN_REFUSED;
            case 4060, 4064, 40613, 40615 -> connecting ? Kind.UNREACHABLE : Kind.OTHER;
            case 911 -> connecting ? Kind.UNREACHABLE : Kind.OTHER;
            case 3906, 3908, 978, 976 -> Kind.READ_ONLY;
            case 1101, 1105, 9002 -> Kind.DISK_FULL;
            case 1205, 1222, 3960, 5061, 5070 -> Kind.LOCK_TIMEOUT;
            case 208, 4902, 4701, 3701 -> Kind.NO_SUCH_TABLE;
            case 515, 547, 2601, 2627 -> Kind.RULE_BROKEN;
            case 596, 6005, 10053, 10054, 10060 -> connecting ? Kind.UNREACHABLE : Kind.CONNECTION_LOST;
            default -> !state.startsWith("08") ? Kind.OTHER : connecting ? Kind.UNREACHABLE : Kind.CONNECTION_LOST;
        };
    }

    /** The server gives a line; on it, or behind it where that fails, the word of the message is looked for. */
    private static int position(SQLException exception, String message, String sql) {
        int line = line(exception);
        Matcher named = NAMED.matcher(message);
        String word = named.find() ? named.group(1) : "";
        if (line <= 0) {
            return ErrorText.onlyWord(sql, word);
        }
        int start = ErrorText.lineStart(sql, line);
        int found = ErrorText.firstWord(sql, word, Math.max(0, start - 1));
        return found > 0 ? found : start;
    }

    /** The driver keeps the line in an object of its own, and drivers are not on this module's class path. */
    private static int line(SQLException exception) {
        try {
            Object error = exception.getClass().getMethod("getSQLServerError").invoke(exception);
            return error == null
                    ? 0
                    : (Integer) error.getClass().getMethod("getLineNumber").invoke(error);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return 0;
        }
    }
}
