package dev.godwit.code;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for mistakes that can be seen in the changes of a table alone. What the table is like is not known here. */
final class AlterCheck {

    private AlterCheck() {}

    static void check(QualifiedName table, List<Change> changes) {
        if (changes.isEmpty()) {
            throw Mistake.of("alterTable(\"" + table.name() + "\", …) changes nothing.", "Say what, or leave it out.");
        }
        requireDistinctColumns(table, changes);
        requireOnePrimaryKey(table, changes);
    }

    private static void requireDistinctColumns(QualifiedName table, List<Change> changes) {
        Set<String> there = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof ColumnChange.Add add && !there.add(add.column())) {
                throw Mistake.of(
                        "Table " + table + " gets two columns called " + add.column() + ".",
                        "Leave one of them out; to define one anew, end it with alter().");
            }
            if (change instanceof ColumnChange.Drop drop) {
                there.remove(drop.column());
            } else if (change instanceof ColumnChange.Rename rename) {
                there.remove(rename.column());
                there.add(rename.to());
            }
        }
    }

    private static void requireOnePrimaryKey(QualifiedName table, List<Change> changes) {
        long keys = changes.stream()
                .filter(c -> c instanceof ConstraintChange.Add add
                        && ConstraintChange.Kind.of(add.constraint()) == ConstraintChange.Kind.PRIMARY_KEY)
                .count();
        if (keys > 1) {
            throw Mistake.of(
                    "Table " + table + " gets two primary keys.",
                    "For one of several columns write t.primary(\"a\", \"b\") alone.");
        }
    }
}
