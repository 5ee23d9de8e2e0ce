package dev.godwit.sql;

import java.nio.CharBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A regular expression. A match that ends in a word must end with that word. */
record PatternTerminator(Pattern pattern, LexicalRules rules) implements Terminator {

    @Override
    public int endAt(CharWindow in, int index, boolean lineStart) {
        if (in.at(index) < 0) {
            return -1;
        }
        Matcher matcher = lookAt(in, index);
        boolean found = matcher.lookingAt();
        while (matcher.hitEnd() && in.more()) {
            matcher = lookAt(in, index);
            found = matcher.lookingAt();
        }
        return found && matcher.end() > index && endsWord(in, matcher.end()) ? matcher.end() : -1;
    }

    private Matcher lookAt(CharWindow in, int index) {
        return pattern.matcher(CharBuffer.wrap(in.chars, 0, in.limit))
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(index, in.limit);
    }

    private boolean endsWord(CharWindow in, int end) {
        int next = in.at(end);
        return next < 0 || !rules.continuesWord(in.chars[end - 1]) || !rules.continuesWord((char) next);
    }

    @Override
    public boolean startsInBlanks() {
        return true;
    }

    @Override
    public boolean usesDollar() {
        return pattern.pattern().contains("\\$");
    }
}
