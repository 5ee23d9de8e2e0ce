package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Table;
import dev.godwit.schema.diff.Unsaid.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A declared structure with what it leaves open.
 *
 * @param unsaid what that is
 * @param there where it comes from
 */
record Filling(Unsaid unsaid, Schema there) {

    Schema of(Schema wanted) {
        Map<QualifiedName, Table> old = new HashMap<>();
        there.tables().forEach(table -> old.put(table.name(), table));
        List<Table> tables = new ArrayList<>();
        Set<QualifiedName> declared = wanted.tables().stream().map(Table::name).collect(Collectors.toSet());
        List<Table> kept = there.tables().stream()
                .filter(table ->
                        !declared.contains(table.name()) && unsaid.others().test(table.name()))
                .toList();
        Set<QualifiedName> stay = new HashSet<>(declared);
        kept.forEach(table -> stay.add(table.name()));
        for (Table table : wanted.tables()) {
            tables.add(Optional.ofNullable(old.get(table.name()))
                    .map(was -> table(table, was, stay))
                    .orElse(table));
        }
        tables.addAll(kept);
        Staying staying = new Staying(there, tables);
        boolean programs = unsaid.about(Subject.PROGRAMS);
        boolean places = unsaid.about(Subject.PLACES);
        return new Schema(
                with(places, wanted.namespaces(), there.namespaces(), name -> name, Filling::first),
                with(places, wanted.extensions(), there.extensions(), extension -> extension.name(), Filling::first),
                with(places, wanted.enums(), there.enums(), type -> type.name(), Filling::first),
                with(
                        unsaid.about(Subject.SEQUENCES),
                        wanted.sequences(),
                        there.sequences(),
                        Sequence::name,
                        Filling::stepping),
                tables,
                with(programs, wanted.views(), there.views(), view -> view.name(), Filling::first),
                with(
                        programs,
                        wanted.routines(),
                        there.routines(),
                        routine -> List.of(routine.name(), routine.arguments()),
                        Filling::first),
                with(
                        programs,
                        wanted.triggers(),
                        there.triggers().stream()
                                .filter(trigger -> staying.holds(trigger.table(), trigger.definition()))
                                .toList(),
                        trigger -> List.of(trigger.table(), trigger.name()),
                        Filling::first),
                with(
                        programs,
                        wanted.definitions(),
                        there.definitions().stream()
                                .filter(one -> one.on()
                                        .filter(on -> !staying.holds(on, one.text()))
                                        .isEmpty())
                                .toList(),
                        one -> List.of(one.kind(), one.name(), one.on()),
                        Filling::first));
    }

    /** What both have becomes what the last parameter makes of the two, the wanted one first. */
    private static <T> List<T> with(
            boolean open, List<T> wanted, List<T> there, Function<T, Object> key, BinaryOperator<T> both) {
        if (!open) {
            return wanted;
        }
        Map<Object, T> all = new HashMap<>();
        wanted.forEach(one -> all.put(key.apply(one), one));
        for (T one : there) {
            all.merge(key.apply(one), one, both);
        }
        return List.copyOf(all.values());
    }

    private static <T> T first(T wanted, T there) {
        return wanted;
    }

    private static Sequence stepping(Sequence wanted, Sequence there) {
        return new Sequence(
                there.name(),
                there.start(),
                wanted.increment().orElse(1) == there.increment().orElse(1) ? there.increment() : wanted.increment(),
                there.least(),
                there.greatest(),
                there.cycle(),
                there.cache());
    }

    private Table table(Table wanted, Table was, Set<QualifiedName> tables) {
        Map<String, Column> old = new HashMap<>();
        was.columns().forEach(column -> old.put(column.name(), column));
        List<Column> columns = new ArrayList<>();
        for (Column column : wanted.columns()) {
            boolean key = isKeyOf(was, column) && (isKeyOf(wanted, column) || keepsKey(wanted));
            columns.add(Optional.ofNullable(old.get(column.name()))
                    .map(before -> column(key ? column.nullable(before.nullable()) : column, before, was))
                    .orElse(column));
        }
        RuleFilling rules = new RuleFilling(unsaid, wanted, was, tables, there);
        boolean notes = unsaid.about(Subject.NOTES);
        return new Table(
                wanted.name(),
                columns,
                rules.rules(),
                rules.indexes(),
                wanted.comment().isEmpty() && notes ? was.comment() : wanted.comment(),
                notes ? was.options() : wanted.options());
    }

    /** In SQLite a column of the key may be said to hold NULL, and never does. */
    private static boolean isKeyOf(Table table, Column column) {
        return table.primaryKey()
                .filter(key -> key.columns().contains(column.name()))
                .isPresent();
    }

    private boolean keepsKey(Table wanted) {
        return unsaid.about(Subject.KEYS) && wanted.primaryKey().isEmpty();
    }

    private Column column(Column wanted, Column was, Table table) {
        Column column = unsaid.sameType().test(wanted.type(), was.type()) ? wanted.ofType(was.type()) : wanted;
        if (unsaid.about(Subject.NOTES)) {
            column = column.collated(column.collation().or(was::collation))
                    .commented(column.comment().or(was::comment));
        }
        return unsaid.about(Subject.VALUES) ? filled(column, was, table) : column;
    }

    /** A row gets its number from whatever gives numbers already. */
    private Column filled(Column wanted, Column was, Table table) {
        boolean counts = was.identity().isPresent()
                || unsaid.counts().test(table, was)
                || was.defaultValue()
                        .filter(DefaultValue.NextOf.class::isInstance)
                        .isPresent();
        boolean saysNothing = wanted.identity().isEmpty()
                && wanted.defaultValue().isEmpty()
                && wanted.generated().isEmpty();
        return saysNothing || (wanted.identity().isPresent() && counts)
                ? new Column(
                        wanted.name(),
                        wanted.type(),
                        wanted.nullable(),
                        was.defaultValue(),
                        was.identity(),
                        was.generated(),
                        wanted.collation(),
                        wanted.comment())
                : wanted;
    }
}
