package dev.godwit.lint.form;

import dev.godwit.sql.SqlToken;
import dev.godwit.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Goes through the tokens of a statement. Never fails: behind the end every question is answered by no. Not thread-safe. */
final class Cursor {

    private final String sql;
    private final List<SqlToken> tokens;
    private final int end;
    private int at;

    Cursor(String sql, List<SqlToken> tokens) {
        this(sql, tokens, 0, tokens.size());
    }

    private Cursor(String sql, List<SqlToken> tokens, int from, int end) {
        this.sql = sql;
        this.tokens = tokens;
        this.at = from;
        this.end = end;
    }

    boolean atEnd() {
        return at >= end;
    }

    int position() {
        return at;
    }

    /** The word here in upper case; an empty text where there is none. */
    String word() {
        return word(0);
    }

    String word(int ahead) {
        int index = at + ahead;
        boolean word = index < end && tokens.get(index).kind() == TokenKind.WORD;
        return word ? tokens.get(index).text().toUpperCase(Locale.ROOT) : "";
    }

    boolean is(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (!word(i).equals(keywords[i])) {
                return false;
            }
        }
        return true;
    }

    boolean isSymbol(char symbol) {
        return isSymbol(0, symbol);
    }

    boolean isSymbol(int ahead, char symbol) {
        return at + ahead < end && tokens.get(at + ahead).isSymbol(symbol);
    }

    boolean isName() {
        return at < end && tokens.get(at).isIdentifier();
    }

    boolean isString() {
        return at < end && tokens.get(at).kind() == TokenKind.STRING;
    }

    /** Passes over these words if they stand here. */
    boolean take(String... keywords) {
        boolean here = is(keywords);
        at += here ? keywords.length : 0;
        return here;
    }

    boolean takeSymbol(char symbol) {
        boolean here = isSymbol(symbol);
        at += here ? 1 : 0;
        return here;
    }

    /** Passes over one token, or over all between two parentheses. */
    void skip() {
        int depth = 0;
        do {
            if (isSymbol('(')) {
                depth++;
            } else if (isSymbol(')')) {
                depth--;
            }
            at++;
        } while (depth > 0 && at < end);
    }

    /** Passes over everything up to one of these words outside of parentheses; whether it was found. */
    boolean skipTo(String... keywords) {
        Set<String> wanted = Set.of(keywords);
        while (!atEnd() && !wanted.contains(word())) {
            skip();
        }
        return !atEnd();
    }

    /** Whether one of these words stands somewhere from here on, outside of parentheses. */
    boolean has(String... keywords) {
        return copy().skipTo(keywords);
    }

    /** Whether these words stand somewhere from here on one after the other, outside of parentheses. */
    boolean hasSequence(String... keywords) {
        Cursor ahead = copy();
        while (ahead.skipTo(keywords[0])) {
            if (ahead.is(keywords)) {
                return true;
            }
            ahead.skip();
        }
        return false;
    }

    Cursor copy() {
        return new Cursor(sql, tokens, at, end);
    }

    /** A name with its qualifiers; an empty one where there is none. */
    Name name() {
        List<String> parts = new ArrayList<>();
        int from = at;
        if (isName()) {
            parts.add(part());
            while (isSymbol('.') && at + 1 < end && tokens.get(at + 1).isIdentifier()) {
                at++;
                parts.add(part());
            }
        }
        return new Name(text(from), parts);
    }

    private String part() {
        SqlToken token = tokens.get(at++);
        return token.kind() == TokenKind.NAME ? token.unquoted() : token.text().toLowerCase(Locale.ROOT);
    }

    /** The names of a list in parentheses here, of each item the first; the cursor passes over it. */
    List<Name> namesInParentheses() {
        List<Name> names = new ArrayList<>();
        for (Cursor item : items()) {
            Name name = item.name();
            if (!name.parts().isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** The items of a list in parentheses here; the cursor passes over it. */
    List<Cursor> items() {
        if (!isSymbol('(')) {
            return List.of();
        }
        Cursor inside = inParentheses();
        return inside.split();
    }

    /** What stands between the parentheses here; the cursor passes over them. */
    Cursor inParentheses() {
        int from = at + 1;
        skip();
        boolean closed = at > from && tokens.get(at - 1).isSymbol(')');
        return new Cursor(sql, tokens, Math.min(from, at), closed ? at - 1 : at);
    }

    /** The rest, cut at commas outside of parentheses. */
    List<Cursor> split() {
        List<Cursor> items = new ArrayList<>();
        int from = at;
        while (!atEnd()) {
            if (isSymbol(',')) {
                items.add(new Cursor(sql, tokens, from, at));
                from = at + 1;
            }
            skip();
        }
        if (from < end) {
            items.add(new Cursor(sql, tokens, from, end));
        }
        return items;
    }

    /** The text from that position to here, as it was written. */
    String text(int from) {
        if (from >= at || from >= end) {
            return "";
        }
        SqlToken last = tokens.get(Math.min(at, end) - 1);
        return sql.substring(
                tokens.get(from).offset(), last.offset() + last.text().length());
    }

    /** The rest, as it was written; the cursor is at the end then. */
    String rest() {
        int from = at;
        at = end;
        return text(from);
    }

    /** The rest in upper case with single blanks; the cursor is at the end then. */
    String words() {
        StringBuilder words = new StringBuilder();
        for (; at < end; at++) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(tokens.get(at).text().toUpperCase(Locale.ROOT));
        }
        return words.toString();
    }
}
