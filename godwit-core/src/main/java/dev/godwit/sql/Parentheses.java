package dev.godwit.sql;

/** Counts the parentheses of one statement. */
final class Parentheses {

    private final boolean holdSemicolons;
    private int depth;
    private int outermost;

    Parentheses(boolean holdSemicolons) {
        this.holdSemicolons = holdSemicolons;
    }

    void reset() {
        depth = 0;
    }

    void symbol(char symbol, int index) {
        if (symbol == '(') {
            if (depth == 0) {
                outermost = index;
            }
            depth++;
        } else if (symbol == ')' && depth > 0) {
            depth--;
        } else if (symbol == ';' && !holdSemicolons) {
            depth = 0;
        }
    }

    boolean anyOpen() {
        return depth > 0;
    }

    boolean hideSemicolon() {
        return holdSemicolons && depth > 0;
    }

    /** Index of the first one that is open. */
    int outermost() {
        return outermost;
    }
}
