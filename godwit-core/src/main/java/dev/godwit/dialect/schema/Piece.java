package dev.godwit.dialect.schema;

import dev.godwit.schema.QualifiedName;

/** What a change becomes before statements are put together. */
public sealed interface Piece {

    /** A statement of its own. */
    record Statement(String sql) implements Piece {}

    /** A statement that may wait until the {@code ALTER TABLE} that is being put together is sent, for example a comment. */
    record Afterwards(String sql) implements Piece {}

    /**
     * What stands behind {@code ALTER TABLE name}.
     *
     * @param subject the column or rule that it is about; two actions about one do not share a statement
     */
    record Action(QualifiedName table, String text, String subject) implements Piece {}
}
