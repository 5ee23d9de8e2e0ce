package dev.godwit.lint.rule;

/** Hears what a rule has to say of the statement or the migration that it is judging. */
@FunctionalInterface
public interface Sink {

    /**
     * Something is wrong.
     *
     * @param message what happens to whom, full sentences
     * @param better what to write in its place, line by line; none where nothing is better
     */
    void found(String message, String... better);

    /** Something may be wrong: that it is depends on what the migrations do not tell. */
    default void suspected(String message, String... better) {
        found(message, better);
    }
}
