package dev.godwit.schema.diff;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tables that come, go and change, with foreign keys between them. */
final class TableEdits {

    private final Map<QualifiedName, Table> gone = new TreeMap<>();
    private final Map<QualifiedName, Table> come = new TreeMap<>();
    private final Map<QualifiedName, TableEdit> edits = new TreeMap<>();
    private final Map<String, Set<QualifiedName>> newNames = new HashMap<>();
    private final List<Change> lateReferences = new ArrayList<>();
    private final List<QualifiedName> reordered = new ArrayList<>();
    private final boolean referencesApart;
    private final Kin kin;
    private final Heritage heritage;
    private final Set<QualifiedName> sequences;

    TableEdits(Schema before, Schema after, Differ.Options options, Kin kin) {
        this.referencesApart = options.referencesApart();
        this.kin = kin;
        this.heritage = new Heritage(before, options.inheritance(), kin);
        this.sequences = before.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
        after.tables().forEach(table -> come.put(table.name(), table));
        Map<QualifiedName, Table> old = new HashMap<>();
        before.tables().forEach(table -> old.put(table.name(), table));
        Map<QualifiedName, Table> stayed = new LinkedHashMap<>();
        for (QualifiedName name : flat(kin.families(old.keySet()))) {
            Table table = Optional.ofNullable(old.get(name)).orElseThrow();
            Table to = come.remove(name);
            if (to == null) {
                gone.put(name, table);
            } else {
                stayed.put(name, compare(table, to, options));
            }
        }
        unsettle(stayed, after, options);
        edits.values().forEach(edit -> edit.newNames().forEach(name -> announce(name, edit.table())));
        come.values().forEach(table -> {
            table.indexes().forEach(index -> announce(index.name(), table.name()));
            table.constraints().forEach(rule -> rule.name().ifPresent(name -> announce(name, table.name())));
        });
    }

    private void announce(String name, QualifiedName table) {
        newNames.computeIfAbsent(name, n -> new HashSet<>()).add(table);
    }

    /** Compares a table with what it is to become, and says what it is when those above it have changed. */
    private Table compare(Table table, Table to, Differ.Options options) {
        Table was = heritage.receiving(table, to, edits);
        if (!was.equals(to)) {
            TableEdit edit = new TableEdit(was, to, options);
            if (!edit.isEmpty()) {
                edits.put(table.name(), edit);
            }
            if (edit.columns().reordered()) {
                reordered.add(table.name());
            }
        }
        return was;
    }

    /** Foreign keys go before the key that they point to changes, and come again behind; those of a part go with its whole's. */
    private void unsettle(Map<QualifiedName, Table> stayed, Schema after, Differ.Options options) {
        if (edits.isEmpty()) {
            return;
        }
        Map<QualifiedName, TableEdit> changed = Map.copyOf(edits);
        Map<QualifiedName, Table> wanted = new HashMap<>();
        after.tables().forEach(table -> wanted.put(table.name(), table));
        for (Table was : stayed.values()) {
            for (ForeignKey key : was.constraints(ForeignKey.class)) {
                if (!isUnsettled(key, changed)) {
                    continue;
                }
                Optional<ForeignKey> above = heritage.above(key, was.name(), stayed);
                boolean settled =
                        above.isPresent() ? above.get().name().equals(key.name()) : heritage.brings(key, was.name());
                if (!settled) {
                    Table to = Optional.ofNullable(wanted.get(was.name())).orElseThrow();
                    edits.computeIfAbsent(was.name(), name -> new TableEdit(was, to, options))
                            .rules()
                            .remake(key, above.isEmpty());
                }
            }
        }
    }

    private boolean isUnsettled(ForeignKey key, Map<QualifiedName, TableEdit> changed) {
        TableEdit own = changed.get(key.table());
        return (own != null && own.rules().unsettles(key))
                || heritage.received(key.table()).stream()
                        .anyMatch(edit -> edit.rules().unsettles(key));
    }

    private static List<QualifiedName> flat(List<List<QualifiedName>> families) {
        return families.stream().flatMap(List::stream).toList();
    }

    /** The columns of parts and heirs that become others or go with those of the tables above them. */
    Map<QualifiedName, Set<String>> passedOn() {
        Map<QualifiedName, Set<String>> all = new TreeMap<>();
        for (TableEdit edit : edits.values()) {
            Set<String> columns =
                    Touched.union(edit.columns().replaced(), edit.columns().retyped());
            for (QualifiedName child : columns.isEmpty() ? Set.<QualifiedName>of() : kin.below(edit.table())) {
                all.merge(child, columns, Touched::union);
            }
        }
        return all;
    }

    Collection<Table> gone() {
        return gone.values();
    }

    Collection<Table> come() {
        return come.values();
    }

    Collection<TableEdit> edits() {
        return edits.values();
    }

    /** The tables whose columns that stay are in another order. */
    List<QualifiedName> reordered() {
        return reordered;
    }

    /** Because another table takes its name, or because it points to a table that changes. */
    private Predicate<Constraint> isEarly(TableEdit edit) {
        QualifiedName table = edit.table();
        Predicate<Constraint> taken =
                rule -> rule.name().filter(name -> isTaken(name, table)).isPresent();
        boolean any = edit.rules().goneRules().stream().anyMatch(taken)
                || edit.rules().goneIndexes().stream().anyMatch(isEarlyIndex(table));
        return rule -> taken.test(rule)
                || (rule instanceof ForeignKey key
                        && (key.table().equals(table)
                                ? any
                                : gone.containsKey(key.table()) || edits.containsKey(key.table())));
    }

    private Predicate<Index> isEarlyIndex(QualifiedName table) {
        return index -> isTaken(index.name(), table);
    }

    /** Whether another table gives this name to something of its own. */
    private boolean isTaken(String name, QualifiedName table) {
        Set<QualifiedName> takers = newNames.getOrDefault(name, Set.of());
        return takers.size() > (takers.contains(table) ? 1 : 0);
    }

    private Predicate<Constraint> isLate(QualifiedName table) {
        return rule -> rule instanceof ForeignKey key
                && !key.table().equals(table)
                && (come.containsKey(key.table()) || edits.containsKey(key.table()));
    }

    /** Foreign keys that would hold something else. */
    List<Change> earlyReferences() {
        List<Change> changes = new ArrayList<>();
        inOrder(edit -> changes.addAll(edit.goneReferences(isEarly(edit))));
        return changes;
    }

    /** Rules and indexes whose names are wanted elsewhere. */
    List<Change> earlyNames() {
        List<Change> changes = new ArrayList<>();
        inOrder(edit -> changes.addAll(edit.goneOthers(isEarly(edit), isEarlyIndex(edit.table()))));
        return changes;
    }

    private void inOrder(Consumer<TableEdit> consumer) {
        flat(kin.families(edits.keySet())).forEach(name -> consumer.accept(edit(name)));
    }

    private TableEdit edit(QualifiedName name) {
        return Optional.ofNullable(edits.get(name)).orElseThrow();
    }

    /**
     * The tables that stay. In a family, columns come from above, but keys and indexes from below: where a part has one already, its whole
     * takes it over.
     */
    List<Change> middle() {
        List<Change> changes = new ArrayList<>(heritage.first());
        inOrder(edit -> changes.addAll(edit.columns().freed(sequences)));
        for (List<QualifiedName> family : kin.families(edits.keySet())) {
            family.forEach(name -> changes.addAll(edit(name).goneAndColumns(isEarly(edit(name)), isEarlyIndex(name))));
            fromBelow(family).forEach(name -> changes.addAll(edit(name).come(isLate(name))));
            family.forEach(name -> changes.addAll(edit(name).comments()));
        }
        return changes;
    }

    private static List<QualifiedName> fromBelow(List<QualifiedName> names) {
        List<QualifiedName> reversed = new ArrayList<>(names);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The end of tables: what points to others goes before them. */
    List<Change> drops() {
        Precedence<QualifiedName> order = new Precedence<>();
        gone.keySet().forEach(order::add);
        gone.values()
                .forEach(table -> table.constraints(ForeignKey.class).stream()
                        .filter(key -> gone.containsKey(key.table()))
                        .forEach(key -> order.need(key.table(), table.name(), true)));
        Map<QualifiedName, List<QualifiedName>> pointing = new HashMap<>();
        gone.values()
                .forEach(table -> table.constraints(ForeignKey.class)
                        .forEach(key -> pointing.computeIfAbsent(key.table(), t -> new ArrayList<>())
                                .add(table.name())));
        Map<QualifiedName, Table> left = new HashMap<>(gone);
        List<Change> changes = new ArrayList<>();
        for (QualifiedName name : order.ordered()) {
            for (QualifiedName other : pointing.getOrDefault(name, List.of())) {
                if (left.containsKey(other) && !other.equals(name)) {
                    left.put(
                            other,
                            cut(changes, Optional.ofNullable(left.get(other)).orElseThrow(), name));
                }
            }
            Table table = Optional.ofNullable(left.remove(name)).orElseThrow();
            changes.add(new TableChange.Drop(name, Optional.of(table), false, false));
        }
        return changes;
    }

    private static Table cut(List<Change> changes, Table table, QualifiedName target) {
        List<Constraint> kept = new ArrayList<>();
        for (Constraint rule :
                table.constraints().stream().sorted(RuleEdits.RULES).toList()) {
            if (rule instanceof ForeignKey key && key.table().equals(target)) {
                changes.add(ConstraintChange.drop(table.name(), rule));
            } else {
                kept.add(rule);
            }
        }
        return table.withConstraints(kept);
    }

    /** New tables, with what is new and used by them; what others point to comes before them. */
    List<Change> creates(List<Program> used) {
        Precedence<Object> order = new Precedence<>();
        used.forEach(order::add);
        come.values().forEach(order::add);
        NameSet<Program> usedNames = new NameSet<>();
        used.forEach(program -> usedNames.add(program.name().name(), program));
        NameSet<Table> tableNames = new NameSet<>();
        for (Table table : come.values()) {
            table.constraints(ForeignKey.class)
                    .forEach(key -> Optional.ofNullable(come.get(key.table()))
                            .ifPresent(target -> order.need(table, target, true)));
            if (!used.isEmpty()) {
                tableNames.add(table.name().name(), table);
                usedNames.in(Expressions.of(table)).forEach(program -> order.need(table, program, true));
            }
        }
        for (Program program : used) {
            tableNames.in(program.mentions()).forEach(table -> order.need(program, table, false));
            usedNames
                    .in(program.mentions())
                    .forEach(other -> order.need(program, other, Programs.isSure(program, other)));
        }
        List<Change> changes = new ArrayList<>();
        Set<QualifiedName> made = new HashSet<>();
        for (Object thing : order.ordered()) {
            if (thing instanceof Table table) {
                made.add(table.name());
                changes.add(create(table, made));
            } else {
                changes.add(((Program) thing).create());
            }
        }
        return changes;
    }

    private Change create(Table table, Set<QualifiedName> made) {
        List<Constraint> inside = new ArrayList<>();
        List<Constraint> waiting = new ArrayList<>();
        for (Constraint rule : table.constraints()) {
            boolean waits = rule instanceof ForeignKey key
                    && (referencesApart
                            || (!made.contains(key.table())
                                    && (come.containsKey(key.table()) || edits.containsKey(key.table()))));
            (waits ? waiting : inside).add(rule);
        }
        waiting.stream()
                .sorted(RuleEdits.RULES)
                .forEach(rule -> lateReferences.add(new ConstraintChange.Add(table.name(), rule)));
        return new TableChange.Create(
                inside.size() == table.constraints().size() ? table : table.withConstraints(inside), false);
    }

    /** Foreign keys that wait for all tables; only after {@link #creates}. */
    List<Change> late() {
        List<Change> changes = new ArrayList<>(lateReferences);
        kin.families(edits.keySet())
                .forEach(family -> fromBelow(family)
                        .forEach(name -> changes.addAll(edit(name).late(isLate(name)))));
        return changes;
    }
}
