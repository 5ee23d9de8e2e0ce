package dev.godwit.lint.rewrite;

import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.sql.SqlTokens;
import java.util.List;

/**
 * A statement, or a piece of one, as its author wrote it, in which single words change and everything else stays: comments, strings and what
 * stands between parentheses are not looked into.
 */
public record Wording(String sql, SqlSyntax syntax) {

    /** Where words stand, from the first character to behind the last. */
    private record Place(int from, int to) {}

    /** The same with something behind the first place of these words. */
    public Wording withBehind(String words, String added) {
        Place place = place(words);
        return place.from < 0
                ? this
                : new Wording(sql.substring(0, place.to) + " " + added + sql.substring(place.to), syntax);
    }

    /** Whether these words stand in it. */
    public boolean says(String words) {
        return place(words).from >= 0;
    }

    /** The same without the first place of these words. */
    public Wording without(String words) {
        Place place = place(words);
        return place.from < 0 ? this : without(place);
    }

    /** The same without the first place of this word and the expression behind it. */
    public Wording without(String word, String expression) {
        Place place = place(word);
        int end = place.from < 0 ? -1 : sql.indexOf(expression, place.to);
        return end < 0 ? this : without(new Place(place.from, end + expression.length()));
    }

    /** The same with this name in place of another one, where that stands first. */
    public Wording renamed(String name, String other) {
        for (SqlToken token : SqlTokens.of(sql, syntax)) {
            if (token.text().equals(name)) {
                int end = token.offset() + name.length();
                return new Wording(sql.substring(0, token.offset()) + other + sql.substring(end), syntax);
            }
        }
        return this;
    }

    private Wording without(Place place) {
        return new Wording(sql.substring(0, place.from).stripTrailing() + sql.substring(place.to), syntax);
    }

    private Place place(String words) {
        List<String> wanted = List.of(words.split(" "));
        List<SqlToken> tokens = SqlTokens.of(sql, syntax);
        int depth = 0;
        for (int i = 0; i + wanted.size() <= tokens.size(); i++) {
            depth += tokens.get(i).isSymbol('(') ? 1 : tokens.get(i).isSymbol(')') ? -1 : 0;
            if (depth == 0 && isHere(tokens, i, wanted)) {
                SqlToken last = tokens.get(i + wanted.size() - 1);
                return new Place(
                        tokens.get(i).offset(), last.offset() + last.text().length());
            }
        }
        return new Place(-1, -1);
    }

    private static boolean isHere(List<SqlToken> tokens, int at, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!tokens.get(at + i).isWord(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }
}
