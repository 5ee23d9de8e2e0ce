package dev.godwit.sql;

/**
 * Cuts a window of text into tokens, one at a time, without copying. The current token stands in {@link #kind}, {@link #start} and
 * {@link #end}, which indices of the window are. Every scan reads each character a bounded number of times, whatever the text.
 */
final class SqlLexer {

    private static final int LONGEST_VERSION = 6;

    /** The text. */
    final CharWindow in;

    /** What the current token is. */
    TokenKind kind = TokenKind.END;

    /** Index of its first character. */
    int start;

    /** Index behind its last character; the next token starts here. */
    int end;

    /** Whether the text ended before the current string, name or comment did. */
    boolean open;

    /** Whether only blanks stand between the last line end and {@link #end}. */
    boolean lineStart = true;

    /** Where the open executable comment starts, -1 if none is open. */
    int codeStart = -1;

    private final LexicalRules rules;
    private final DollarQuotes dollars;
    private final Enclosed enclosed;
    private final boolean escapeStrings;
    private boolean dollarInWords = true;
    private boolean singleBlanks;
    private EscapeContinuation continuation = EscapeContinuation.NONE;

    /**
     * Whether a {@code '} goes on with an {@code E'…'} string of an earlier line (PostgreSQL manual 4.1.2.1). The server does it so;
     * psql 15, which lexes line by line, does not.
     */
    private enum EscapeContinuation {
        NONE,
        AFTER_STRING,
        AFTER_LINE_END
    }

    SqlLexer(CharWindow in, LexicalRules rules) {
        this.in = in;
        this.rules = rules;
        this.dollars = new DollarQuotes(in, rules);
        this.enclosed = new Enclosed(in, rules.has(LexicalFeature.NESTED_COMMENTS));
        this.escapeStrings = rules.has(LexicalFeature.ESCAPE_STRINGS);
    }

    /** Gives dollar signs no meaning of their own, because they end statements here. */
    void dollarsAreSymbols(boolean symbols) {
        dollarInWords = !symbols;
    }

    /** Returns every blank as a token of its own. */
    void singleBlanks(boolean single) {
        singleBlanks = single;
    }

    /** Moves all indices, because the window forgot so many characters. */
    void shift(int by) {
        start -= by;
        end -= by;
    }

    /** Goes on at another place. */
    void moveTo(int index, boolean atLineStart) {
        end = index;
        lineStart = atLineStart;
        continuation = EscapeContinuation.NONE;
    }

    /** Passes over blanks, unless they may hold terminators, and returns the character behind them, -1 at the end of the text. */
    int skipBlanks() {
        int c = in.at(end);
        while (c >= 0 && !singleBlanks && isBlank((char) c)) {
            start = end;
            blanks();
            c = in.at(end);
        }
        return c;
    }

    /** Reads the next token; false at the end of the text. */
    boolean next() {
        start = end;
        open = false;
        int c = in.at(start);
        if (c < 0) {
            kind = TokenKind.END;
            return false;
        }
        scan((char) c);
        if (kind != TokenKind.BLANK) {
            lineStart = false;
            if (kind != TokenKind.LINE_COMMENT && kind != TokenKind.STRING) {
                continuation = EscapeContinuation.NONE;
            }
        }
        return true;
    }

    private void scan(char c) {
        switch (rules.classOf(c)) {
            case LexicalRules.WORD -> wordOrPrefix(c);
            case LexicalRules.DIGIT -> word(start + 1);
            case LexicalRules.BLANK -> blanks();
            case LexicalRules.STRING -> stringOrName(start, c);
            case LexicalRules.NAME -> quoted(TokenKind.NAME, start + 1, c, true, false);
            case LexicalRules.BRACKET ->
                quoted(TokenKind.NAME, start + 1, ']', rules.has(LexicalFeature.DOUBLED_BRACKETS), false);
            case LexicalRules.DASH -> dash();
            case LexicalRules.SLASH -> slash();
            case LexicalRules.STAR -> star();
            case LexicalRules.HASH -> lineComment();
            case LexicalRules.DOLLAR -> dollar();
            default -> token(TokenKind.SYMBOL, start + 1);
        }
    }

    private void token(TokenKind found, int foundEnd) {
        kind = found;
        end = foundEnd;
    }

    private void blanks() {
        int index = start;
        boolean lineEnd = false;
        do {
            char c = in.chars[index++];
            lineEnd |= c == '\n' || c == '\r';
            if (c > 127) {
                in.chars[index - 1] = ' ';
            }
        } while (!singleBlanks && index < in.limit && isBlank(in.chars[index]));
        lineStart |= lineEnd;
        if (lineEnd && continuation == EscapeContinuation.AFTER_STRING) {
            continuation = EscapeContinuation.AFTER_LINE_END;
        }
        token(TokenKind.BLANK, index);
    }

    private boolean isBlank(char c) {
        return c == ' ' || rules.classOf(c) == LexicalRules.BLANK;
    }

    private void wordOrPrefix(char c) {
        if (rules.isStringPrefix(c)) {
            int next = in.at(start + 1);
            if (next == '\'') {
                string(start + 1, escapeStrings && (c == 'E' || c == 'e'));
                return;
            }
            if (next == '&' && (c == 'U' || c == 'u')) {
                int quote = in.at(start + 2);
                if (quote == '\'' || quote == '"') {
                    stringOrName(start + 2, (char) quote);
                    return;
                }
            }
        }
        word(start + 1);
    }

    private void word(int from) {
        byte[] classes = rules.classes;
        int index = from;
        while (true) {
            char[] chars = in.chars;
            int limit = in.limit;
            while (index < limit && chars[index] < LexicalRules.ASCII && classes[chars[index]] <= LexicalRules.DIGIT) {
                index++;
            }
            if (index == limit) {
                if (in.more()) {
                    continue;
                }
                break;
            }
            if (chars[index] >= LexicalRules.ASCII && rules.continuesWord(chars[index])) {
                index++;
                continue;
            }
            if (chars[index] != '$') {
                break;
            }
            int behind = dollars.placeholderEnd(index);
            if (behind < 0 && !dollarContinuesWord()) {
                break;
            }
            index = behind < 0 ? index + 1 : behind;
        }
        token(TokenKind.WORD, index);
    }

    private boolean dollarContinuesWord() {
        boolean afterNumber = rules.classOf(in.chars[start]) == LexicalRules.DIGIT;
        return dollarInWords && !(afterNumber && rules.has(LexicalFeature.TAGGED_DOLLAR_QUOTES));
    }

    private void dollar() {
        int behind = dollars.placeholderEnd(start);
        if (behind >= 0) {
            word(behind);
            return;
        }
        if (!dollarInWords) {
            token(TokenKind.SYMBOL, start + 1);
            return;
        }
        int content = dollars.contentStart(start);
        if (content >= 0) {
            continuation = EscapeContinuation.NONE;
            close(TokenKind.STRING, dollars.end(start, content));
            return;
        }
        int parameter = dollars.parameterEnd(start);
        if (parameter > start + 1) {
            token(TokenKind.WORD, parameter);
        } else if (rules.has(LexicalFeature.DOLLAR_BEGINS_WORDS)) {
            word(start + 1);
        } else {
            token(TokenKind.SYMBOL, start + 1);
        }
    }

    private void stringOrName(int quoteAt, char quote) {
        if (quote == '\'') {
            string(quoteAt, continuation == EscapeContinuation.AFTER_LINE_END);
        } else {
            quoted(TokenKind.NAME, quoteAt + 1, quote, true, rules.has(LexicalFeature.BACKSLASH_ESCAPES));
        }
    }

    private void string(int quoteAt, boolean escapes) {
        quoted(TokenKind.STRING, quoteAt + 1, '\'', true, escapes || rules.has(LexicalFeature.BACKSLASH_ESCAPES));
        continuation = escapes ? EscapeContinuation.AFTER_STRING : EscapeContinuation.NONE;
    }

    private void quoted(TokenKind found, int from, char quote, boolean doubled, boolean escapes) {
        close(found, enclosed.quoteEnd(from, quote, doubled, escapes));
    }

    private void blockComment(TokenKind found) {
        close(found, enclosed.commentEnd(start + 2));
    }

    private void close(TokenKind found, int closed) {
        open = closed < 0;
        token(found, open ? in.limit : closed);
    }

    private void dash() {
        if (in.at(start + 1) == '-' && (!rules.has(LexicalFeature.DASHES_NEED_BLANK) || in.at(start + 2) <= ' ')) {
            lineComment();
        } else {
            token(TokenKind.SYMBOL, start + 1);
        }
    }

    private void slash() {
        int next = in.at(start + 1);
        if (next == '*') {
            if (rules.has(LexicalFeature.EXECUTABLE_COMMENTS)) {
                commentOrCode();
            } else {
                blockComment(TokenKind.BLOCK_COMMENT);
            }
        } else if (next == '/' && rules.has(LexicalFeature.SLASH_COMMENTS)) {
            lineComment();
        } else {
            token(TokenKind.SYMBOL, start + 1);
        }
    }

    private void commentOrCode() {
        int mark = in.at(start + 2);
        if (mark == '+') {
            blockComment(TokenKind.HINT);
        } else if (codeStart < 0 && (mark == '!' || (mark == 'M' && in.at(start + 3) == '!'))) {
            int index = start + (mark == '!' ? 3 : 4);
            int versionEnd = index + LONGEST_VERSION;
            while (index < versionEnd && isDigit(in.at(index))) {
                index++;
            }
            codeStart = start;
            token(TokenKind.CODE_OPEN, index);
        } else {
            blockComment(TokenKind.BLOCK_COMMENT);
        }
    }

    private void star() {
        if (codeStart >= 0 && in.at(start + 1) == '/') {
            codeStart = -1;
            token(TokenKind.CODE_CLOSE, start + 2);
        } else {
            token(TokenKind.SYMBOL, start + 1);
        }
    }

    private void lineComment() {
        token(TokenKind.LINE_COMMENT, in.lineEnd(start));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
