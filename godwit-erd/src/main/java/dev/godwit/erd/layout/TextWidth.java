package dev.godwit.erd.layout;

/**
 * How wide text is in the type of pictures, at least. Their fonts have one width for Latin, Greek and Cyrillic letters: 0.602 of the size in
 * DejaVu Sans Mono and Menlo, 0.6 in Liberation Mono, less in Consolas. Other scripts come from other fonts, in which few characters are
 * wider than high.
 */
public final class TextWidth {

    /** The size of the type, in pixels. */
    public static final int SIZE = 12;

    private static final double NARROW = 0.61 * SIZE;
    private static final double WIDE = 1.1 * SIZE;
    private static final int FIRST_OF_OTHER_SCRIPTS = 0x0530;

    private TextWidth() {}

    /** In pixels, rounded up. */
    public static int of(String text) {
        return (int) Math.ceil(text.codePoints().mapToDouble(TextWidth::of).sum());
    }

    private static double of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean punctuation =
                (codePoint >= 0x2010 && codePoint <= 0x2027) || codePoint == 0x2192 || codePoint == 0x2212;
        return codePoint < FIRST_OF_OTHER_SCRIPTS || punctuation ? NARROW : WIDE;
    }

    /** The text, or its beginning with an ellipsis, in no more than so many pixels. */
    public static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        double used = NARROW;
        for (int codePoint : text.codePoints().toArray()) {
            used += of(codePoint);
            if (used > width) {
                break;
            }
            cut.appendCodePoint(codePoint);
        }
        return cut.append('…').toString();
    }
}
