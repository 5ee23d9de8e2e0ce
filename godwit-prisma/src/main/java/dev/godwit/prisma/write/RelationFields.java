package dev.godwit.prisma.write;

import dev.godwit.prisma.map.Engine;
import dev.godwit.prisma.map.GivenNames;
import dev.godwit.prisma.map.Trait;
import dev.godwit.prisma.syntax.Argument;
import dev.godwit.prisma.syntax.Attribute;
import dev.godwit.prisma.syntax.Field;
import dev.godwit.prisma.syntax.Field.Arity;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields on both ends of relations, named after the model on the other end; where two relations connect the same models, they and their
 * fields have names that tell them apart.
 */
final class RelationFields {

    private static final Map<ReferenceAction, String> ACTIONS = Map.of(
            ReferenceAction.CASCADE, "Cascade",
            ReferenceAction.RESTRICT, "Restrict",
            ReferenceAction.NO_ACTION, "NoAction",
            ReferenceAction.SET_NULL, "SetNull",
            ReferenceAction.SET_DEFAULT, "SetDefault");

    private final BlockNames names;
    private final Engine engine;
    private final Map<QualifiedName, TableFields> tables;
    private final Map<QualifiedName, TableKeys> keys;
    private final Map<QualifiedName, List<Field>> forward = new LinkedHashMap<>();
    private final Map<QualifiedName, List<Field>> back = new LinkedHashMap<>();

    RelationFields(
            BlockNames names,
            Engine engine,
            Map<QualifiedName, TableFields> tables,
            Map<QualifiedName, TableKeys> keys) {
        this.names = names;
        this.engine = engine;
        this.tables = tables;
        this.keys = keys;
    }

    /** The fields of a model: first those that hold keys. */
    List<Field> of(Table table) {
        return Stream.concat(
                        forward.getOrDefault(table.name(), List.of()).stream(),
                        back.getOrDefault(table.name(), List.of()).stream())
                .toList();
    }

    void add(List<References.Reference> references, List<PairTables.Pair> pairs) {
        List<Set<Table>> connected = Stream.concat(
                        references.stream().map(one -> Set.copyOf(List.of(one.from(), one.to()))),
                        pairs.stream().map(one -> Set.copyOf(List.of(one.a(), one.b()))))
                .toList();
        Identifiers relations = new Identifiers(Set.of());
        pairs.forEach(pair -> relations.take(pair.name()));
        for (References.Reference one : references) {
            boolean isOnly = isOnly(connected, one.from(), one.to());
            add(one, isOnly ? Optional.empty() : Optional.of(relations.take(relation(one))), isOnly);
        }
        pairs.forEach(pair -> add(pair, isOnly(connected, pair.a(), pair.b())));
    }

    /** A model that is related to itself has two fields for it, so its relations have names in any case. */
    private static boolean isOnly(List<Set<Table>> connected, Table one, Table other) {
        Set<Table> both = Set.copyOf(List.of(one, other));
        return both.size() == 2 && connected.stream().filter(both::equals).count() == 1;
    }

    private String relation(References.Reference one) {
        return model(one.from()) + "_" + String.join("_", one.key().columns()) + "To" + model(one.to());
    }

    private void add(References.Reference one, Optional<String> relation, boolean isOnly) {
        TableFields from = fields(one.from());
        String ending = relation.map(name -> "_" + name).orElse("");
        boolean ignored = !tells(one.from()) || !tells(one.to());
        List<Argument> arguments = new ArrayList<>();
        relation.ifPresent(name -> arguments.add(Made.plain(Made.text(name))));
        arguments.add(Made.named("fields", Made.words(from.names(one.key().columns()))));
        arguments.add(Made.named("references", Made.words(fields(one.to()).names(one.referenced()))));
        arguments.addAll(actions(one));
        Arity arity = References.mayBelongToNone(one) ? Arity.OPTIONAL : Arity.REQUIRED;
        put(
                forward,
                one.from(),
                field(
                        from.take(model(one.to()) + ending),
                        one.to(),
                        arity,
                        Optional.of(Made.ofField("relation", arguments)),
                        ignored && tells(one.from())));
        boolean isSingle = Optional.ofNullable(keys.get(one.from().name()))
                .orElseThrow()
                .isUnique(one.key().columns());
        String other = (one.isOfSelf() ? "other_" : "") + model(one.from()) + (isOnly ? "" : ending);
        put(
                back,
                one.to(),
                field(
                        fields(one.to()).take(other),
                        one.from(),
                        isSingle ? Arity.OPTIONAL : Arity.LIST,
                        relation.map(name -> Made.ofField("relation", Made.plain(Made.text(name)))),
                        ignored && tells(one.to())));
    }

    private List<Argument> actions(References.Reference one) {
        List<Argument> said = new ArrayList<>();
        ReferenceAction usual = usual(References.isOptional(one) ? ReferenceAction.SET_NULL : ReferenceAction.RESTRICT);
        ReferenceAction onDelete = one.key().onDelete();
        ReferenceAction onUpdate = one.key().onUpdate();
        if (onDelete != usual) {
            said.add(Made.named("onDelete", Made.word(ACTIONS.getOrDefault(onDelete, ""))));
        }
        if (onUpdate != ReferenceAction.CASCADE) {
            said.add(Made.named("onUpdate", Made.word(ACTIONS.getOrDefault(onUpdate, ""))));
        }
        String given = new GivenNames(engine.longestName())
                .foreignKey(one.from().name().name(), one.key().columns());
        one.key()
                .name()
                .filter(name -> !name.equals(given))
                .ifPresent(name -> said.add(Made.named("map", Made.text(name))));
        return said;
    }

    private ReferenceAction usual(ReferenceAction action) {
        return action == ReferenceAction.RESTRICT && engine.has(Trait.NO_RESTRICT) ? ReferenceAction.NO_ACTION : action;
    }

    private void add(PairTables.Pair pair, boolean isOnly) {
        boolean isUsual = isOnly && pair.name().equals(model(pair.a()) + "To" + model(pair.b()));
        Optional<Attribute> relation =
                isUsual ? Optional.empty() : Optional.of(Made.ofField("relation", Made.plain(Made.text(pair.name()))));
        boolean isSelf = pair.a().equals(pair.b());
        String ending = isOnly ? "" : "_" + pair.name();
        String inA = model(pair.b()) + (isSelf ? "_A" : ending);
        String inB = model(pair.a()) + (isSelf ? "_B" : ending);
        put(back, pair.a(), field(fields(pair.a()).take(inA), pair.b(), Arity.LIST, relation, false));
        put(back, pair.b(), field(fields(pair.b()).take(inB), pair.a(), Arity.LIST, relation, false));
    }

    private Field field(String name, Table target, Arity arity, Optional<Attribute> relation, boolean ignored) {
        List<Attribute> attributes = Stream.concat(
                        relation.stream(), ignored ? Stream.of(Made.ofField("ignore")) : Stream.empty())
                .toList();
        return new Field(Made.SPOT, name, model(target), Made.SPOT, Optional.empty(), arity, attributes, List.of());
    }

    private boolean tells(Table table) {
        return Optional.ofNullable(keys.get(table.name())).orElseThrow().tellsRows();
    }

    private static void put(Map<QualifiedName, List<Field>> fields, Table table, Field field) {
        fields.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(field);
    }

    private TableFields fields(Table table) {
        return Optional.ofNullable(tables.get(table.name())).orElseThrow();
    }

    private String model(Table table) {
        return names.model(table.name());
    }
}
