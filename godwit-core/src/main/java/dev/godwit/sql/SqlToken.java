package dev.godwit.sql;

/**
 * One token of a text.
 *
 * @param kind what it is
 * @param text its characters
 * @param offset of its first character in the text
 */
public record SqlToken(TokenKind kind, String text, int offset) {

    /** Whether it is this keyword, given in upper case. */
    public boolean isWord(String keyword) {
        return kind == TokenKind.WORD && text.equalsIgnoreCase(keyword);
    }

    /** Whether it is this symbol. */
    public boolean isSymbol(char symbol) {
        return kind == TokenKind.SYMBOL && text.charAt(0) == symbol;
    }

    /** Whether it is a name or a word that can be one: not a number, not a parameter. */
    public boolean isIdentifier() {
        return kind == TokenKind.NAME
                || (kind == TokenKind.WORD && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '_'));
    }

    /** A name without its quotes, doubled quotes undone; any other token as it stands. */
    public String unquoted() {
        if (kind != TokenKind.NAME) {
            return text;
        }
        int open = text.startsWith("&", 1) ? 2 : 0;
        char quote = text.charAt(open) == '[' ? ']' : text.charAt(open);
        boolean closed = text.length() > open + 1 && text.charAt(text.length() - 1) == quote;
        String inner = text.substring(open + 1, text.length() - (closed ? 1 : 0));
        return inner.replace("" + quote + quote, "" + quote);
    }
}
