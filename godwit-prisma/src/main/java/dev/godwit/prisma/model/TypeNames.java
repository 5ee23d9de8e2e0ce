package dev.godwit.prisma.model;

import dev.godwit.error.Nearest;
import dev.godwit.prisma.syntax.Field;
import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.types.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of types stand for.
 *
 * @param enums by name
 * @param models the names of models and views
 */
record TypeNames(Map<String, EnumModel> enums, Set<String> models) {

    /** What a field holds; empty where it is the end of a relation. */
    Optional<FieldType> stored(Field field) {
        if (field.unsupported().isPresent()) {
            return field.unsupported().map(FieldType.Raw::new);
        }
        Optional<FieldType> builtin = Scalar.of(field.type()).map(FieldType.Builtin::new);
        if (builtin.isPresent()) {
            return builtin;
        } else if (enums.containsKey(field.type())) {
            return Optional.ofNullable(enums.get(field.type())).map(FieldType.Words::new);
        } else if (models.contains(field.type())) {
            return Optional.empty();
        }
        List<String> known = new ArrayList<>(Scalar.words());
        known.addAll(enums.keySet());
        known.addAll(models);
        throw Mistake.at(
                field.typeSpot(),
                "The type " + field.type() + " is unknown.",
                Nearest.to(field.type(), known)
                        .map(nearest -> "Did you mean " + nearest + "?")
                        .orElse("Write one of " + String.join(", ", Scalar.words())
                                + ", or the name of a model or an enum."));
    }
}
