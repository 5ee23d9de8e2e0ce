package dev.godwit.sql;

/**
 * A word on a line of its own, such as {@code GO}; a line comment may follow it. {@code GO 5} runs the batch before it five times
 * (Microsoft's sqlcmd manual, "GO [count]").
 */
final class OwnLineTerminator implements Terminator {

    private static final int MOST_DIGITS = 9;

    private final String word;
    private final boolean counts;
    private int repeat = 1;

    OwnLineTerminator(String word) {
        this.word = word;
        this.counts = word.equalsIgnoreCase("GO");
    }

    @Override
    public int endAt(CharWindow in, int index, boolean lineStart) {
        if (!lineStart || !startsWord(in, index)) {
            return -1;
        }
        int behindWord = index + word.length();
        int behindBlanks = behindBlanks(in, behindWord);
        int behindCount = counts && behindBlanks > behindWord ? readCount(in, behindBlanks) : behindBlanks;
        if (behindCount == behindBlanks) {
            repeat = 1;
        }
        int rest = behindBlanks(in, behindCount);
        if (isLineEnd(in.at(rest))) {
            return rest;
        }
        boolean comment = in.at(rest) == '-' && in.at(rest + 1) == '-' && rest > behindWord;
        return comment ? in.lineEnd(rest) : -1;
    }

    private boolean startsWord(CharWindow in, int index) {
        for (int i = 0; i < word.length(); i++) {
            int c = in.at(index + i);
            if (c < 0 || Character.toLowerCase(c) != Character.toLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int readCount(CharWindow in, int from) {
        int index = from;
        int count = 0;
        while (in.at(index) >= '0' && in.at(index) <= '9' && index - from < MOST_DIGITS) {
            count = count * 10 + in.at(index) - '0';
            index++;
        }
        repeat = count;
        return index;
    }

    private static int behindBlanks(CharWindow in, int from) {
        int index = from;
        while (in.at(index) == ' ' || in.at(index) == '\t' || in.at(index) == '\u00a0') {
            index++;
        }
        return index;
    }

    private static boolean isLineEnd(int c) {
        return c < 0 || c == '\n' || c == '\r';
    }

    @Override
    public int repeat() {
        return repeat;
    }
}
