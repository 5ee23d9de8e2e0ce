package dev.godwit.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words, names, strings and symbols of one statement, without blanks and comments; what the parts of a dialect read a statement
 * with. Immutable and thread-safe.
 */
public final class StatementTokens {

    private final List<Token> tokens;

    private StatementTokens(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** What a token is. */
    public enum Kind {
        /** A keyword, an unquoted name or a number. */
        WORD,
        /** A quoted name. */
        NAME,
        /** A string. */
        STRING,
        /** Any other character. */
        SYMBOL
    }

    /** How an engine differs from standard SQL. */
    public enum Quirk {
        /** A backslash takes the meaning from the next character of a string. */
        BACKSLASH_ESCAPES,
        /** {@code #} begins a comment. */
        HASH_COMMENTS,
        /** {@code --} needs a blank behind it. */
        DASHES_NEED_BLANK,
        /** {@code /*! … }{@code *}{@code /} holds SQL. */
        EXECUTABLE_COMMENTS,
        /** Comments nest. */
        NESTED_COMMENTS,
        /** Names stand between backticks. */
        BACKTICKS,
        /** Names stand between brackets. */
        BRACKETS,
        /** Strings stand between {@code $$}. */
        DOLLAR_STRINGS
    }

    /**
     * One token.
     *
     * @param kind what it is
     * @param text without quotes for names and strings; as written for words
     * @param start index of its first character
     */
    public record Token(Kind kind, String text, int start) {

        /** Whether it is this keyword, given in upper case. */
        public boolean is(String keyword) {
            return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
        }

        /** Whether it is this character. */
        public boolean isSymbol(char symbol) {
            return kind == Kind.SYMBOL && text.charAt(0) == symbol;
        }

        /** Whether it can name an object. */
        public boolean canName() {
            return kind == Kind.NAME
                    || (kind == Kind.WORD && !Character.isDigit(text.charAt(0)));
        }

        /** Its upper-case form for a word, an empty text for anything else. */
        public String keyword() {
            return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
        }
    }

    /** Reads a whole statement. */
    public static StatementTokens of(String sql, Set<Quirk> quirks) {
        return first(Integer.MAX_VALUE, sql, quirks);
    }

    /** Reads the first tokens of a statement and not more, however long it is. */
    public static StatementTokens first(int count, String sql, Set<Quirk> quirks) {
        return new StatementTokens(new Scan(sql, quirks).first(count));
    }

    /** All of them, in order. */
    public List<Token> all() {
        return tokens;
    }

    /** The keyword at this index in upper case; an empty text if there is none. */
    public String keyword(int index) {
        return index < tokens.size() ? tokens.get(index).keyword() : "";
    }

    /** Whether it begins with these keywords, given in upper case. */
    public boolean startWith(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (!keyword(i).equals(keywords[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of these keywords, given in upper case, stands anywhere. */
    public boolean contain(String... keywords) {
        Set<String> wanted = Set.of(keywords);
        return tokens.stream().anyMatch(t -> wanted.contains(t.keyword()));
    }

    /** Whether these keywords, given in upper case, stand anywhere one after the other. */
    public boolean containSequence(String... keywords) {
        for (int i = 0; i + keywords.length <= tokens.size(); i++) {
            if (new StatementTokens(tokens.subList(i, i + keywords.length)).startWith(keywords)) {
                return true;
            }
        }
        return false;
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
            if (!tokens.get(i).canName()) {
                i++;
                continue;
            }
            List<String> parts = new ArrayList<>(List.of(tokens.get(i).text()));
            i++;
            while (i + 1 < tokens.size()
                    && tokens.get(i).isSymbol('.')
                    && tokens.get(i + 1).canName()) {
                parts.add(tokens.get(i + 1).text());
                i += 2;
            }
            names.add(List.copyOf(parts));
        }
        return names;
    }

    private static final class Scan {

        private final String sql;
        private final Set<Quirk> quirks;
        private final List<Token> found = new ArrayList<>();
        private int at;
        private boolean inExecutableComment;

        Scan(String sql, Set<Quirk> quirks) {
            this.sql = sql;
            this.quirks = quirks;
        }

        List<Token> first(int count) {
            while (at < sql.length() && found.size() < count) {
                one(sql.charAt(at));
            }
            return found;
        }

        private void one(char c) {
            if (c <= ' ' || c == '\u00a0') {
                at++;
            } else if (c == '-' && next() == '-' && (!quirks.contains(Quirk.DASHES_NEED_BLANK) || blankAt(at + 2))) {
                lineComment();
            } else if (c == '#' && quirks.contains(Quirk.HASH_COMMENTS)) {
                lineComment();
            } else if (c == '/' && next() == '*') {
                comment();
            } else if (c == '*' && next() == '/' && inExecutableComment) {
                inExecutableComment = false;
                at += 2;
            } else if (c == '\'') {
                quoted(Kind.STRING, '\'', quirks.contains(Quirk.BACKSLASH_ESCAPES));
            } else if (c == '"' || (c == '`' && quirks.contains(Quirk.BACKTICKS))) {
                quoted(Kind.NAME, c, false);
            } else if (c == '[' && quirks.contains(Quirk.BRACKETS)) {
                quoted(Kind.NAME, ']', false);
            } else if (c == '$' && next() == '$' && quirks.contains(Quirk.DOLLAR_STRINGS)) {
                dollars();
            } else if (isWordPart(c)) {
                word();
            } else {
                found.add(new Token(Kind.SYMBOL, String.valueOf(c), at));
                at++;
            }
        }

        private char next() {
            return at + 1 < sql.length() ? sql.charAt(at + 1) : ' ';
        }

        private boolean blankAt(int index) {
            return index >= sql.length() || sql.charAt(index) <= ' ';
        }

        private static boolean isWordPart(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c == '#' || Character.isSurrogate(c);
        }

        private void word() {
            int start = at;
            while (at < sql.length() && isWordPart(sql.charAt(at))) {
                at++;
            }
            found.add(new Token(Kind.WORD, sql.substring(start, at), start));
        }

        private void lineComment() {
            while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
                at++;
            }
        }

        private void comment() {
            int mark = sql.startsWith("M!", at + 2) ? 4 : 3;
            if (quirks.contains(Quirk.EXECUTABLE_COMMENTS) && (mark == 4 || sql.startsWith("!", at + 2))) {
                inExecutableComment = true;
                at += mark;
                while (at < sql.length() && Character.isDigit(sql.charAt(at))) {
                    at++;
                }
                return;
            }
            int depth = 0;
            do {
                if (sql.startsWith("/*", at) && (depth == 0 || quirks.contains(Quirk.NESTED_COMMENTS))) {
                    depth++;
                    at += 2;
                } else if (sql.startsWith("*/", at)) {
                    depth--;
                    at += 2;
                } else {
                    at++;
                }
            } while (depth > 0 && at < sql.length());
        }

        private void quoted(Kind kind, char quote, boolean escapes) {
            int start = at;
            StringBuilder text = new StringBuilder();
            at++;
            while (at < sql.length()) {
                char c = sql.charAt(at++);
                if (c == '\\' && escapes && at < sql.length()) {
                    text.append(sql.charAt(at++));
                } else if (c != quote) {
                    text.append(c);
                } else if (at < sql.length() && sql.charAt(at) == quote) {
                    text.append(c);
                    at++;
                } else {
                    break;
                }
            }
            found.add(new Token(kind, text.toString(), start));
        }

        private void dollars() {
            int start = at;
            int end = sql.indexOf("$$", at + 2);
            int textEnd = end < 0 ? sql.length() : end;
            found.add(new Token(Kind.STRING, sql.substring(at + 2, textEnd), start));
            at = Math.min(textEnd + 2, sql.length());
        }
    }
}
