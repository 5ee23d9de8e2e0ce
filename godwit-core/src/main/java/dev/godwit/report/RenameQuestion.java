package dev.godwit.report;

/**
 * Something goes and something much like it comes: was it renamed? Nothing follows unless somebody says so, because what goes takes its
 * data along.
 *
 * @param text for people, for example {@code column people.name → full_name (87 %)}
 * @param hint how a yes is written, for example {@code people.name=full_name}
 */
public record RenameQuestion(String text, String hint) {

    /** The question for people who cannot be asked now, with what they would type. */
    public String advice() {
        return "Perhaps renamed: " + text + ". If so, give --rename " + hint + ".";
    }

    /** What somebody may say to it. */
    public enum Answer {
        /** It was renamed, with its data. */
        RENAMED,
        /** The one goes with its data, and the other one is new. */
        DIFFERENT,
        /** Nobody knows. */
        OPEN
    }

    /** Whoever answers. */
    @FunctionalInterface
    public interface Answers {

        /** Answers one question; each comes once. */
        Answer to(RenameQuestion question);
    }
}
