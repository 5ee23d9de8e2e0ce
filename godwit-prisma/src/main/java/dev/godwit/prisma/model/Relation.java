package dev.godwit.prisma.model;

import dev.godwit.prisma.syntax.Spot;
import dev.godwit.schema.Constraint.ReferenceAction;
import java.util.List;
import java.util.Optional;

/** How models belong together. */
public sealed interface Relation {

    /**
     * Rows that hold the key of a row elsewhere.
     *
     * @param fields those that hold it, in {@code from}
     * @param referenced the fields of {@code to} that they hold
     * @param map its name in the database, where one is said
     */
    record Reference(
            Spot spot,
            Model from,
            List<ScalarField> fields,
            Model to,
            List<ScalarField> referenced,
            Optional<ReferenceAction> onDelete,
            Optional<ReferenceAction> onUpdate,
            Optional<String> map)
            implements Relation {
        public Reference {
            fields = List.copyOf(fields);
            referenced = List.copyOf(referenced);
        }
    }

    /**
     * Rows of two models that belong together in a table of their own, which no model describes.
     *
     * @param name the relation's
     * @param a the model whose name comes first
     */
    record ManyToMany(String name, Model a, Model b) implements Relation {}
}
