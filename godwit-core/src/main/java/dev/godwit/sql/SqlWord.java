package dev.godwit.sql;

import java.util.Locale;

/** The word that a lexer stands on, as block trackers see it. A view: it changes when the lexer moves on. */
public final class SqlWord {

    /** Longer than every keyword that a tracker asks for. */
    private static final int LONGEST_KEYWORD = 12;

    private final SqlLexer lexer;

    SqlWord(SqlLexer lexer) {
        this.lexer = lexer;
    }

    /** Whether it is this keyword, given in upper case. */
    public boolean is(String keyword) {
        int length = keyword.length();
        if (lexer.end - lexer.start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = lexer.in.chars[lexer.start + i];
            if ((c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c) != keyword.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Its upper-case form if it is short enough for a keyword, otherwise an empty text. */
    public String keyword() {
        return lexer.end - lexer.start > LONGEST_KEYWORD
                ? ""
                : lexer.in.text(lexer.start, lexer.end).toUpperCase(Locale.ROOT);
    }
}
