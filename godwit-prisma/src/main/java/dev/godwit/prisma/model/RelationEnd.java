package dev.godwit.prisma.model;

import dev.godwit.prisma.syntax.Field;
import dev.godwit.prisma.syntax.Spot;
import dev.godwit.schema.Constraint.ReferenceAction;
import java.util.List;
import java.util.Optional;

/**
 * A field that is not stored, but names the rows of another model that belong to this one.
 *
 * @param model where it stands
 * @param target what it names
 * @param name the relation's, where one is said
 * @param fields what holds the key; empty on the other end
 * @param references the fields of the target that they hold
 */
record RelationEnd(
        Model model,
        Field field,
        Model target,
        Optional<String> name,
        List<ScalarField> fields,
        List<ScalarField> references,
        Optional<ReferenceAction> onDelete,
        Optional<ReferenceAction> onUpdate,
        Optional<String> map) {

    Spot spot() {
        return field.spot();
    }

    boolean isList() {
        return field.arity() == Field.Arity.LIST;
    }

    boolean isRequired() {
        return field.arity() == Field.Arity.REQUIRED;
    }

    boolean holdsKey() {
        return !fields.isEmpty();
    }

    /** {@code Post.author}. */
    String path() {
        return model.name() + "." + field.name();
    }
}
