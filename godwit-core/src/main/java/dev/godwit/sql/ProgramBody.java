package dev.godwit.sql;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The open blocks within the body of a stored program of MySQL or MariaDB, Oracle mode included. Words such as {@code IF},
 * {@code END} or {@code REPEAT} are blocks only where a statement can start; elsewhere they are functions or names.
 */
final class ProgramBody {

    private enum Block {
        /** Declarations of Oracle mode, between AS or DECLARE and BEGIN, or in a package. */
        SECTION("AS … END"),
        BEGIN("BEGIN … END"),
        IF("IF … END IF"),
        CASE("CASE … END CASE"),
        CASE_EXPRESSION("CASE … END"),
        LOOP("LOOP … END LOOP"),
        WHILE("WHILE … END WHILE"),
        REPEAT("REPEAT … END REPEAT"),
        FOR("FOR … END FOR");

        private final String text;

        Block(String text) {
            this.text = text;
        }
    }

    private final Deque<Block> blocks = new ArrayDeque<>();
    private boolean statementStart = true;
    private boolean label;
    private boolean name;
    private boolean afterEnd;
    private boolean afterUntil;
    private boolean declaration;

    /** Within the conditions of a handler, whose action follows without a mark. */
    private boolean handler;

    private boolean routine;
    private boolean sectionJustOpened;
    private char lastSymbol;

    void reset() {
        blocks.clear();
        statementStart = true;
        lastSymbol = 0;
        forgetWords();
    }

    private void forgetWords() {
        label = false;
        name = false;
        afterEnd = false;
        afterUntil = false;
        declaration = false;
        handler = false;
        routine = false;
        sectionJustOpened = false;
    }

    /** Declarations begin. */
    void openSection() {
        push(Block.SECTION, true);
        sectionJustOpened = true;
    }

    boolean open() {
        return !blocks.isEmpty();
    }

    String openBlock() {
        Block outermost = blocks.peekLast();
        return outermost == null ? "" : outermost.text;
    }

    /** A string or quoted name; false if it shows that this is no body in SQL at all ({@code AS $$…$$}). */
    boolean quoted() {
        boolean code = !sectionJustOpened;
        label = statementStart;
        statementStart = false;
        name = false;
        afterEnd = false;
        lastSymbol = 0;
        if (!code) {
            blocks.clear();
        }
        return code;
    }

    void symbol(char symbol) {
        if (symbol == ';') {
            while (blocks.peek() == Block.CASE_EXPRESSION) {
                blocks.pop();
            }
            forgetWords();
            statementStart = true;
        } else {
            statementStart = (symbol == ':' && label) || (symbol == '>' && lastSymbol == '>');
            name = symbol == '.';
            label = false;
            afterEnd = false;
            handler = handler && symbol == ',';
        }
        lastSymbol = symbol;
    }

    void word(String word) {
        boolean first = statementStart;
        boolean ended = afterEnd;
        boolean isName = name;
        statementStart = false;
        afterEnd = false;
        name = false;
        sectionJustOpened = false;
        label = first;
        lastSymbol = 0;
        if (!isName && !(ended && isBlockWord(word))) {
            keyword(word, first || handler);
        }
    }

    private static boolean isBlockWord(String word) {
        return switch (word) {
            case "IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR" -> true;
            default -> false;
        };
    }

    private void keyword(String word, boolean first) {
        switch (word) {
            case "BEGIN" -> begin(first);
            case "IF" -> pushIf(first, Block.IF, false);
            case "CASE" -> push(first ? Block.CASE : Block.CASE_EXPRESSION, false);
            case "WHILE" -> pushIf(first, Block.WHILE, false);
            case "REPEAT" -> pushIf(first, Block.REPEAT, true);
            case "LOOP" -> loop(first);
            case "FOR" -> forKeyword(first);
            case "DO" -> statementStart = blocks.peek() == Block.WHILE || blocks.peek() == Block.FOR;
            case "THEN", "ELSE" -> statementStart = blocks.peek() != Block.CASE_EXPRESSION;
            case "UNTIL" -> afterUntil = first && blocks.peek() == Block.REPEAT;
            case "END" -> end(first);
            case "DECLARE" -> declaration = first;
            case "PROCEDURE", "FUNCTION" -> routine = first && blocks.peek() == Block.SECTION;
            case "AS", "IS" -> routineBody();
            case "SET", "SELECT", "WITH", "VALUES", "INSERT", "UPDATE", "DELETE", "REPLACE", "CALL" -> handler = false;
            case "OPEN", "FETCH", "CLOSE", "LEAVE", "ITERATE", "RETURN", "SIGNAL", "RESIGNAL", "GET" -> handler = false;
            default -> {}
        }
    }

    private void begin(boolean first) {
        if (first && blocks.peek() == Block.SECTION) {
            blocks.pop();
        }
        pushIf(first, Block.BEGIN, true);
    }

    private void pushIf(boolean condition, Block block, boolean statementFollows) {
        if (condition) {
            push(block, statementFollows);
        }
    }

    private void push(Block block, boolean statementFollows) {
        blocks.push(block);
        statementStart = statementFollows;
        handler = false;
    }

    private void loop(boolean first) {
        if (first) {
            push(Block.LOOP, true);
        } else {
            statementStart = blocks.peek() == Block.WHILE || blocks.peek() == Block.FOR;
        }
    }

    private void forKeyword(boolean first) {
        if (declaration) {
            handler = true;
            declaration = false;
        } else {
            pushIf(first, Block.FOR, false);
        }
    }

    private void end(boolean first) {
        if (blocks.peek() == Block.CASE_EXPRESSION) {
            blocks.pop();
        } else if ((first || afterUntil) && !blocks.isEmpty()) {
            blocks.pop();
            afterEnd = true;
            afterUntil = false;
        }
    }

    private void routineBody() {
        if (routine) {
            push(Block.SECTION, true);
            routine = false;
        }
    }
}
