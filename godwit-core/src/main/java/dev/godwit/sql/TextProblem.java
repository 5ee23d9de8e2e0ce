package dev.godwit.sql;

import dev.godwit.error.ErrorCode;

/**
 * Why a text cannot be cut into statements.
 *
 * @param code {@link ErrorCode#SQL_UNTERMINATED} or {@link ErrorCode#SQL_UNSUPPORTED}
 * @param index where in the window
 * @param message what is wrong
 * @param hint what to do about it
 */
record TextProblem(ErrorCode code, int index, String message, String hint) {

    static TextProblem unterminated(int index, String what, String end) {
        return new TextProblem(
                ErrorCode.SQL_UNTERMINATED,
                index,
                what + " that starts here is never closed",
                "Close it with " + end + ".");
    }

    static TextProblem unterminatedToken(SqlLexer lexer) {
        char first = lexer.in.chars[lexer.start];
        return switch (lexer.kind) {
            case STRING -> first == '$' ? dollarQuote(lexer) : unterminated(lexer.start, "A string", "'");
            case NAME ->
                unterminated(lexer.start, first == '"' ? "A quoted name or string" : "A quoted name", closing(first));
            default -> unterminated(lexer.start, "A comment", "*/");
        };
    }

    private static TextProblem dollarQuote(SqlLexer lexer) {
        int index = lexer.start + 1;
        while (lexer.in.chars[index] != '$') {
            index++;
        }
        String tag = lexer.in.text(lexer.start, index + 1);
        return unterminated(lexer.start, "A dollar-quoted string " + tag, tag);
    }

    private static String closing(char opening) {
        return opening == '[' ? "]" : opening == '`' ? "`" : "\"";
    }

    static TextProblem refused(int index, ClientLine.Refused line) {
        return new TextProblem(
                ErrorCode.SQL_UNSUPPORTED,
                index,
                line.command() + " is a command of the database's own client, not SQL",
                line.hint());
    }

    static TextProblem textAfterCopy(int index) {
        return new TextProblem(
                ErrorCode.SQL_UNSUPPORTED,
                index,
                "There is more text on the line of COPY … FROM stdin",
                "Let the data start on the next line and write the other SQL below the data.");
    }
}
