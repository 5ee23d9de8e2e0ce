package dev.godwit.sql;

/** What a token is. */
public enum TokenKind {
    /** Behind the last token. */
    END,
    /** Blanks and line ends. */
    BLANK,
    /** A comment up to the end of its line, without the line end. */
    LINE_COMMENT,
    /** A comment between {@code /*} and its end. */
    BLOCK_COMMENT,
    /** A keyword, an unquoted name, a number, a parameter such as {@code $1}; a {@code ${placeholder}} is part of one. */
    WORD,
    /** A string of any form, quotes and prefix included. */
    STRING,
    /** A quoted name, quotes and prefix included. */
    NAME,
    /** An optimizer hint of MySQL, which can change what a statement does. */
    HINT,
    /** The start of an executable comment of MySQL or MariaDB, version number included. */
    CODE_OPEN,
    /** The end of an executable comment. */
    CODE_CLOSE,
    /** Any other single character. */
    SYMBOL;

    /** Whether it counts as SQL, unlike blanks and comments. */
    boolean isCode() {
        return compareTo(WORD) >= 0;
    }
}
