package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.ErrorText;
import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.ServerError.Kind;
import dev.godwit.dialect.ServerErrors;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errors of SQLite by their primary result codes (SQLite documentation, “Result and Error Codes”) as sqlite-jdbc gives them. */
final class SqliteErrors implements ServerErrors {

    /** {@code [SQLITE_ERROR] SQL error or missing database (no such table: orders)}. */
    private static final Pattern DRIVER_MESSAGE =
            Pattern.compile("^\\[(SQLITE_\\w+)]\\s*(?:[^(]*)\\((.*)\\)\\s*$", Pattern.DOTALL);

    private static final Pattern DRIVER_CODE = Pattern.compile("^\\[(SQLITE_\\w+)]\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern NEAR = Pattern.compile("^near \"(.*)\": ", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("^unrecognized token: \"(.*)\"$", Pattern.DOTALL);
    /** {@code no such column: a.b}, {@code unknown table option: X}, {@code table t already exists}. */
    private static final Pattern NAME = Pattern.compile(
            "^(?!.*constraint failed)(?:[a-z ]+: |(?:table|index|view|trigger) (?=\\S+ already exists))(?:\\S+\\.)?([^\\s.:]+)");

    @Override
    public ServerError read(SQLException exception, String sql) {
        String whole = exception.getMessage() == null ? "" : exception.getMessage();
        Matcher decorated = DRIVER_MESSAGE.matcher(whole);
        Matcher coded = DRIVER_CODE.matcher(whole);
        String code = coded.find() ? coded.group(1) : "";
        String message = decorated.find() ? decorated.group(2) : code.isEmpty() ? whole : coded.group(2);
        return new ServerError(
                kind(exception.getErrorCode() & 0xff, message, sql.isEmpty()),
                code,
                message.strip(),
                sql.isEmpty() ? 0 : position(message.strip(), sql));
    }

    private static Kind kind(int primaryCode, String message, boolean connecting) {
        return switch (primaryCode) {
            case 5, 6 -> Kind.LOCK_TIMEOUT;
            case 8 -> Kind.READ_ONLY;
            case 13 -> Kind.DISK_FULL;
            case 19 -> Kind.RULE_BROKEN;
            case 14, 26 -> connecting ? Kind.UNREACHABLE : Kind.OTHER;
            case 1 -> message.startsWith("no such table") ? Kind.NO_SUCH_TABLE : Kind.OTHER;
            default -> connecting && message.startsWith("path to ") ? Kind.UNREACHABLE : Kind.OTHER;
        };
    }

    /** The driver does not give {@code sqlite3_error_offset}, so the token of the message is looked for in the statement. */
    private static int position(String message, String sql) {
        if (message.equals("incomplete input")) {
            return ErrorText.lastCharacter(sql);
        }
        Matcher near = NEAR.matcher(message);
        if (near.find()) {
            return ErrorText.firstWord(sql, near.group(1), 0);
        }
        Matcher token = TOKEN.matcher(message);
        if (token.find()) {
            return sql.indexOf(token.group(1)) + 1;
        }
        return ErrorText.find(NAME, message)
                .map(name -> ErrorText.onlyWord(sql, name))
                .orElse(0);
    }
}
