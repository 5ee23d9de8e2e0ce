package dev.godwit.sql;

/** What one engine's SQL looks like to the lexer. Each dialect has one, in its own package. Immutable. */
public interface SqlSyntax {

    /** Its words, quotes and comments. */
    LexicalRules lexicalRules();

    /** A tracker of the blocks whose semicolons do not end a statement. */
    default BlockTracker newBlockTracker() {
        return BlockTracker.NONE;
    }

    /** The commands of its own client. */
    default ClientCommands clientCommands() {
        return ClientCommands.NONE;
    }

    /** Whether {@code GO} on a line of its own separates batches, and {@code ;} does not end anything. */
    default boolean separatesBatches() {
        return false;
    }

    /** Whether data lines can follow {@code COPY … FROM stdin;}. */
    default boolean inlineCopyData() {
        return false;
    }
}
