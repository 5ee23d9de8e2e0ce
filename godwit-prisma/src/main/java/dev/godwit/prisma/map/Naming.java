package dev.godwit.prisma.map;

import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.syntax.Spot;
import dev.godwit.schema.QualifiedName;
import java.util.Optional;

/** Where things lie. */
record Naming(Engine engine) {

    QualifiedName of(Optional<String> schema, String name, Spot spot) {
        if (schema.isPresent() && !engine.has(Trait.SCHEMAS)) {
            throw Mistake.at(
                    spot,
                    "A database of " + engine.displayName() + " has no schemas in it, and this lies in \""
                            + schema.get() + "\".",
                    "Leave @@schema out, and schemas in the datasource.");
        }
        return new QualifiedName(schema.filter(one -> !engine.usualSchema().equals(Optional.of(one))), name);
    }
}
