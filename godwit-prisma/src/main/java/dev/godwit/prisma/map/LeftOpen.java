package dev.godwit.prisma.map;

import dev.godwit.prisma.types.Provider;
import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.diff.Openness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a Prisma schema leaves open: views, routines, triggers, sequences of their own, what is handmade on tables, and what it says in one word for
 * several things. Prisma leaves all that alone, too. A table that is not wanted goes whole.
 *
 * @param provider whose types the schema is about
 */
public record LeftOpen(Provider provider) implements Openness {

    @Override
    public boolean isNothing() {
        return false;
    }

    @Override
    public Schema filled(Schema wanted, Schema there) {
        List<Table> tables = wanted.tables().stream()
                .map(table -> there.table(table.name())
                        .map(was -> table(table, was, wanted, there))
                        .orElse(table))
                .toList();
        Set<QualifiedName> relations = new HashSet<>();
        tables.forEach(table -> relations.add(table.name()));
        there.views().forEach(view -> relations.add(view.name()));
        return new Schema(
                wanted.namespaces(),
                with(wanted.extensions(), there.extensions(), extension -> extension.name()),
                wanted.enums(),
                with(wanted.sequences(), there.sequences(), sequence -> sequence.name()),
                tables,
                with(wanted.views(), there.views(), view -> view.name()),
                with(wanted.routines(), there.routines(), routine -> List.of(routine.name(), routine.arguments())),
                with(
                        wanted.triggers(),
                        triggers(there, relations),
                        trigger -> List.of(trigger.table(), trigger.name())),
                with(wanted.definitions(), definitions(there, relations), Definition::title));
    }

    private Table table(Table wanted, Table was, Schema wantedAll, Schema all) {
        OpenRules rules = new OpenRules(wanted, was, new OpenReferences(wantedAll, all, provider));
        return new Table(
                wanted.name(),
                new OpenColumns(provider == Provider.SQLITE, wanted).filled(was),
                rules.rules(),
                rules.indexes(),
                was.comment(),
                was.options());
    }

    private static List<Trigger> triggers(Schema there, Set<QualifiedName> relations) {
        return there.triggers().stream()
                .filter(trigger -> relations.contains(trigger.table()))
                .toList();
    }

    private static List<Definition> definitions(Schema there, Set<QualifiedName> relations) {
        return there.definitions().stream()
                .filter(one -> one.on().map(relations::contains).orElse(true))
                .toList();
    }

    /** What is wanted, and what else is there. */
    private static <T> List<T> with(List<T> wanted, List<T> there, Function<T, Object> key) {
        Map<Object, T> all = new HashMap<>();
        there.forEach(one -> all.put(key.apply(one), one));
        wanted.forEach(one -> all.put(key.apply(one), one));
        return new ArrayList<>(all.values());
    }
}
