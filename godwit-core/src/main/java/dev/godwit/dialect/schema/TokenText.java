package dev.godwit.dialect.schema;

import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.sql.SqlTokens;
import dev.godwit.sql.TokenKind;
import java.util.List;

/**
 * A piece of SQL that is edited token by token, so that everything else in it stays as its author wrote it, comments included.
 *
 * @param text the piece
 * @param tokens of the text
 * @param syntax how it is read
 */
public record TokenText(String text, List<SqlToken> tokens, SqlSyntax syntax) {

    public TokenText {
        tokens = List.copyOf(tokens);
    }

    /** Reads a piece. */
    public static TokenText of(String text, SqlSyntax syntax) {
        return new TokenText(text, SqlTokens.of(text, syntax), syntax);
    }

    /** Whether this token is this keyword, given in upper case. */
    public boolean is(int index, String keyword) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isWord(keyword);
    }

    /** Whether this token is this symbol. */
    public boolean is(int index, char symbol) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isSymbol(symbol);
    }

    /** Where these keywords, given in upper case, stand one after the other outside of parentheses; -1 if nowhere. */
    public int find(String... keywords) {
        for (int i = 0; i < tokens.size(); i = after(i)) {
            int matched = 0;
            while (matched < keywords.length && is(i + matched, keywords[matched])) {
                matched++;
            }
            if (matched == keywords.length) {
                return i;
            }
        }
        return -1;
    }

    /** The index behind this token, or behind the closing parenthesis where it opens one. */
    public int after(int index) {
        if (!is(index, '(')) {
            return index + 1;
        }
        int depth = 0;
        for (int i = index; i < tokens.size(); i++) {
            depth += is(i, '(') ? 1 : is(i, ')') ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    /** The index behind a value that begins at this token: a literal with its sign and prefix, a word, a call, parentheses. */
    public int afterValue(int index) {
        int i = index;
        while (is(i, '-') || is(i, '+')) {
            i++;
        }
        boolean introducer = i < tokens.size() && tokens.get(i).text().startsWith("_");
        i = after(i);
        while (i < tokens.size() && (introducer || touches(i) || is(i, '('))) {
            introducer = introducer && !touches(i) && tokens.get(i).kind() == TokenKind.WORD;
            i = after(i);
        }
        return i;
    }

    /** Whether nothing stands between this token and the one before it. */
    private boolean touches(int index) {
        return tokens.get(index).offset() == end(index - 1);
    }

    /** Where its last token ends. */
    public int end() {
        return tokens.isEmpty() ? 0 : end(tokens.size() - 1);
    }

    private int end(int index) {
        return tokens.get(index).offset() + tokens.get(index).text().length();
    }

    /** The names in parentheses that open at this token. */
    public List<String> names(int open) {
        return tokens.subList(open, after(open)).stream()
                .filter(SqlToken::isIdentifier)
                .map(SqlToken::unquoted)
                .toList();
    }

    /** The text with other words in the place of the tokens from one index up to, not including, another. */
    public TokenText replaced(int from, int to, String by) {
        int start = from < tokens.size() ? tokens.get(from).offset() : tokens.isEmpty() ? 0 : end(tokens.size() - 1);
        int stop = to > from ? end(to - 1) : start;
        String before = text.substring(0, start);
        String behind = text.substring(stop);
        boolean tight = by.isEmpty() || behind.isEmpty() || " \n,)".indexOf(behind.charAt(0)) >= 0;
        String joint = before.isEmpty() || " \n(".indexOf(before.charAt(before.length() - 1)) >= 0 ? "" : " ";
        String kept = by.isEmpty() && before.endsWith(" ") && (behind.isEmpty() || behind.startsWith(" "))
                ? before.substring(0, before.length() - 1)
                : before + (by.isEmpty() || to > from ? "" : joint);
        return of(kept + by + (tight ? "" : to > from ? "" : " ") + behind, syntax);
    }

    /** Whether this name occurs in it. */
    public boolean mentions(String name) {
        return tokens.stream()
                .anyMatch(token -> token.isIdentifier() && token.unquoted().equalsIgnoreCase(name));
    }

    /** The text with another name wherever this one occurs, from a token on. */
    public TokenText renamed(String name, String written, int from) {
        StringBuilder changed = new StringBuilder();
        int done = 0;
        for (int i = from; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.isIdentifier() && token.unquoted().equalsIgnoreCase(name)) {
                changed.append(text, done, token.offset()).append(written);
                done = end(i);
            }
        }
        return of(changed + text.substring(done), syntax);
    }
}
