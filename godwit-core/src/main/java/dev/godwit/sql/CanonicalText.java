package dev.godwit.sql;

/**
 * Writes tokens in the one form that checksums are computed of. Two neighbouring words, strings or names are kept apart by a byte
 * that UTF-8 never uses; other symbols need nothing, so that it does not matter which of them the lexer takes together.
 */
final class CanonicalText implements TokenSink {

    private static final byte BETWEEN_TOKENS = (byte) 0xFF;
    private static final byte STATEMENT_END = (byte) 0xFE;
    private static final byte REPEAT = (byte) 0xFD;
    private static final byte DATA = (byte) 0xFC;

    private final DigestBytes bytes = new DigestBytes();
    private boolean afterSolid;
    private boolean afterCr;
    private int semicolons;

    @Override
    public void token(SqlLexer lexer) {
        char[] chars = lexer.in.chars;
        switch (lexer.kind) {
            case SYMBOL -> symbol(chars[lexer.start]);
            case CODE_CLOSE -> {
                symbol('*');
                symbol('/');
            }
            case WORD -> {
                solid();
                bytes.put(chars, lexer.start, lexer.end);
            }
            default -> {
                solid();
                afterCr = false;
                text(chars, lexer.start, lexer.end);
            }
        }
    }

    private void symbol(char symbol) {
        afterSolid = false;
        if (symbol == ';') {
            semicolons++;
        } else {
            writeSemicolons();
            bytes.put((byte) symbol);
        }
    }

    private void solid() {
        writeSemicolons();
        if (afterSolid) {
            bytes.put(BETWEEN_TOKENS);
        }
        afterSolid = true;
    }

    /** Semicolons count only if more of the statement follows. */
    private void writeSemicolons() {
        while (semicolons > 0) {
            bytes.put((byte) ';');
            semicolons--;
        }
    }

    /** Writes characters with every line end as LF. */
    void text(char[] chars, int from, int to) {
        int run = from;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c == '\r' || (c == '\n' && afterCr)) {
                bytes.put(chars, run, i);
                run = i + 1;
                if (c == '\r') {
                    bytes.put((byte) '\n');
                }
            }
            afterCr = c == '\r';
        }
        bytes.put(chars, run, to);
    }

    void startData() {
        bytes.put(DATA);
        afterCr = false;
    }

    void endStatement(int repeat) {
        semicolons = 0;
        afterSolid = false;
        bytes.put(STATEMENT_END);
        if (repeat != 1) {
            bytes.put(REPEAT);
            char[] digits = Integer.toString(repeat).toCharArray();
            bytes.put(digits, 0, digits.length);
            bytes.put(STATEMENT_END);
        }
    }

    String finish() {
        return bytes.finish();
    }
}
