package dev.godwit.sql;

/** One way in which the engines' words, quotes and comments differ. What is not listed for an engine, it does not have. */
public enum LexicalFeature {
    /** {@code E'…'} knows backslash escapes (PostgreSQL manual 4.1.2.2). */
    ESCAPE_STRINGS,
    /** Backslash escapes in every string (MySQL manual 9.1.1, as long as NO_BACKSLASH_ESCAPES is off). */
    BACKSLASH_ESCAPES,
    /** {@code $$…$$} and {@code $tag$…$tag$} are strings (PostgreSQL manual 4.1.2.4; MySQL 9 for JavaScript routines). */
    TAGGED_DOLLAR_QUOTES,
    /** Only {@code $$…$$} is a string (H2 grammar, "Dollar Quoted String"). */
    PLAIN_DOLLAR_QUOTES,
    /** {@code `…`} is a name; a doubled backtick stands for one. */
    BACKTICK_NAMES,
    /** {@code […]} is a name (SQLite, SQL Server). */
    BRACKET_NAMES,
    /** {@code ]]} within {@code […]} stands for one bracket (SQL Server). */
    DOUBLED_BRACKETS,
    /** A {@code $} may begin a word, not only continue one. */
    DOLLAR_BEGINS_WORDS,
    /** Block comments nest. */
    NESTED_COMMENTS,
    /** {@code #} begins a line comment. */
    HASH_COMMENTS,
    /** {@code //} begins a line comment. */
    SLASH_COMMENTS,
    /** {@code --} begins a comment only before a blank, a control character or the end (MySQL manual 9.7). */
    DASHES_NEED_BLANK,
    /** {@code /*! … *}{@code /} and {@code /*M! … *}{@code /} hold code, {@code /*+ … *}{@code /} holds optimizer hints. */
    EXECUTABLE_COMMENTS,
    /** A block comment may stay open at the end of the text (SQLite, "SQL Comment Syntax"). */
    OPEN_COMMENT_AT_END,
    /** Parentheses hold semicolons, as in {@code CREATE RULE … DO (a; b)} (PostgreSQL). */
    PARENTHESES_HOLD_SEMICOLONS
}
