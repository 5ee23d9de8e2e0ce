package dev.godwit.sql;

/** Gets the tokens of a statement while it is scanned. */
interface TokenSink {

    /** The token on which the lexer stands. Blanks and comments are left out. */
    void token(SqlLexer lexer);
}
