package dev.godwit.sql;

/** A {@code ;} outside blocks. */
record SemicolonTerminator() implements Terminator {

    @Override
    public int endAt(CharWindow in, int index, boolean lineStart) {
        return index < in.limit && in.chars[index] == ';' ? index + 1 : -1;
    }

    @Override
    public boolean obeysBlocks() {
        return true;
    }
}
