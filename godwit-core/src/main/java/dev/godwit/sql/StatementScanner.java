package dev.godwit.sql;

import org.jspecify.annotations.Nullable;

/**
 * Finds the statements of a text, one after the other. What it found stands in its accessors until the next call; the window
 * keeps the statement until then.
 */
final class StatementScanner {

    /** How much of a line is looked at to recognise a client command. */
    private static final int LONGEST_COMMAND = 200;

    private final CharWindow in;
    private final SqlLexer lexer;
    private final SqlWord word;
    private final ClientCommands commands;
    private final BlockTracker blocks;
    private final Parentheses parentheses;
    private final CopyStatement copy;
    private final boolean strict;
    private final LexicalRules rules;
    private Terminator terminator;

    private int start;
    private int end;
    private int repeat = 1;
    private boolean found;
    private boolean data;
    private @Nullable TextProblem problem;

    /** A strict scanner stops at problems; another one takes everything as it stands. */
    StatementScanner(CharWindow in, SqlSyntax syntax, Splitting splitting, boolean strict) {
        boolean byLexer = splitting instanceof Splitting.ByLexer;
        boolean whole = splitting instanceof Splitting.Whole;
        this.in = in;
        this.rules = syntax.lexicalRules();
        this.lexer = new SqlLexer(in, rules);
        this.word = new SqlWord(lexer);
        this.commands = whole ? ClientCommands.NONE : syntax.clientCommands();
        this.blocks = byLexer ? syntax.newBlockTracker() : BlockTracker.NONE;
        this.parentheses = new Parentheses(byLexer && rules.has(LexicalFeature.PARENTHESES_HOLD_SEMICOLONS));
        this.copy = new CopyStatement(byLexer && syntax.inlineCopyData());
        this.strict = strict && !whole;
        this.terminator = Terminator.of(splitting, syntax);
        prepareLexer();
    }

    private void prepareLexer() {
        lexer.dollarsAreSymbols(terminator.usesDollar());
        lexer.singleBlanks(terminator.startsInBlanks());
    }

    /** Index of the statement's first character. */
    int start() {
        return start;
    }

    /** Index behind its last character. */
    int end() {
        return end;
    }

    /** How often it is to run. */
    int repeat() {
        return repeat;
    }

    /** Whether it takes the data lines behind it, read with {@link #copyLines()}. */
    boolean hasData() {
        return data;
    }

    /** What is wrong with the text, if this scanner is strict and met a problem. */
    @Nullable
    TextProblem problem() {
        return problem;
    }

    /** The data lines behind the statement; they must be read to their end before the next statement. */
    CopyLines copyLines() {
        return new CopyLines(in, lexer);
    }

    /** Looks for the next statement; false if there is none or a problem was met. */
    boolean next(TokenSink sink) {
        begin();
        while (problem == null) {
            int c = lexer.skipBlanks();
            if (end == start && lexer.end > start) {
                begin();
            }
            if (c < 0) {
                endOfText();
                break;
            }
            int behindTerminator = terminatorHere();
            if (behindTerminator >= 0) {
                lexer.moveTo(behindTerminator, false);
                if (found) {
                    repeat = terminator.repeat();
                    endOfStatement();
                    break;
                }
                begin();
            } else if (!mayBeCommand((char) c) || !command()) {
                boolean ownLine = lexer.lineStart;
                lexer.next();
                token(sink, ownLine);
            } else if (found) {
                break;
            }
        }
        return problem == null && found;
    }

    /** What stands before the next token does not belong to the statement. */
    private void begin() {
        lexer.shift(in.release(lexer.end));
        start = lexer.end;
        end = start;
        repeat = 1;
        found = false;
        data = false;
        blocks.reset();
        parentheses.reset();
        copy.reset();
    }

    private int terminatorHere() {
        if (lexer.codeStart >= 0) {
            return -1;
        }
        int behind = terminator.endAt(in, lexer.end, lexer.lineStart);
        if (behind < 0) {
            return -1;
        }
        boolean hidden = terminator.obeysBlocks() && (parentheses.hideSemicolon() || blocks.open());
        return hidden ? -1 : behind;
    }

    private boolean mayBeCommand(char first) {
        return lexer.codeStart < 0 && commands.mayBegin(first, !found, lexer.lineStart);
    }

    /** Deals with a client command; false if it is none, or is to be taken as SQL. */
    private boolean command() {
        ClientLine line = commands.read(in.lineText(lexer.end, LONGEST_COMMAND), !found);
        if (line instanceof ClientLine.Sql) {
            return false;
        }
        if (line instanceof ClientLine.Refused refused) {
            problem = strict ? TextProblem.refused(lexer.end, refused) : null;
            return strict;
        }
        if (!found) {
            if (line instanceof ClientLine.Delimiter delimiter) {
                boolean semicolon = delimiter.text().equals(";");
                terminator = semicolon ? new SemicolonTerminator() : new TextTerminator(delimiter.text(), rules);
                prepareLexer();
            }
            lexer.moveTo(in.lineEnd(lexer.end), false);
            begin();
        }
        return true;
    }

    private void token(TokenSink sink, boolean ownLine) {
        switch (lexer.kind) {
            case BLANK -> {}
            case LINE_COMMENT -> {
                sink.lineComment(lexer, ownLine, found);
                end = end == start ? end : lexer.end;
            }
            case BLOCK_COMMENT -> {
                end = lexer.end;
                checkClosed(rules.has(LexicalFeature.OPEN_COMMENT_AT_END));
            }
            case WORD -> {
                code(sink);
                if (!parentheses.anyOpen()) {
                    blocks.word(word);
                    copy.word(word);
                }
            }
            case SYMBOL -> {
                code(sink);
                symbol(in.chars[lexer.start]);
            }
            default -> {
                code(sink);
                checkClosed(false);
                quoted();
            }
        }
    }

    private void code(TokenSink sink) {
        found = true;
        end = lexer.end;
        sink.token(lexer);
    }

    private void symbol(char symbol) {
        boolean outside = !parentheses.anyOpen();
        parentheses.symbol(symbol, lexer.start);
        if (outside || !parentheses.anyOpen()) {
            blocks.symbol(symbol);
            copy.other();
        }
    }

    private void quoted() {
        boolean content = lexer.kind == TokenKind.STRING || lexer.kind == TokenKind.NAME;
        if (content && !parentheses.anyOpen()) {
            blocks.quoted();
            copy.other();
        }
    }

    private void checkClosed(boolean openAllowed) {
        if (strict && lexer.open && !openAllowed) {
            problem = TextProblem.unterminatedToken(lexer);
        }
    }

    private void endOfStatement() {
        if (!copy.readsData()) {
            return;
        }
        int index = lexer.end;
        while (in.at(index) == ' ' || in.at(index) == '\t') {
            index++;
        }
        if (in.at(index) == '-' && in.at(index + 1) == '-') {
            index = in.lineEnd(index);
        }
        int dataStart = in.afterLineEnd(index);
        data = dataStart > index || in.at(index) < 0;
        if (data) {
            lexer.moveTo(dataStart, true);
        } else if (strict) {
            problem = TextProblem.textAfterCopy(index);
        }
    }

    private void endOfText() {
        data = copy.readsData();
        if (!strict) {
            return;
        }
        if (lexer.codeStart >= 0) {
            problem = TextProblem.unterminated(lexer.codeStart, "An executable comment", "*/");
        } else if (terminator.obeysBlocks() && blocks.open()) {
            problem = TextProblem.unterminated(start, "A statement with a block " + blocks.openBlock(), "END");
        } else if (parentheses.hideSemicolon()) {
            problem = TextProblem.unterminated(parentheses.outermost(), "A parenthesis", ")");
        }
    }
}
