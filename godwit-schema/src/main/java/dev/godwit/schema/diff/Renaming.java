package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tables and columns that get other names because someone said so.
 *
 * @param tables old name → new name
 * @param columns old name of the table → old name of the column → new name
 * @param changes what does it
 * @param passed what the engine makes of that in the parts and heirs of these tables
 */
record Renaming(
        Map<QualifiedName, QualifiedName> tables,
        Map<QualifiedName, Map<String, String>> columns,
        List<Change> changes,
        List<Change> passed) {

    static Renaming of(Schema before, Schema after, Renames hints, Kin kin) {
        if (hints.tables().isEmpty() && hints.columns().isEmpty()) {
            return new Renaming(Map.of(), Map.of(), List.of(), List.of());
        }
        Map<QualifiedName, Table> wanted = new HashMap<>();
        after.tables().forEach(table -> wanted.put(table.name(), table));
        Set<QualifiedName> old = before.tables().stream().map(Table::name).collect(Collectors.toSet());
        Map<QualifiedName, QualifiedName> tables = RenameOrder.applicable(hints.tables(), old, wanted.keySet());
        Set<QualifiedName> taken = new HashSet<>(old);
        before.views().forEach(view -> taken.add(view.name()));
        List<Change> changes = new ArrayList<>();
        RenameOrder.steps(tables, taken, name -> name.beside(name.name() + "_before"))
                .forEach(step -> changes.add(new TableChange.Rename(step.from(), step.to())));
        Map<QualifiedName, Map<String, String>> columns = new TreeMap<>();
        for (Table table : before.tables()) {
            QualifiedName name = tables.getOrDefault(table.name(), table.name());
            Map<String, String> ofTable = hints.columns().getOrDefault(table.name(), Map.of());
            Table to = wanted.get(name);
            if (!ofTable.isEmpty() && to != null) {
                columns(table, to, ofTable, columns, changes);
            }
        }
        return passing(tables, columns, changes, kin);
    }

    /** A column's new name is passed on by the engine, so that it is not given a second time. */
    private static Renaming passing(
            Map<QualifiedName, QualifiedName> tables,
            Map<QualifiedName, Map<String, String>> columns,
            List<Change> changes,
            Kin kin) {
        Set<Change> passed = new LinkedHashSet<>();
        for (Change change : changes) {
            if (change instanceof ColumnChange.Rename rename) {
                kin.below(rename.table())
                        .forEach(child -> passed.add(new ColumnChange.Rename(child, rename.column(), rename.to())));
            }
        }
        List<Change> own =
                changes.stream().filter(change -> !passed.contains(change)).toList();
        for (Change change : passed) {
            ColumnChange.Rename rename = (ColumnChange.Rename) change;
            Map<String, String> all = new TreeMap<>(columns.getOrDefault(rename.table(), Map.of()));
            all.put(rename.column(), rename.to());
            columns.put(rename.table(), all);
        }
        return new Renaming(tables, columns, own, List.copyOf(passed));
    }

    private static void columns(
            Table table,
            Table to,
            Map<String, String> hints,
            Map<QualifiedName, Map<String, String>> columns,
            List<Change> changes) {
        Set<String> names = names(table);
        Map<String, String> applicable = RenameOrder.applicable(hints, names, names(to));
        if (!applicable.isEmpty()) {
            columns.put(table.name(), applicable);
            RenameOrder.steps(applicable, names, name -> name + "_before")
                    .forEach(step -> changes.add(new ColumnChange.Rename(to.name(), step.from(), step.to())));
        }
    }

    private static Set<String> names(Table table) {
        return table.columns().stream().map(Column::name).collect(Collectors.toSet());
    }
}
