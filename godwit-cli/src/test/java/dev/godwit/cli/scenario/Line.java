package dev.godwit.cli.scenario;

/**
 * A line of a scenario as one engine sees it.
 *
 * @param number its 1-based number in the file
 * @param text without the engines it is for
 */
record Line(int number, String text) {

    /** Whether it says what a step is expected to show. */
    boolean isExpectation() {
        return text.equals("|")
                || text.startsWith("| ")
                || text.equals("!")
                || text.startsWith("! ")
                || text.startsWith("exit ");
    }
}
