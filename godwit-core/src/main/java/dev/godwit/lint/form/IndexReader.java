package dev.godwit.lint.form;

import dev.godwit.lint.form.TableAction.AddIndex;
import java.util.Optional;

/** Reads indexes that are a part of a table's definition. Stateless. */
final class IndexReader {

    /** The index that begins here. {@code UNIQUE KEY name (…)} is one, {@code UNIQUE (…)} a constraint. */
    Optional<AddIndex> read(Cursor item) {
        IndexKind kind = IndexKind.PLAIN;
        if (item.is("UNIQUE", "INDEX") || item.is("UNIQUE", "KEY")) {
            kind = IndexKind.UNIQUE;
            item.skip();
        } else if (item.take("FULLTEXT")) {
            kind = IndexKind.FULLTEXT;
        } else if (item.take("SPATIAL")) {
            kind = IndexKind.SPATIAL;
        } else if (!item.is("INDEX") && !item.is("KEY")) {
            return Optional.empty();
        }
        if (!item.take("INDEX")) {
            item.take("KEY");
        }
        item.take("IF", "NOT", "EXISTS");
        Optional<Name> name = item.isSymbol('(') ? Optional.empty() : Optional.of(item.name());
        while (!item.atEnd() && !item.isSymbol('(')) {
            item.skip();
        }
        return Optional.of(new AddIndex(kind, name, item.namesInParentheses()));
    }
}
