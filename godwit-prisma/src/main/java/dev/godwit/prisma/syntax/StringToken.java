package dev.godwit.prisma.syntax;

/** A text in double quotes, with JSON's escapes. */
final class StringToken {

    private static final int HEX_DIGITS = 4;

    private final SourceText source;
    private final String text;
    private final StringBuilder value = new StringBuilder();
    private int at;

    /** Reads it from its opening quote on. */
    StringToken(SourceText source, int start) {
        this.source = source;
        this.text = source.text();
        this.at = start + 1;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            character();
        }
        if (at >= text.length() || text.charAt(at) != '"') {
            throw Mistake.at(
                    source.at(start),
                    "This text has no closing quote on its line.",
                    "Write \" where it ends, and \\n for a line end in it.");
        }
        at++;
    }

    String value() {
        return value.toString();
    }

    /** Behind the closing quote. */
    int end() {
        return at;
    }

    private void character() {
        char c = text.charAt(at++);
        value.append(c == '\\' ? escaped() : c);
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : '\n';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default ->
                throw Mistake.at(
                        source.at(at - 2),
                        "This escape is unknown.",
                        "Known are \\\" \\\\ \\/ \\n \\r \\t \\b \\f and \\u with four hexadecimal digits.");
        };
    }

    private char unicode() {
        String digits = text.substring(at, Math.min(at + HEX_DIGITS, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw Mistake.at(
                    source.at(at - 2), "\\u wants four hexadecimal digits.", "Write for example \\u00e9 for é.");
        }
        at += HEX_DIGITS;
        return (char) Integer.parseInt(digits, 16);
    }
}
