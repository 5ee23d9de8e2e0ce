package dev.godwit.dialect;

import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.SqlToken;
import dev.godwit.sql.SqlTokens;
import dev.godwit.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** The tokens of one statement, with the questions that the parts of a dialect ask of them. Immutable and thread-safe. */
public final class StatementTokens {

    private final List<SqlToken> tokens;

    private StatementTokens(List<SqlToken> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** Reads a statement. */
    public static StatementTokens of(SqlStatement statement, SqlSyntax syntax) {
        return new StatementTokens(SqlTokens.of(statement.text(), syntax).stream()
                .filter(t -> t.kind() != TokenKind.CODE_OPEN && t.kind() != TokenKind.CODE_CLOSE)
                .toList());
    }

    /** All of them, in order. */
    public List<SqlToken> all() {
        return tokens;
    }

    /** How many there are. */
    public int size() {
        return tokens.size();
    }

    /** The word at this index in upper case; an empty text if there is none. */
    public String keyword(int index) {
        boolean word = index >= 0 && index < tokens.size() && tokens.get(index).kind() == TokenKind.WORD;
        return word ? tokens.get(index).text().toUpperCase(Locale.ROOT) : "";
    }

    /** Whether this symbol stands at this index. */
    public boolean isSymbol(int index, char symbol) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isSymbol(symbol);
    }

    /** Whether these keywords, given in upper case, stand from this index on. */
    public boolean standAt(int index, String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (!keyword(index + i).equals(keywords[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of these keywords, given in upper case, stands anywhere. */
    public boolean contain(String... keywords) {
        Set<String> wanted = Set.of(keywords);
        return indices(wanted).length > 0;
    }

    /** Whether these keywords, given in upper case, stand anywhere one after the other. */
    public boolean containSequence(String... keywords) {
        for (int i = 0; i + keywords.length <= tokens.size(); i++) {
            if (standAt(i, keywords)) {
                return true;
            }
        }
        return false;
    }

    /** Where these keywords, given in upper case, stand. */
    public int[] indices(Set<String> keywords) {
        return IntStream.range(0, tokens.size())
                .filter(i -> keywords.contains(keyword(i)))
                .toArray();
    }

    /** These tokens from an index on. */
    public StatementTokens from(int index) {
        return new StatementTokens(tokens.subList(Math.min(index, tokens.size()), tokens.size()));
    }

    /**
     * Everything that may name an object, with its qualifiers: {@code a}, {@code b.c}. Keywords are among them, because which words
     * are reserved differs; a catalogue knows which of them exist.
     */
    public List<List<String>> names() {
        List<List<String>> names = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            if (!tokens.get(i).isIdentifier()) {
                i++;
                continue;
            }
            List<String> parts = new ArrayList<>(List.of(tokens.get(i).unquoted()));
            i++;
            while (isSymbol(i, '.')
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).isIdentifier()) {
                parts.add(tokens.get(i + 1).unquoted());
                i += 2;
            }
            names.add(List.copyOf(parts));
        }
        return names;
    }
}
