package dev.godwit.schema.diff;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Tables that come, go and change, with foreign keys between them. */
final class TableEdits {

    private final Map<QualifiedName, Table> gone = new TreeMap<>();
    private final Map<QualifiedName, Table> come = new TreeMap<>();
    private final Map<QualifiedName, TableEdit> edits = new TreeMap<>();
    private final Map<String, Set<QualifiedName>> newNames = new HashMap<>();
    private final List<Change> lateReferences = new ArrayList<>();
    private final List<QualifiedName> reordered = new ArrayList<>();
    private final boolean referencesApart;

    TableEdits(Schema before, Schema after, Differ.Options options) {
        this.referencesApart = options.referencesApart();
        Map<QualifiedName, Table> wanted = new HashMap<>();
        after.tables().forEach(table -> wanted.put(table.name(), table));
        Map<QualifiedName, Table> stayed = new HashMap<>();
        for (Table table : before.tables()) {
            Table to = wanted.remove(table.name());
            if (to == null) {
                gone.put(table.name(), table);
            } else {
                stayed.put(table.name(), to);
                TableEdit edit = table.equals(to) ? null : new TableEdit(table, to, options);
                if (edit != null && !edit.isEmpty()) {
                    edits.put(table.name(), edit);
                }
                if (edit != null && edit.columns().reordered()) {
                    reordered.add(table.name());
                }
            }
        }
        come.putAll(wanted);
        unsettle(before, stayed, options);
        edits.values().forEach(edit -> edit.newNames().forEach(name -> announce(name, edit.table())));
        come.values().forEach(table -> {
            table.indexes().forEach(index -> announce(index.name(), table.name()));
            table.constraints().forEach(rule -> rule.name().ifPresent(name -> announce(name, table.name())));
        });
    }

    private void announce(String name, QualifiedName table) {
        newNames.computeIfAbsent(name, n -> new HashSet<>()).add(table);
    }

    /** Foreign keys go before the key that they point to changes, and come again behind. */
    private void unsettle(Schema before, Map<QualifiedName, Table> stayed, Differ.Options options) {
        if (edits.isEmpty()) {
            return;
        }
        Set<QualifiedName> changed = Set.copyOf(edits.keySet());
        for (Table table : before.tables()) {
            Table to = stayed.get(table.name());
            if (to == null) {
                continue;
            }
            for (ForeignKey key : table.constraints(ForeignKey.class)) {
                TableEdit target = changed.contains(key.table()) ? edits.get(key.table()) : null;
                if (target != null && target.rules().unsettles(key)) {
                    edits.computeIfAbsent(table.name(), name -> new TableEdit(table, to, options))
                            .rules()
                            .remake(key);
                }
            }
        }
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
        edits.forEach((table, edit) -> changes.addAll(edit.goneReferences(isEarly(edit))));
        return changes;
    }

    /** Rules and indexes whose names are wanted elsewhere. */
    List<Change> earlyNames() {
        List<Change> changes = new ArrayList<>();
        edits.forEach((table, edit) -> changes.addAll(edit.goneOthers(isEarly(edit), isEarlyIndex(table))));
        return changes;
    }

    /** The tables that stay. */
    List<Change> middle() {
        List<Change> changes = new ArrayList<>();
        edits.forEach((table, edit) -> changes.addAll(edit.middle(isEarly(edit), isEarlyIndex(table), isLate(table))));
        return changes;
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
        edits.forEach((table, edit) -> changes.addAll(edit.late(isLate(table))));
        return changes;
    }
}
