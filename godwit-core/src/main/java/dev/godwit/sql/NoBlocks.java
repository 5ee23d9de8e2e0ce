package dev.godwit.sql;

/** Tracks nothing. */
final class NoBlocks implements BlockTracker {

    @Override
    public void reset() {}

    @Override
    public void word(SqlWord word) {}

    @Override
    public void quoted() {}

    @Override
    public void symbol(char symbol) {}

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public String openBlock() {
        return "";
    }
}
