package dev.godwit.prisma.map;

/** Parentheses around a whole expression, which dialects that want them add themselves. */
final class Parentheses {

    private Parentheses() {}

    static String without(String sql) {
        String text = sql.strip();
        while (encloseAll(text)) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    private static boolean encloseAll(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return false;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted = (c == '\'') != quoted;
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && i < text.length() - 1) {
                return false;
            }
        }
        return true;
    }
}
