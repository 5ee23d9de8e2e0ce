package dev.godwit.dialect.h2;

import dev.godwit.dialect.ErrorText;
import dev.godwit.dialect.ServerError;
import dev.godwit.dialect.ServerError.Kind;
import dev.godwit.dialect.ServerErrors;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errors of H2 by the numbers of its {@code ErrorCode}. A syntax error quotes the statement with {@code [*]} before the place. */
final class H2Errors implements ServerErrors {

    private static final Pattern CODE = Pattern.compile("\\s*\\[\\d{5}-\\d+]\\s*$");
    private static final String STATEMENT = "; SQL statement:\n";
    private static final String MARK = "[*]";
    private static final Pattern QUOTED_STATEMENT =
            Pattern.compile("^(Syntax error) in SQL statement \"(.*?)\"(; expected \".*\")?$", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\"\"|\\\\\\\\|\\\\([0-9a-fA-F]{4})|\\\\\\+([0-9a-fA-F]{6})");

    private static final Pattern NOT_FOUND =
            Pattern.compile("^(?:Table|Column|View|Index|Sequence|Schema|Domain|Constraint|Trigger|Function|Role|User)"
                    + " \"(?:[^\"]*\\.)?([^\".]+)\" (?:not found|already exists)");

    @Override
    public ServerError read(SQLException exception, String sql) {
        String whole = exception.getMessage() == null ? "" : exception.getMessage();
        int statementAt = whole.indexOf(STATEMENT);
        String message = statementAt < 0 ? CODE.matcher(whole).replaceFirst("") : whole.substring(0, statementAt);
        int number = exception.getErrorCode();
        Matcher syntax = QUOTED_STATEMENT.matcher(message);
        boolean isSyntaxError = syntax.matches();
        int position = isSyntaxError
                ? markedPosition(syntax.group(2), sql)
                : ErrorText.find(NOT_FOUND, message)
                        .map(name -> ErrorText.onlyWord(sql, name))
                        .orElse(0);
        String expected = isSyntaxError && syntax.group(3) != null ? syntax.group(3) : "";
        return new ServerError(
                kind(number, sql.isEmpty()),
                Integer.toString(number),
                isSyntaxError ? syntax.group(1) + expected : message,
                sql.isEmpty() ? 0 : position);
    }

    private static Kind kind(int number, boolean connecting) {
        return switch (number) {
            case 28000 -> Kind.LOGIN_REFUSED;
            case 90067 -> connecting ? Kind.UNREACHABLE : Kind.CONNECTION_LOST;
            case 90013, 90124, 90146, 90149 -> connecting ? Kind.UNREACHABLE : Kind.OTHER;
            case 90007, 90098, 90108, 90121 -> Kind.CONNECTION_LOST;
            case 90097 -> Kind.READ_ONLY;
            case 90100 -> Kind.DISK_FULL;
            case 40001, 50200, 90020, 90131 -> Kind.LOCK_TIMEOUT;
            case 42102, 42103, 42104 -> Kind.NO_SUCH_TABLE;
            default -> number / 1000 == 23 ? Kind.RULE_BROKEN : Kind.OTHER;
        };
    }

    /** The mark may stand in the user's own text as well: the right one is that without which the text equals the statement. */
    private static int markedPosition(String quoted, String sql) {
        String marked = unescaped(quoted);
        for (int mark = marked.indexOf(MARK); mark >= 0; mark = marked.indexOf(MARK, mark + 1)) {
            if (sql.equals(marked.substring(0, mark) + marked.substring(mark + MARK.length()))) {
                return Math.min(mark + 1, ErrorText.lastCharacter(sql));
            }
        }
        return 0;
    }

    /** Messages write quotes twice and everything but printable ASCII as {@code \\000a} or {@code \\+01f642}. */
    private static String unescaped(String quoted) {
        return ESCAPE.matcher(quoted).replaceAll(found -> {
            String hex = found.group(1) == null ? found.group(2) : found.group(1);
            String text = hex == null ? found.group().substring(1) : Character.toString(Integer.parseInt(hex, 16));
            return Matcher.quoteReplacement(text);
        });
    }
}
