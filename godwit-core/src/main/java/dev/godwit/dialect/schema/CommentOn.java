package dev.godwit.dialect.schema;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.schema.QualifiedName;
import java.util.Optional;

/** {@code COMMENT ON}, for the engines that have it. */
public record CommentOn(Names names, Literals literals) {

    /** The comment of a table. */
    public String table(QualifiedName table, Optional<String> comment) {
        return "COMMENT ON TABLE " + names.of(table) + is(comment);
    }

    /** The comment of a column. */
    public String column(QualifiedName table, String column, Optional<String> comment) {
        return "COMMENT ON COLUMN " + names.of(table) + "." + names.of(column) + is(comment);
    }

    /** The comment of an index; it lies in the schema of its table. */
    public String index(QualifiedName table, String index, Optional<String> comment) {
        return "COMMENT ON INDEX " + names.of(table.beside(index)) + is(comment);
    }

    private String is(Optional<String> comment) {
        return " IS " + comment.map(literals::text).orElse("NULL");
    }
}
