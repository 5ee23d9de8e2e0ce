package dev.godwit.prisma.syntax;

/**
 * The text of one file.
 *
 * @param file its name for people
 * @param text all of it, without a byte order mark
 */
public record SourceText(String file, String text) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public SourceText {
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
    }

    /** A place in it. */
    Spot at(int offset) {
        return new Spot(this, offset);
    }
}
