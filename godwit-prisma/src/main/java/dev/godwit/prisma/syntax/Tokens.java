package dev.godwit.prisma.syntax;

import dev.godwit.prisma.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tokens that are taken one after the other. Not thread-safe. */
final class Tokens {

    private final List<Token> all;
    private int at;

    Tokens(List<Token> all) {
        this.all = all;
    }

    Token peek() {
        return all.get(at);
    }

    Token next() {
        Token token = all.get(at);
        at += token.kind() == Kind.END ? 0 : 1;
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    boolean takeSign(String sign) {
        boolean is = peek().isSign(sign);
        at += is ? 1 : 0;
        return is;
    }

    Token sign(String sign, String hint) {
        Token token = next();
        if (!token.isSign(sign)) {
            throw unexpected(token, "`" + sign + "`", hint);
        }
        return token;
    }

    Token word(String what, String hint) {
        Token token = next();
        if (!token.isWord()) {
            throw unexpected(token, what, hint);
        }
        return token;
    }

    /** Goes on to the next line that says something; gives the lines of documentation that were passed. */
    List<String> blankLines() {
        List<String> documentation = new ArrayList<>();
        while (peek().kind() == Kind.LINE_END || peek().kind() == Kind.DOCUMENTATION) {
            Token token = next();
            if (token.kind() == Kind.DOCUMENTATION) {
                documentation.add(token.text());
            }
        }
        return documentation;
    }

    /** Within parentheses and brackets lines do not matter. */
    void anyLine() {
        blankLines();
    }

    /** The line ends here, or the block; gives the documentation at its end. */
    List<String> endOfLine(String behind, String hint) {
        List<String> documentation = new ArrayList<>();
        if (peek().kind() == Kind.DOCUMENTATION) {
            documentation.add(next().text());
        }
        Token token = peek();
        if (token.kind() != Kind.LINE_END && token.kind() != Kind.END && !token.isSign("}")) {
            throw Mistake.at(token.spot(), "Behind " + behind + " stands " + token.described() + ".", hint);
        }
        return documentation;
    }

    static RuntimeException unexpected(Token found, String wanted, String hint) {
        return Mistake.at(found.spot(), "Here stands " + found.described() + " where " + wanted + " is wanted.", hint);
    }
}
