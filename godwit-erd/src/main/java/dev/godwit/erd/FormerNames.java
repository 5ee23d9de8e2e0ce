package dev.godwit.erd;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.EnumChange;
import dev.godwit.schema.change.TableChange;
import dev.godwit.schema.change.ViewChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What things were called before changes that gave them other names, by way of a third name too. */
final class FormerNames {

    private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();
    private final Map<QualifiedName, QualifiedName> views = new HashMap<>();
    private final Map<QualifiedName, QualifiedName> enums = new HashMap<>();
    private final Map<QualifiedName, Map<String, String>> columns = new HashMap<>();
    private final Map<QualifiedName, Map<String, String>> values = new HashMap<>();

    private FormerNames() {}

    static FormerNames of(List<Change> changes) {
        FormerNames names = new FormerNames();
        changes.forEach(names::note);
        return names;
    }

    private void note(Change change) {
        if (change instanceof TableChange.Rename rename) {
            note(tables, rename.table(), rename.to());
            Map<String, String> moved = columns.remove(rename.table());
            if (moved != null) {
                columns.put(rename.to(), moved);
            }
        } else if (change instanceof ColumnChange.Rename rename) {
            note(columns.computeIfAbsent(rename.table(), table -> new HashMap<>()), rename.column(), rename.to());
        } else if (change instanceof ViewChange.Rename rename) {
            note(views, rename.view(), rename.to());
        } else if (change instanceof EnumChange.Rename rename) {
            note(enums, rename.name(), rename.to());
        } else if (change instanceof EnumChange.RenameValue rename) {
            note(values.computeIfAbsent(rename.name(), type -> new HashMap<>()), rename.from(), rename.to());
        }
    }

    private static <N> void note(Map<N, N> names, N from, N to) {
        N first = names.remove(from);
        names.put(to, first == null ? from : first);
    }

    /** What this was called. */
    QualifiedName of(Box.Id id) {
        Map<QualifiedName, QualifiedName> names = switch (id.kind()) {
            case TABLE -> tables;
            case VIEW, MATERIALIZED_VIEW -> views;
            case ENUM -> enums;
        };
        return names.getOrDefault(id.name(), id.name());
    }

    /** What a row of a box was called. */
    String of(Box.Id id, String row) {
        Map<QualifiedName, Map<String, String>> names = id.kind() == Box.Kind.ENUM ? values : columns;
        Map<String, String> inBox = names.getOrDefault(id.name(), names.getOrDefault(of(id), Map.of()));
        return inBox.getOrDefault(row, row);
    }

    /** What a table is called that changes speak of by either name. */
    QualifiedName tableNow(QualifiedName either) {
        return tables.entrySet().stream()
                .filter(entry -> entry.getValue().equals(either))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(either);
    }
}
