package dev.godwit.schema.diff;

import dev.godwit.schema.Extension;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.change.Application;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ExtensionChange;
import dev.godwit.schema.change.NamespaceChange;
import dev.godwit.schema.change.SequenceChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One comparison of two structures; used once. */
final class Comparison {

    private final TypeEdits types;
    private final Schema before;
    private final Schema after;
    private final Renames hints;
    private final Differ.Options options;
    private final List<String> remarks = new ArrayList<>();

    Comparison(Schema before, Schema after, Renames hints, Differ.Options options) {
        this.types = new TypeEdits(before, after, options.alterations());
        this.before = types.before();
        this.after = after;
        this.hints = hints;
        this.options = options;
    }

    /**
     * First come the places for things. Then goes what speaks of anything that changes, and things get their new names. Then tables: old
     * ones go, others change, new ones come, foreign keys between them last. Then comes what speaks of them, and what nothing needs any
     * more goes.
     */
    Difference difference() {
        EnumEdits enums = new EnumEdits(before, after, hints, options);
        Kin kin = Kin.of(before, after, hints);
        Renaming renaming = Renaming.of(before, after, hints, kin);
        List<Change> names = new ArrayList<>(renaming.changes());
        names.addAll(enums.first());
        List<Change> known = new ArrayList<>(names);
        known.addAll(renaming.passed());
        TableEdits tables = new TableEdits(Application.to(before, known), after, options, kin);
        Programs programs = new Programs(
                before,
                after,
                touched(enums, renaming, tables),
                name -> renaming.tables().getOrDefault(name, name),
                kin,
                options.alterations());

        List<Change> changes = new ArrayList<>();
        createPlaces(changes);
        changes.addAll(programs.early());
        changes.addAll(types.first());
        changes.addAll(names);
        changes.addAll(tables.earlyReferences());
        changes.addAll(tables.drops());
        changes.addAll(tables.earlyNames());
        changes.addAll(enums.grown());
        createSequences(changes);
        changes.addAll(programs.beforeTables());
        changes.addAll(tables.middle());
        changes.addAll(programs.afterTables());
        dropSequences(changes);
        changes.addAll(enums.gone());
        changes.addAll(tables.creates(programs.withTables()));
        changes.addAll(tables.late());
        changes.addAll(programs.late());
        dropPlaces(changes);
        remark(enums, tables);
        return new Difference(changes.stream().flatMap(types::converting).toList(), remarks);
    }

    private Touched touched(EnumEdits enums, Renaming renaming, TableEdits tables) {
        Touched touched = new Touched();
        enums.unsettled().forEach(touched::add);
        types.unsettled().forEach(touched::add);
        renaming.tables().keySet().forEach(touched::add);
        renaming.columns().forEach((table, columns) -> touched.add(table, columns.keySet()));
        tables.gone().forEach(table -> touched.add(table.name()));
        for (TableEdit edit : tables.edits()) {
            ColumnEdits columns = edit.columns();
            touched.add(edit.table(), Touched.union(columns.replaced(), columns.retyped()));
        }
        tables.passedOn().forEach(touched::add);
        return touched;
    }

    private void createPlaces(List<Change> changes) {
        Set<String> there = Set.copyOf(before.namespaces());
        after.namespaces().stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> changes.add(new NamespaceChange.Create(name, false)));
        Map<String, Extension> old = new HashMap<>();
        before.extensions().forEach(extension -> old.put(extension.name(), extension));
        for (Extension extension : after.extensions()) {
            Extension was = old.get(extension.name());
            if (was == null) {
                changes.add(new ExtensionChange.Create(extension, false));
            } else if (extension.version().isPresent() && !was.equals(extension)) {
                changes.add(new ExtensionChange.Update(extension, was));
            }
        }
    }

    private void dropPlaces(List<Change> changes) {
        Set<String> wanted = new HashSet<>();
        after.extensions().forEach(extension -> wanted.add(extension.name()));
        before.extensions().stream()
                .filter(extension -> !wanted.contains(extension.name()))
                .forEach(extension ->
                        changes.add(new ExtensionChange.Drop(extension.name(), Optional.of(extension), false)));
        Set<String> places = Set.copyOf(after.namespaces());
        before.namespaces().stream()
                .filter(name -> !places.contains(name))
                .forEach(name -> changes.add(new NamespaceChange.Drop(name, false, false)));
    }

    private void createSequences(List<Change> changes) {
        Map<QualifiedName, Sequence> old = byName(before.sequences());
        for (Sequence sequence : after.sequences()) {
            Sequence was = old.get(sequence.name());
            if (was == null) {
                changes.add(new SequenceChange.Create(sequence, false));
            } else if (!was.equals(sequence)) {
                changes.add(new SequenceChange.Alter(sequence, was));
            }
        }
    }

    private void dropSequences(List<Change> changes) {
        Map<QualifiedName, Sequence> wanted = byName(after.sequences());
        before.sequences().stream()
                .filter(sequence -> !wanted.containsKey(sequence.name()))
                .forEach(sequence ->
                        changes.add(new SequenceChange.Drop(sequence.name(), Optional.of(sequence), false)));
    }

    private static Map<QualifiedName, Sequence> byName(List<Sequence> sequences) {
        Map<QualifiedName, Sequence> map = new HashMap<>();
        sequences.forEach(sequence -> map.put(sequence.name(), sequence));
        return map;
    }

    private void remark(EnumEdits enums, TableEdits tables) {
        remarks.addAll(enums.remarks());
        if (options.columnOrder()) {
            tables.reordered()
                    .forEach(table -> remarks.add("The columns of table " + table
                            + " stand in another order, which only a new table could change."));
        }
    }
}
