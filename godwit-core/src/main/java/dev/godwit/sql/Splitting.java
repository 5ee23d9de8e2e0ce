package dev.godwit.sql;

/** Stand-in until the SQL text branch is merged. */
public record Splitting(String kind) {
    /** x. */
    public static Splitting lexer() {
        return new Splitting("lexer");
    }

    /** x. */
    public static Splitting none() {
        return new Splitting("none");
    }

    /** x. */
    public static Splitting delimiter(String regex) {
        return new Splitting(regex);
    }
}
