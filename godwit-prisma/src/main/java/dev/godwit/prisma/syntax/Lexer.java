package dev.godwit.prisma.syntax;

import dev.godwit.prisma.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens. Not thread-safe. */
final class Lexer {

    private static final String SIGNS = "{}()[]=:,?.@";

    private final SourceText source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    /** All tokens; the last is {@link Kind#END}. */
    List<Token> tokens() {
        while (at < text.length()) {
            step();
        }
        add(Kind.END, "", at);
        return tokens;
    }

    private void step() {
        char c = text.charAt(at);
        int start = at;
        if (c == '\n') {
            at++;
            add(Kind.LINE_END, "\n", start);
        } else if (Character.isWhitespace(c) || c == '\u00a0') {
            at++;
        } else if (text.startsWith("//", at)) {
            lineComment();
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (c == '"') {
            StringToken string = new StringToken(source, at);
            add(Kind.STRING, string.value(), start);
            at = string.end();
        } else if (isDigit(c) || (c == '-' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            number();
        } else if (isLetter(c)) {
            word();
        } else if (SIGNS.indexOf(c) >= 0) {
            at += text.startsWith("@@", at) ? 2 : 1;
            add(Kind.SIGN, text.substring(start, at), start);
        } else {
            throw Mistake.at(
                    source.at(at),
                    "`" + Character.toString(text.codePointAt(at)) + "` has no meaning in a Prisma schema.",
                    "Take it out; comments begin with //.");
        }
    }

    private void lineComment() {
        int start = at;
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
        if (text.startsWith("///", start)) {
            add(Kind.DOCUMENTATION, text.substring(start + 3, at).strip(), start);
        }
    }

    private void blockComment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw Mistake.at(source.at(at), "This comment has no end.", "Write */ where it ends.");
        }
        at = end + 2;
    }

    private void number() {
        int start = at;
        at++;
        skipDigits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            skipDigits();
        }
        if (at < text.length() && isLetter(text.charAt(at))) {
            throw Mistake.at(
                    source.at(start),
                    "A number cannot go on with `" + text.charAt(at) + "`.",
                    "Write digits with at most one point, for example -1.5; names begin with a letter.");
        }
        add(Kind.NUMBER, text.substring(start, at), start);
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        add(Kind.WORD, text.substring(start, at), start);
    }

    private void add(Kind kind, String what, int start) {
        tokens.add(new Token(kind, what, source.at(start)));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isOfWord(char c) {
        return isLetter(c) || isDigit(c) || c == '-';
    }
}
