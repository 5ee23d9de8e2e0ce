package dev.godwit.source.layout;

/**
 * A line of a file.
 *
 * @param number 1-based
 * @param start offset of its first character
 * @param end offset behind its line end
 * @param text its text without line end; only its beginning where it is very long
 * @param comment its text behind {@code --}, without blanks around it; empty when it is no such comment
 */
record Line(int number, long start, long end, String text, String comment) {

    static Line of(int number, long start, long end, String text) {
        String stripped = text.strip();
        return new Line(
                number,
                start,
                end,
                text,
                stripped.startsWith("--") ? stripped.substring(2).strip() : "");
    }

    /** Whether {@link #text} is only its beginning. */
    boolean isCut() {
        return text.length() + "\r\n".length() < end - start;
    }

    /** Where in its line {@code word} stands, 1-based. */
    int columnOf(String word) {
        return text.indexOf(word) + 1;
    }
}
