package dev.godwit.sql;

/** Gets the tokens of a statement while it is scanned. */
interface TokenSink {

    /** The token on which the lexer stands. Blanks and comments are left out. */
    void token(SqlLexer lexer);

    /**
     * The line comment on which the lexer stands.
     *
     * @param ownLine whether only blanks stand before it on its line
     * @param inside whether it stands behind the first token of the statement
     */
    default void lineComment(SqlLexer lexer, boolean ownLine, boolean inside) {}
}
