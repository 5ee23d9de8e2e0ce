package dev.godwit.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the first words of a statement while it is scanned. */
final class HeadCollector implements TokenSink {

    private final List<String> words = new ArrayList<>(StatementHead.MOST_WORDS);
    private boolean full;
    private boolean afterWord;
    private boolean afterDot;

    void reset() {
        words.clear();
        full = false;
        afterWord = false;
        afterDot = false;
    }

    StatementHead head() {
        return new StatementHead(words);
    }

    @Override
    public void token(SqlLexer lexer) {
        if (full) {
            return;
        }
        switch (lexer.kind) {
            case WORD -> word(lexer);
            case NAME -> add(lexer.in.text(lexer.start, lexer.end));
            default -> {
                afterDot = afterWord && lexer.in.chars[lexer.start] == '.';
                afterWord = false;
            }
        }
    }

    private void word(SqlLexer lexer) {
        if (Character.isDigit(lexer.in.chars[lexer.start])) {
            afterWord = false;
            afterDot = false;
        } else {
            add(lexer.in.text(lexer.start, lexer.end).toUpperCase(Locale.ROOT));
        }
    }

    private void add(String word) {
        if (afterDot) {
            int last = words.size() - 1;
            words.set(last, words.get(last) + "." + word);
        } else if (words.size() < StatementHead.MOST_WORDS) {
            words.add(word);
        } else {
            full = true;
        }
        afterWord = true;
        afterDot = false;
    }
}
