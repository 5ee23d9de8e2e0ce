package dev.godwit.sql;

/**
 * Follows the blocks of one statement at a time, to tell whether a {@code ;} ends it or stands inside, as in the body of a trigger.
 * It sees what stands outside parentheses, comments and blanks left out. Not thread-safe; each reader has its own.
 */
public interface BlockTracker {

    /** For engines whose statements never hold a {@code ;}. */
    BlockTracker NONE = new NoBlocks();

    /** Begins with a new statement. */
    void reset();

    /** An unquoted word, a number or a parameter. */
    void word(SqlWord word);

    /** A string or a quoted name. */
    void quoted();

    /** Any other character, {@code ;} included. */
    void symbol(char symbol);

    /** Whether a {@code ;} here stands inside a block. */
    boolean open();

    /** How a message names the block that is open, for example {@code BEGIN … END}. */
    String openBlock();
}
