package dev.godwit.schema;

import java.util.List;

/**
 * An enumeration that is a type of its own (PostgreSQL).
 *
 * @param values in their order; never empty
 */
public record EnumType(QualifiedName name, List<String> values) {

    public EnumType {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The enum " + name + " has at least one value.");
        }
    }
}
