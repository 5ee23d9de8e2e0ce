package dev.godwit.cli.model;

import dev.godwit.jpa.write.Plural;
import dev.godwit.jpa.write.Words;
import dev.godwit.schema.Constraint.ReferenceAction;

/**
 * What an attribute references.
 *
 * @param table the table; its key is {@code id}
 * @param onDelete what happens when the row there goes
 */
record Reference(String table, ReferenceAction onDelete) {

    /** The class of a row there. */
    String model() {
        return Words.of(Plural.singular(table)).pascal();
    }
}
