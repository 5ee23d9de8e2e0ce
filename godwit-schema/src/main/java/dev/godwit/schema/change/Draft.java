package dev.godwit.schema.change;

import dev.godwit.schema.Definition;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.Extension;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Table;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A structure while changes are made to it: each kind of thing by what tells it from others. Not thread-safe. */
final class Draft {

    final Map<String, String> namespaces = new TreeMap<>();
    final Map<String, Extension> extensions;
    final Map<QualifiedName, EnumType> enums;
    final Map<QualifiedName, Sequence> sequences;
    final Map<QualifiedName, Table> tables;
    final Map<QualifiedName, View> views;
    final Map<List<Object>, Routine> routines;
    final Map<List<Object>, Trigger> triggers;
    final Map<List<Object>, Definition> definitions;

    Draft(Schema schema) {
        schema.namespaces().forEach(name -> namespaces.put(name, name));
        extensions = by(schema.extensions(), Extension::name);
        enums = by(schema.enums(), EnumType::name);
        sequences = by(schema.sequences(), Sequence::name);
        tables = by(schema.tables(), Table::name);
        views = by(schema.views(), View::name);
        routines = by(schema.routines(), Draft::key);
        triggers = by(schema.triggers(), Draft::key);
        definitions = by(schema.definitions(), Draft::key);
    }

    private static <K, V> Map<K, V> by(List<V> things, Function<V, K> key) {
        Map<K, V> map = new HashMap<>();
        things.forEach(thing -> map.put(key.apply(thing), thing));
        return map;
    }

    static List<Object> key(Routine routine) {
        return List.of(routine.name(), routine.arguments());
    }

    static List<Object> key(Trigger trigger) {
        return List.of(trigger.table(), trigger.name());
    }

    static List<Object> key(Definition definition) {
        return List.of(definition.kind(), definition.name(), definition.on());
    }

    Schema schema() {
        return new Schema(
                List.copyOf(namespaces.values()),
                List.copyOf(extensions.values()),
                List.copyOf(enums.values()),
                List.copyOf(sequences.values()),
                List.copyOf(tables.values()),
                List.copyOf(views.values()),
                List.copyOf(routines.values()),
                List.copyOf(triggers.values()),
                List.copyOf(definitions.values()));
    }

    /** A new thing; one of its name stands in the way. */
    static <K, V> void add(Map<K, V> things, K name, V thing, Change change, String what) {
        if (things.putIfAbsent(name, thing) != null) {
            throw new ChangeMismatchException(change, "there is a " + what + " of this name already.");
        }
    }

    /** The thing of this name. */
    static <K, V> V get(Map<K, V> things, K name, Change change, String what) {
        V thing = things.get(name);
        if (thing == null) {
            throw new ChangeMismatchException(change, "there is no " + what + " of this name.");
        }
        return thing;
    }

    /** The end of a thing. */
    static <K, V> V remove(Map<K, V> things, K name, Change change, String what) {
        V thing = get(things, name, change, what);
        things.remove(name);
        return thing;
    }

    /** Every table made into another. */
    void eachTable(UnaryOperator<Table> operator) {
        tables.replaceAll((name, table) -> operator.apply(table));
    }
}
