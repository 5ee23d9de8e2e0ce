package dev.godwit.prisma.model;

import dev.godwit.error.Nearest;
import dev.godwit.prisma.syntax.Arguments;
import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.Field;
import dev.godwit.prisma.syntax.Field.Arity;
import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.syntax.Value;
import dev.godwit.prisma.types.Provider;
import dev.godwit.schema.Constraint.ReferenceAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a field whose type is a model. */
final class RelationEndReader {

    private static final Map<String, ReferenceAction> ACTIONS = Map.of(
            "Cascade", ReferenceAction.CASCADE,
            "Restrict", ReferenceAction.RESTRICT,
            "NoAction", ReferenceAction.NO_ACTION,
            "SetNull", ReferenceAction.SET_NULL,
            "SetDefault", ReferenceAction.SET_DEFAULT);
    private static final List<String> KNOWN = List.of("name", "fields", "references", "onDelete", "onUpdate", "map");

    private final DataSource source;
    private final Map<String, Model> models;

    RelationEndReader(DataSource source, Map<String, Model> models) {
        this.source = source;
        this.models = models;
    }

    RelationEnd read(Model model, Field field) {
        AttributeRules.check(field.attributes(), AttributeRules.RELATION, "A relation");
        Model target = Optional.ofNullable(models.get(field.type())).orElseThrow();
        Optional<Attribute> attribute = field.attribute("relation");
        if (attribute.isEmpty()) {
            return new RelationEnd(
                    model,
                    field,
                    target,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        Arguments arguments = Arguments.of(attribute.get(), KNOWN);
        List<ScalarField> fields = fields(arguments, "fields", model);
        List<ScalarField> references = fields(arguments, "references", target);
        if (fields.size() != references.size()) {
            throw Mistake.at(
                    attribute.get().spot(),
                    "The relation " + model.name() + "." + field.name()
                            + " does not name as many references as fields.",
                    "Name for each field the field of " + target.name() + " that it holds.");
        }
        RelationEnd end = new RelationEnd(
                model,
                field,
                target,
                arguments.text("name"),
                fields,
                references,
                action(arguments, "onDelete"),
                action(arguments, "onUpdate"),
                arguments.text("map"));
        checkActions(end, arguments);
        checkTypes(end, arguments);
        return end;
    }

    private static List<ScalarField> fields(Arguments arguments, String name, Model model) {
        List<ScalarField> fields = new ArrayList<>();
        Optional<List<Value>> values = arguments.many(name);
        if (values.isPresent() && values.get().isEmpty()) {
            throw Mistake.at(arguments.spot(), name + " is empty.", "Name at least one field, or leave it out.");
        }
        for (Value value : values.orElse(List.of())) {
            if (!(value instanceof Value.Word word)) {
                throw arguments.wrong(name, value, "the name of a field");
            }
            ScalarField field = model.field(word.word())
                    .orElseThrow(() -> Mistake.at(
                            word.spot(),
                            "The model " + model.name() + " has no stored field " + word.word() + ".",
                            Nearest.sentence(
                                    word.word(),
                                    model.fields().stream()
                                            .map(ScalarField::name)
                                            .toList())));
            fields.add(field);
        }
        return fields;
    }

    private Optional<ReferenceAction> action(Arguments arguments, String name) {
        Optional<String> word =
                arguments.oneOf(name, ACTIONS.keySet().stream().sorted().toList());
        if (source.provider() == Provider.SQLSERVER
                && word.filter("Restrict"::equals).isPresent()) {
            throw Mistake.at(
                    arguments.value(name).orElseThrow().spot(),
                    "SQL Server has no foreign keys with RESTRICT.",
                    "Write NoAction, which does the same there.");
        }
        return word.flatMap(one -> Optional.ofNullable(ACTIONS.get(one)));
    }

    private void checkActions(RelationEnd end, Arguments arguments) {
        boolean any = end.onDelete().isPresent()
                || end.onUpdate().isPresent()
                || end.map().isPresent();
        if (any && !end.holdsKey()) {
            throw Mistake.at(
                    arguments.spot(),
                    end.path() + " holds no key, so it says nothing about the foreign key.",
                    "Write onDelete, onUpdate and map on the other end, where fields and references stand.");
        } else if (end.isList() && end.holdsKey()) {
            throw Mistake.at(
                    arguments.spot(),
                    end.path() + " is a list, so it holds no key.",
                    "Write fields and references on the other end.");
        }
        checkSetNull(end, arguments);
        if (end.isRequired() && end.fields().stream().anyMatch(ScalarField::isOptional)) {
            throw Mistake.at(
                    end.field().typeSpot(),
                    end.path() + " is required, but a field that holds its key is optional.",
                    "Write " + end.field().type() + "?, or make the field required.");
        }
    }

    /** PostgreSQL takes it, and refuses the row when it happens. */
    private void checkSetNull(RelationEnd end, Arguments arguments) {
        boolean sets = Stream.of(end.onDelete(), end.onUpdate())
                .anyMatch(action ->
                        action.filter(one -> one == ReferenceAction.SET_NULL).isPresent());
        boolean isRequired = end.fields().stream().anyMatch(field -> !field.isOptional());
        if (sets && isRequired && source.provider() != Provider.POSTGRESQL) {
            throw Mistake.at(
                    arguments.spot(),
                    end.path() + " is to become empty (SetNull), but a field that holds its key is required.",
                    "Make the fields optional, or choose another action.");
        }
    }

    private void checkTypes(RelationEnd end, Arguments arguments) {
        for (int i = 0; i < end.fields().size(); i++) {
            ScalarField field = end.fields().get(i);
            ScalarField reference = end.references().get(i);
            if (!field.type().equals(reference.type()) || field.isList() || reference.isList()) {
                throw Mistake.at(
                        arguments.spot(),
                        "The field " + field.name() + " (" + field.type().text() + sign(field) + ") cannot hold "
                                + end.target().name() + "." + reference.name() + " ("
                                + reference.type().text()
                                + sign(reference) + ").",
                        "Give both the same type.");
            }
        }
        boolean needsKey =
                end.holdsKey() && source.foreignKeys() && !end.target().isView();
        if (needsKey && !end.target().isUnique(end.references())) {
            String names = String.join(
                    ", ", end.references().stream().map(ScalarField::name).toList());
            throw Mistake.at(
                    arguments.spot(),
                    end.path() + " references " + end.target().name() + "(" + names + "), which is not unique.",
                    end.references().size() == 1
                            ? "Add @unique to the field, or reference the id."
                            : "Add @@unique([" + names + "]) to " + end.target().name() + ", or reference the id.");
        }
    }

    private static String sign(ScalarField field) {
        return field.written().arity() == Arity.LIST ? "[]" : "";
    }
}
