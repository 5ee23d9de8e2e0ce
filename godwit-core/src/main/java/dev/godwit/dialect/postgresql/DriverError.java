package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.ServerError;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads what only the driver's own exception holds; apart, because another driver may have thrown and this one be absent. */
final class DriverError {

    private DriverError() {}

    static ServerError read(SQLException exception, ServerError.Kind kind, String code, String sql) {
        ServerErrorMessage server = ((PSQLException) exception).getServerErrorMessage();
        if (server == null || server.getMessage() == null) {
            return new ServerError(kind, code, withCause(exception), 0);
        }
        StringJoiner lines = new StringJoiner("\n");
        lines.add(String.valueOf(server.getMessage()));
        line(lines, "Detail: ", server.getDetail());
        line(lines, "Hint: ", server.getHint());
        line(lines, "Where: ", server.getWhere());
        return new ServerError(kind, code, lines.toString(), offset(server.getPosition(), sql));
    }

    /** A failed connect says why only in its cause: {@code Connection refused}, {@code UnknownHostException: db.example}. */
    private static String withCause(SQLException exception) {
        String message = String.valueOf(exception.getMessage());
        Throwable cause = exception.getCause();
        return cause == null || cause.getMessage() == null || message.contains(cause.getMessage())
                ? message
                : message + " (" + cause.getMessage() + ")";
    }

    private static void line(StringJoiner lines, String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            lines.add(label + text);
        }
    }

    /** The server counts characters, Java counts UTF-16 code units. */
    private static int offset(int position, String sql) {
        if (position < 1 || position > sql.codePointCount(0, sql.length()) + 1) {
            return 0;
        }
        return sql.offsetByCodePoints(0, position - 1) + 1;
    }
}
