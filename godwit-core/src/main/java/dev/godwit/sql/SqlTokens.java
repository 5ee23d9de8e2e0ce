package dev.godwit.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tokens of a statement, for those who look at it more closely than by its {@linkplain StatementHead head}. */
public final class SqlTokens {

    private static final int DEEPEST_BODY = 3;

    private SqlTokens() {}

    /** All tokens, without blanks and comments. */
    public static List<SqlToken> of(String sql, SqlSyntax syntax) {
        SqlLexer lexer =
                new SqlLexer(CharWindow.withoutPositions(TextSlice.ofString("statement", sql)), syntax.lexicalRules());
        List<SqlToken> tokens = new ArrayList<>();
        while (lexer.next()) {
            if (lexer.kind.isCode()) {
                tokens.add(new SqlToken(lexer.kind, lexer.in.text(lexer.start, lexer.end), lexer.start));
            }
        }
        return tokens;
    }

    /**
     * The names that occur in a statement, in its order: quoted ones without their quotes, unquoted words as written, keywords
     * among them, because only the engine knows which words are names. Bodies in dollar quotes are looked into.
     */
    public static Set<String> identifiers(String sql, SqlSyntax syntax) {
        Set<String> names = new LinkedHashSet<>();
        collect(sql, syntax, names, DEEPEST_BODY);
        return names;
    }

    private static void collect(String sql, SqlSyntax syntax, Set<String> names, int depth) {
        for (SqlToken token : of(sql, syntax)) {
            if (token.isIdentifier()) {
                names.add(token.unquoted());
            } else if (depth > 0
                    && token.kind() == TokenKind.STRING
                    && token.text().startsWith("$")) {
                collect(DollarQuotes.content(token.text()), syntax, names, depth - 1);
            }
        }
    }
}
