package dev.godwit.code;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import java.util.List;

/** One thing that was said about a table, and the changes that it comes to once all of it is said. */
@FunctionalInterface
interface Element {

    List<Change> changes(QualifiedName table);
}
