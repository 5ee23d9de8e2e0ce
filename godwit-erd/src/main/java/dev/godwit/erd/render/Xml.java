package dev.godwit.erd.render;

/** Text of XML, which is text of HTML too. */
final class Xml {

    private Xml() {}

    /** As content or as the value of an attribute. What XML cannot say at all becomes a question mark in a diamond. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(codePoint).append(';');
                default -> escaped.appendCodePoint(isAllowed(codePoint) ? codePoint : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** The production {@code Char} of XML 1.0, without the ends of lines. */
    private static boolean isAllowed(int codePoint) {
        return (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }
}
