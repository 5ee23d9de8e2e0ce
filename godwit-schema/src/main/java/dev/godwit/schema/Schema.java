package dev.godwit.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The structure of one database. Each kind of thing is sorted by name, so that equal structures are equal values.
 *
 * @param namespaces the schemas that were made in it, besides the one that a connection starts in
 * @param definitions all that there is no value for
 */
public record Schema(
        List<String> namespaces,
        List<Extension> extensions,
        List<EnumType> enums,
        List<Sequence> sequences,
        List<Table> tables,
        List<View> views,
        List<Routine> routines,
        List<Trigger> triggers,
        List<Definition> definitions) {

    public Schema {
        namespaces = namespaces.stream().sorted().toList();
        extensions = sorted(extensions, Comparator.comparing(Extension::name));
        enums = sorted(enums, Comparator.comparing(EnumType::name));
        sequences = sorted(sequences, Comparator.comparing(Sequence::name));
        tables = sorted(tables, Comparator.comparing(Table::name));
        views = sorted(views, Comparator.comparing(View::name));
        routines = sorted(routines, Comparator.comparing(Routine::name).thenComparing(Routine::arguments));
        triggers = sorted(triggers, Comparator.comparing(Trigger::table).thenComparing(Trigger::name));
        definitions = sorted(
                definitions,
                Comparator.comparing(Definition::kind)
                        .thenComparing(definition ->
                                definition.on().map(QualifiedName::toString).orElse(""))
                        .thenComparing(Definition::name));
    }

    /** A database for all of which there are values. */
    public Schema(
            List<String> namespaces,
            List<Extension> extensions,
            List<EnumType> enums,
            List<Sequence> sequences,
            List<Table> tables,
            List<View> views,
            List<Routine> routines,
            List<Trigger> triggers) {
        this(namespaces, extensions, enums, sequences, tables, views, routines, triggers, List.of());
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order).toList();
    }

    /** A database with nothing in it. */
    public static Schema empty() {
        return of(List.of());
    }

    /** A database with these tables and nothing else. */
    public static Schema of(List<Table> tables) {
        return new Schema(List.of(), List.of(), List.of(), List.of(), tables, List.of(), List.of(), List.of());
    }

    /** The table of this name. */
    public Optional<Table> table(QualifiedName wanted) {
        return tables.stream().filter(t -> t.name().equals(wanted)).findFirst();
    }

    /** The view of this name. */
    public Optional<View> view(QualifiedName wanted) {
        return views.stream().filter(v -> v.name().equals(wanted)).findFirst();
    }

    /** The enum of this name. */
    public Optional<EnumType> enumType(QualifiedName wanted) {
        return enums.stream().filter(e -> e.name().equals(wanted)).findFirst();
    }

    /** The sequence of this name. */
    public Optional<Sequence> sequence(QualifiedName wanted) {
        return sequences.stream().filter(s -> s.name().equals(wanted)).findFirst();
    }

    /** The same with these tables. */
    public Schema withTables(List<Table> all) {
        return with(all, views, definitions);
    }

    /** The same with these views. */
    public Schema withViews(List<View> all) {
        return with(tables, all, definitions);
    }

    /** The same with these definitions. */
    public Schema withDefinitions(List<Definition> all) {
        return with(tables, views, all);
    }

    private Schema with(List<Table> otherTables, List<View> otherViews, List<Definition> otherDefinitions) {
        return new Schema(
                namespaces,
                extensions,
                enums,
                sequences,
                otherTables,
                otherViews,
                routines,
                triggers,
                otherDefinitions);
    }
}
