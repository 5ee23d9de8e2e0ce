package dev.godwit.backfill;

import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.sql.SqlTokens;
import dev.godwit.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text of a statement with the places in it where a range is put in: {@code :from} and {@code :to} for the bounds of a key of one
 * column, {@code :range} or {@code :range(alias)} for the condition of being in it.
 */
final class RangedStatement {

    private final String text;
    private final List<Mark> marks;

    private RangedStatement(String text, List<Mark> marks) {
        this.text = text;
        this.marks = List.copyOf(marks);
    }

    /** What is put in. */
    enum Bound {
        FROM,
        TO,
        RANGE
    }

    /**
     * One place.
     *
     * @param prefix of a column there: the alias with its dot, or nothing
     */
    private record Mark(Bound bound, String prefix, int start, int end) {}

    /** What stands for a mark. */
    @FunctionalInterface
    interface Filling {
        String of(Bound bound, String prefix);
    }

    static RangedStatement of(String text, SqlSyntax syntax) {
        List<SqlToken> tokens = SqlTokens.of(text, syntax);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isSymbol(':') && isAlone(tokens, i) && touch(tokens, i)) {
                mark(tokens, i, marks);
            }
        }
        return new RangedStatement(text, marks);
    }

    /** Two colons are a cast. */
    private static boolean isAlone(List<SqlToken> tokens, int at) {
        return at == 0 || !tokens.get(at - 1).isSymbol(':') || !touch(tokens, at - 1);
    }

    private static boolean touch(List<SqlToken> tokens, int at) {
        return at + 1 < tokens.size()
                && end(tokens.get(at)) == tokens.get(at + 1).offset();
    }

    private static int end(SqlToken token) {
        return token.offset() + token.text().length();
    }

    private static void mark(List<SqlToken> tokens, int colon, List<Mark> marks) {
        SqlToken word = tokens.get(colon + 1);
        int start = tokens.get(colon).offset();
        if (word.kind() != TokenKind.WORD) {
            return;
        }
        switch (word.text().toLowerCase(Locale.ROOT)) {
            case "from" -> marks.add(new Mark(Bound.FROM, "", start, end(word)));
            case "to" -> marks.add(new Mark(Bound.TO, "", start, end(word)));
            case "range" -> marks.add(range(tokens, colon + 1, start));
            default -> {
                // Some other use of a colon.
            }
        }
    }

    private static Mark range(List<SqlToken> tokens, int word, int start) {
        boolean alias = word + 3 < tokens.size()
                && touch(tokens, word)
                && tokens.get(word + 1).isSymbol('(')
                && tokens.get(word + 2).isIdentifier()
                && tokens.get(word + 3).isSymbol(')');
        return alias
                ? new Mark(Bound.RANGE, tokens.get(word + 2).text() + ".", start, end(tokens.get(word + 3)))
                : new Mark(Bound.RANGE, "", start, end(tokens.get(word)));
    }

    /** Whether it names a range as a whole: by the condition, or by both bounds. */
    boolean namesRange() {
        return names(Bound.RANGE) || (names(Bound.FROM) && names(Bound.TO));
    }

    boolean names(Bound bound) {
        return marks.stream().anyMatch(mark -> mark.bound() == bound);
    }

    /** The text with something in the place of each mark. */
    String with(Filling filling) {
        StringBuilder filled = new StringBuilder(text.length() + 64);
        int at = 0;
        for (Mark mark : marks) {
            filled.append(text, at, mark.start()).append(filling.of(mark.bound(), mark.prefix()));
            at = mark.end();
        }
        return filled.append(text, at, text.length()).toString();
    }
}
