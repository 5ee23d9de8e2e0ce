package dev.godwit.prisma.model;

import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.Declaration.Kind;
import dev.godwit.prisma.syntax.Declaration.Structure;
import dev.godwit.prisma.syntax.Field;
import dev.godwit.prisma.syntax.Mistake;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a model, but for its relations. */
final class ModelReader {

    private final Mapped mapped;
    private final FieldReader fields;
    private final TypeNames types;

    ModelReader(DataSource source, TypeNames types) {
        this.mapped = new Mapped(source);
        this.fields = new FieldReader(source);
        this.types = types;
    }

    Model read(Structure structure) {
        AttributeRules.check(structure.attributes(), AttributeRules.MODEL, "A " + structure.word());
        Map<String, ScalarField> stored = stored(structure);
        KeyReader keys = new KeyReader(structure, stored);
        Optional<Attribute> map = structure.attributes("map").stream().findFirst();
        Optional<Attribute> schema = structure.attributes("schema").stream().findFirst();
        Model model = new Model(
                structure,
                mapped.name(map).orElse(structure.name()),
                mapped.schema(schema, structure.spot(), structure.word() + " " + structure.name()),
                List.copyOf(stored.values()),
                keys.id(),
                keys.others());
        checkIdentity(model);
        return model;
    }

    private Map<String, ScalarField> stored(Structure structure) {
        Set<String> names = new HashSet<>();
        Set<String> columns = new HashSet<>();
        Map<String, ScalarField> stored = new LinkedHashMap<>();
        for (Field field : structure.fields()) {
            if (!names.add(field.name())) {
                throw Mistake.at(
                        field.spot(),
                        "The " + structure.word() + " " + structure.name() + " has two fields " + field.name() + ".",
                        "Give one of them another name.");
            }
            types.stored(field).ifPresent(type -> {
                ScalarField scalar = fields.read(field, type);
                if (!columns.add(scalar.column())) {
                    throw Mistake.at(
                            field.spot(),
                            "Two fields of " + structure.name() + " have the column " + scalar.column() + ".",
                            "Give one of them another column with @map.");
                }
                stored.put(field.name(), scalar);
            });
        }
        if (stored.isEmpty()) {
            throw Mistake.at(
                    structure.spot(),
                    "The " + structure.word() + " " + structure.name() + " has no field that is stored.",
                    "Add one, for example `id Int @id @default(autoincrement())`.");
        }
        return stored;
    }

    private static void checkIdentity(Model model) {
        boolean isIgnored = !model.written().attributes("ignore").isEmpty();
        if (model.written().kind() == Kind.MODEL && !isIgnored && model.unique().isEmpty()) {
            throw Mistake.at(
                    model.spot(),
                    "Nothing tells the rows of " + model.name() + " from each other.",
                    "Add @id or @unique to a required field, @@id or @@unique for several, or @@ignore to the model.");
        }
    }
}
