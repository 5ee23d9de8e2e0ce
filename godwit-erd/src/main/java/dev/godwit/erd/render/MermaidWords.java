package dev.godwit.erd.render;

import java.util.regex.Pattern;

/** Names and texts as the grammar of Mermaid's {@code erDiagram} takes them. */
final class MermaidWords {

    private static final Pattern NOT_IN_WORD =
            Pattern.compile("[^A-Za-z0-9_\\-\\[\\]()\\u00C0-\\uD7FF\\uE000-\\uFFFD]+");
    private static final Pattern FIRST = Pattern.compile("[A-Za-z_\\u00C0-\\uD7FF\\uE000-\\uFFFD]");

    private MermaidWords() {}

    /** As a type or a column: what the grammar has no character for becomes {@code _}. */
    static String word(String text) {
        String word = NOT_IN_WORD.matcher(text).replaceAll("_");
        return FIRST.matcher(word).lookingAt() ? word : "_" + word;
    }

    /** Between quotation marks, where some characters end the text or begin something else. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '"' -> quoted.append('\u201D');
                case '%' -> quoted.append('\uFF05');
                case '\\' -> quoted.append('\uFF3C');
                case '#' -> quoted.append('\uFF03');
                case ';' -> quoted.append('\uFF1B');
                case '<' -> quoted.append('\u2039');
                case '>' -> quoted.append('\u203A');
                default -> quoted.appendCodePoint(shown(codePoint));
            }
        });
        return quoted.toString();
    }

    /** Half a character is no text, and a control character would end the line. */
    private static int shown(int codePoint) {
        boolean half = Character.getType(codePoint) == Character.SURROGATE;
        return half ? 0xFFFD : Character.isISOControl(codePoint) ? ' ' : codePoint;
    }
}
