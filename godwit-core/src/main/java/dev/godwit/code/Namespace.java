package dev.godwit.code;

import dev.godwit.schema.QualifiedName;
import java.util.Optional;

/**
 * Where the names in one call lie.
 *
 * @param schema as {@code withSchema} said it; empty for the one that a connection starts in
 */
record Namespace(Optional<String> schema) {

    static final Namespace START = new Namespace(Optional.empty());

    static Namespace of(String schema) {
        return new Namespace(Optional.of(checked("schema", schema)));
    }

    /** The name of a table, view, sequence or type here. */
    QualifiedName name(String name) {
        if (name.indexOf('.') >= 0) {
            throw Mistake.of(
                    "\"" + name + "\" has a dot in it, and a name here is one name.",
                    "Say the schema apart: withSchema(\"" + name.substring(0, name.indexOf('.')) + "\").");
        }
        return new QualifiedName(schema, checked("table", name));
    }

    /** A name of one part. */
    static String checked(String what, String name) {
        if (name.isBlank()) {
            throw Mistake.of("A " + what + " without a name.", "Give it one.");
        }
        return name;
    }
}
