package dev.godwit.schema.change;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import dev.godwit.schema.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A change of a table, applied. */
record TableApplication(Draft draft, TableChange change) {

    void apply() {
        QualifiedName name = change.table();
        if (change instanceof TableChange.Create create) {
            if (!create.ifAbsent() || !draft.tables.containsKey(name)) {
                Draft.add(draft.tables, name, create.definition(), change, "table");
            }
        } else if (change instanceof TableChange.Drop drop) {
            if (!drop.ifPresent() || draft.tables.containsKey(name)) {
                drop(drop);
            }
        } else if (change instanceof TableChange.Rename rename) {
            rename(rename);
        } else if (change instanceof TableChange.CreateLike like) {
            Table model = Draft.get(draft.tables, like.model(), change, "table to copy");
            Draft.add(draft.tables, name, Table.of(name, model.columns()), change, "table");
        } else {
            Table table = Draft.get(draft.tables, name, change, "table");
            draft.tables.put(
                    name,
                    change instanceof TableChange.SetOptions set
                            ? table.withOptions(set.options())
                            : table.commented(((TableChange.SetComment) change).comment()));
        }
    }

    private void drop(TableChange.Drop drop) {
        Draft.remove(draft.tables, drop.table(), change, "table");
        draft.eachTable(table -> {
            List<Constraint> kept = table.constraints().stream()
                    .filter(rule -> !pointsTo(rule, drop.table()))
                    .toList();
            if (kept.size() == table.constraints().size()) {
                return table;
            }
            if (!drop.cascade()) {
                throw new ChangeMismatchException(change, "a foreign key of " + table.name() + " points to it.");
            }
            return table.withConstraints(kept);
        });
        draft.triggers.values().removeIf(trigger -> trigger.table().equals(drop.table()));
        draft.definitions.values().removeIf(definition -> definition.on().equals(Optional.of(drop.table())));
    }

    private static boolean pointsTo(Constraint rule, QualifiedName table) {
        return rule instanceof ForeignKey key && key.table().equals(table);
    }

    private void rename(TableChange.Rename rename) {
        QualifiedName from = rename.table();
        QualifiedName to = rename.to();
        Table table = Draft.remove(draft.tables, from, change, "table");
        Draft.add(draft.tables, to, table.named(to), change, "table");
        draft.eachTable(other -> other.constraints().stream().anyMatch(rule -> pointsTo(rule, from))
                ? other.withConstraints(other.constraints().stream()
                        .map(rule -> pointsTo(rule, from) ? pointed((ForeignKey) rule, to) : rule)
                        .toList())
                : other);
        List<Map.Entry<List<Object>, Trigger>> moved = draft.triggers.entrySet().stream()
                .filter(entry -> entry.getValue().table().equals(from))
                .toList();
        for (Map.Entry<List<Object>, Trigger> entry : moved) {
            Trigger trigger = entry.getValue();
            Trigger now = new Trigger(trigger.name(), to, trigger.definition());
            draft.triggers.remove(entry.getKey());
            draft.triggers.put(Draft.key(now), now);
        }
    }

    private static ForeignKey pointed(ForeignKey key, QualifiedName to) {
        return key.between(key.columns(), to, key.referenced());
    }
}
