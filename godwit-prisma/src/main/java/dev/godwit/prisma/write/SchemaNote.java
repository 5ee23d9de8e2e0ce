package dev.godwit.prisma.write;

import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * What {@code @@schema} says.
 *
 * @param usual the schema whose name is left out elsewhere
 * @param named whether the data source names schemas, so that each block says its own
 */
record SchemaNote(Optional<String> usual, boolean named) {

    Optional<Attribute> of(QualifiedName name) {
        return named
                ? name.schema()
                        .or(() -> usual)
                        .map(schema -> Made.ofBlock("schema", List.of(Made.plain(Made.text(schema)))))
                : Optional.empty();
    }
}
