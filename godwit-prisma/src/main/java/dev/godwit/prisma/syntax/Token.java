package dev.godwit.prisma.syntax;

/**
 * A piece of the text.
 *
 * @param text a word, a number or a sign as it stands there, a string or a comment without what encloses it
 */
record Token(Kind kind, String text, Spot spot) {

    enum Kind {
        WORD,
        NUMBER,
        STRING,
        /** One of {@code {}()[]=:,?.} or {@code @}, {@code @@}. */
        SIGN,
        /** Begins with three slashes. */
        DOCUMENTATION,
        LINE_END,
        END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** How messages name it. */
    String described() {
        return switch (kind) {
            case END -> "the end of the file";
            case LINE_END -> "the end of the line";
            case STRING -> "the text \"" + text + "\"";
            case DOCUMENTATION -> "a comment";
            case WORD, NUMBER, SIGN -> "`" + text + "`";
        };
    }
}
