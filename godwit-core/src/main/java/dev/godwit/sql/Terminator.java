package dev.godwit.sql;

/** What ends a statement. Asked at each place between two tokens. */
interface Terminator {

    /** The index behind the terminator that starts at this index, -1 if none does. */
    int endAt(CharWindow in, int index, boolean lineStart);

    /** Whether open blocks and parentheses hide it. */
    default boolean obeysBlocks() {
        return false;
    }

    /** How often the statement before the last one found is to run. */
    default int repeat() {
        return 1;
    }

    /** Whether it can start in the middle of blanks. */
    default boolean startsInBlanks() {
        return false;
    }

    /** Whether it contains a dollar sign, which then cannot quote. */
    default boolean usesDollar() {
        return false;
    }

    /** The terminator of a splitting. */
    static Terminator of(Splitting splitting, SqlSyntax syntax) {
        if (splitting instanceof Splitting.ByText byText) {
            String text = byText.delimiter();
            boolean ownLine = text.equals("/") || text.equalsIgnoreCase("GO");
            return ownLine ? new OwnLineTerminator(text) : new TextTerminator(text, syntax.lexicalRules());
        }
        if (splitting instanceof Splitting.ByPattern byPattern) {
            return new PatternTerminator(byPattern.pattern(), syntax.lexicalRules());
        }
        if (splitting instanceof Splitting.Whole) {
            return (in, index, lineStart) -> -1;
        }
        return syntax.separatesBatches() ? new OwnLineTerminator("GO") : new SemicolonTerminator();
    }
}
