package dev.godwit.dialect.h2;

import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.QualifiedName;

/** What H2 does not do with names. */
final class H2Names {

    private H2Names() {}

    /** Refuses a move to another schema. */
    static void requireOneSchema(QualifiedName from, QualifiedName to) {
        if (to.schema().isPresent() && !to.schema().equals(from.schema())) {
            throw Unsupported.because(
                    "H2 does not move " + from + " to another schema.",
                    "Create it there, copy the rows, and drop the old one.");
        }
    }
}
