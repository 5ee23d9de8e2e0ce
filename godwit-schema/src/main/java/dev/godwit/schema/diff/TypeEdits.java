package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Definition;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.DefinitionChange;
import dev.godwit.schema.diff.Alterations.Aside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Types that are kept as statements, that columns are of, and that cannot become what they are to be in place: the old one steps aside, the
 * columns become of the new one, the old one goes.
 */
final class TypeEdits {

    private final Schema before;
    private final Alterations alterations;
    private final Map<QualifiedName, Definition> wanted = new HashMap<>();
    private final Map<Definition, Aside> asides = new LinkedHashMap<>();
    private final Map<String, Definition> byType = new HashMap<>();
    private final Map<Definition, Definition> casts = new HashMap<>();

    TypeEdits(Schema before, Schema after, Alterations alterations) {
        this.before = before;
        this.alterations = alterations;
        types(after).forEach(type -> wanted.put(type.name(), type));
        if (!before.definitions().equals(after.definitions())) {
            find(names(before, after));
            asides.replaceAll((type, aside) -> new Aside(renamed(aside.definition()), aside.statement()));
            asides.keySet().stream().filter(this::isContained).forEach(this::makeCastable);
        }
    }

    private static Stream<Definition> types(Schema schema) {
        return schema.definitions().stream().filter(definition -> definition.standing() == Definition.Standing.THING);
    }

    private static Set<QualifiedName> names(Schema before, Schema after) {
        Set<QualifiedName> names = new HashSet<>();
        for (Schema schema : List.of(before, after)) {
            schema.definitions().forEach(definition -> names.add(definition.name()));
            schema.tables().forEach(table -> names.add(table.name()));
            schema.views().forEach(view -> names.add(view.name()));
            schema.enums().forEach(type -> names.add(type.name()));
        }
        return names;
    }

    /** What is of another type that has stepped aside speaks of that by its new name. */
    private Definition renamed(Definition aside) {
        List<String> create = new ArrayList<>(aside.create());
        asides.forEach((type, other) -> create.replaceAll(sql -> Mentions.renamed(
                sql, type.name().name(), other.definition().name().name())));
        return new Definition(aside.kind(), aside.name(), aside.on(), aside.standing(), create, aside.drop());
    }

    /** What is of a type that steps aside steps aside with it. */
    private void find(Set<QualifiedName> names) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Definition type : types(before).toList()) {
                if (!asides.containsKey(type) && mustStepAside(type)) {
                    grown |= stepAside(type, names);
                }
            }
        }
    }

    private boolean mustStepAside(Definition type) {
        Definition to = wanted.get(type.name());
        if (to == null || !to.kind().equals(type.kind())) {
            return false;
        }
        boolean changed = !to.equals(type)
                && alterations.inPlace(type, to, isContained(type)).isEmpty();
        Mentions mentions = Mentions.in(type.text());
        return changed
                || asides.keySet().stream()
                        .anyMatch(other -> mentions.of(other.name().name()));
    }

    private boolean stepAside(Definition type, Set<QualifiedName> names) {
        if (!isUsed(type)) {
            return false;
        }
        QualifiedName name = type.name().beside(type.name().name() + "_before");
        while (!names.add(name)) {
            name = name.beside(name.name() + "_before");
        }
        Optional<Aside> aside = alterations.aside(type, name);
        aside.ifPresent(found -> {
            asides.put(type, found);
            byType.put(found.definition().name().toString(), type);
        });
        return aside.isPresent();
    }

    private boolean isUsed(Definition type) {
        return isUsed(type, new HashSet<>());
    }

    /** By a column, or by another type that is used. */
    private boolean isUsed(Definition type, Set<Definition> asked) {
        return asked.add(type)
                && (columns().anyMatch(column -> isOf(column, type.name()))
                        || containing(type).anyMatch(other -> isUsed(other, asked)));
    }

    private boolean isContained(Definition type) {
        return columns().anyMatch(column -> column instanceof DataType.Array && isOf(column, type.name()))
                || containing(type).anyMatch(this::isUsed);
    }

    private Stream<DataType> columns() {
        return before.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::type);
    }

    private Stream<Definition> containing(Definition type) {
        return types(before)
                .filter(other -> !other.equals(type)
                        && Mentions.in(other.text()).of(type.name().name()));
    }

    private static boolean isOf(DataType type, QualifiedName name) {
        return type instanceof DataType.Array array
                ? isOf(array.element(), name)
                : type instanceof DataType.Native own
                        && own.sql().replace("\"", "").equals(name.toString());
    }

    private void makeCastable(Definition type) {
        Definition aside = Objects.requireNonNull(asides.get(type)).definition();
        Definition to = Objects.requireNonNull(wanted.get(type.name()));
        alterations.cast(aside, type, to).ifPresent(cast -> {
            casts.put(to, cast);
            casts.put(aside, cast);
        });
    }

    /** The names of the types that step aside. */
    List<QualifiedName> unsettled() {
        return asides.keySet().stream().map(Definition::name).toList();
    }

    /** What brings them there. */
    List<Change> first() {
        return asides.entrySet().stream()
                .<Change>map(entry -> new DefinitionChange.Alter(
                        entry.getKey(),
                        entry.getValue().definition(),
                        List.of(entry.getValue().statement())))
                .toList();
    }

    /** The structure with the types that have stepped aside. */
    Schema before() {
        if (asides.isEmpty()) {
            return before;
        }
        List<Definition> definitions = before.definitions().stream()
                .map(definition -> Optional.ofNullable(asides.get(definition))
                        .map(Aside::definition)
                        .orElse(definition))
                .toList();
        return before.withTables(before.tables().stream().map(this::retyped).toList())
                .withDefinitions(definitions);
    }

    private Table retyped(Table table) {
        return table.withColumns(table.columns().stream()
                .map(column -> column.ofType(retyped(column.type())))
                .toList());
    }

    private DataType retyped(DataType type) {
        if (type instanceof DataType.Array array) {
            return new DataType.Array(retyped(array.element()));
        }
        for (Map.Entry<Definition, Aside> entry : asides.entrySet()) {
            if (isOf(type, entry.getKey().name())) {
                return new DataType.Native(entry.getValue().definition().name().toString());
            }
        }
        return type;
    }

    /** The change with the way from the values of an old type to those of the new one; a cast stands while both types do. */
    Stream<Change> converting(Change change) {
        if (change instanceof DefinitionChange.Create create) {
            return Stream.concat(Stream.of(create), cast(create.definition()).map(DefinitionChange.Create::new));
        } else if (change instanceof DefinitionChange.Drop drop) {
            return Stream.concat(cast(drop.definition()).map(DefinitionChange.Drop::new), Stream.of(drop));
        }
        return Stream.of(change instanceof ColumnChange.Redefine redefine ? converting(redefine) : change);
    }

    private Stream<Definition> cast(Definition type) {
        return Stream.ofNullable(casts.get(type));
    }

    private Change converting(ColumnChange.Redefine redefine) {
        Optional<DataType> type = redefine.was().map(Column::type);
        boolean many = type.filter(DataType.Array.class::isInstance).isPresent();
        Optional<Definition> old = type.map(TypeEdits::element)
                .filter(DataType.Native.class::isInstance)
                .flatMap(own -> Optional.ofNullable(byType.get(((DataType.Native) own).sql())));
        return old.filter(was -> isOf(redefine.to().type(), was.name()))
                .<Change>map(was -> new ColumnChange.Redefine(
                        redefine.table(),
                        redefine.to(),
                        redefine.was(),
                        Optional.of(alterations.converted(
                                redefine.column(),
                                many,
                                was,
                                Optional.ofNullable(wanted.get(was.name())).orElseThrow()))))
                .orElse(redefine);
    }

    private static DataType element(DataType type) {
        return type instanceof DataType.Array array ? element(array.element()) : type;
    }
}
