package dev.godwit.sql;

/** A text, in any letter case. A word must not be part of a longer one. */
record TextTerminator(String text, LexicalRules rules) implements Terminator {

    @Override
    public int endAt(CharWindow in, int index, boolean lineStart) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            int c = in.at(index + i);
            if (c < 0 || Character.toLowerCase(c) != Character.toLowerCase(text.charAt(i))) {
                return -1;
            }
        }
        boolean word = Character.isLetterOrDigit(text.charAt(length - 1));
        int next = in.at(index + length);
        return word && next >= 0 && rules.continuesWord((char) next) ? -1 : index + length;
    }

    @Override
    public boolean usesDollar() {
        return text.indexOf('$') >= 0;
    }
}
