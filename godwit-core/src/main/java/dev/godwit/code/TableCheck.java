package dev.godwit.code;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for mistakes that can be seen in the description of a new table alone. */
record TableCheck(QualifiedName table, List<Column> columns, List<Constraint> constraints, List<Index> indexes) {

    void check() {
        if (columns.isEmpty()) {
            throw Mistake.of("Table " + table + " has no columns.", "Name at least one: t.increments(\"id\").");
        }
        requireDistinct("columns", columns.stream().map(Column::name).toList());
        requireDistinct(
                "rules", constraints.stream().flatMap(c -> c.name().stream()).toList());
        requireDistinct("indexes", indexes.stream().map(Index::name).toList());
        requireOnePrimaryKey();
        constraints.forEach(this::requireColumns);
        for (Index index : indexes) {
            requireColumns("Index " + index.name(), index.columns());
            requireColumns("Index " + index.name(), index.include());
        }
    }

    private void requireDistinct(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw Mistake.of(
                        "Table " + table + " has two " + what + " called " + name + ".",
                        what.equals("columns") ? "Leave one of them out." : "Give one of them another name.");
            }
        }
    }

    private void requireOnePrimaryKey() {
        List<List<String>> keys = constraints.stream()
                .filter(Constraint.PrimaryKey.class::isInstance)
                .map(c -> ((Constraint.PrimaryKey) c).columns())
                .toList();
        if (keys.size() > 1) {
            throw Mistake.of(
                    "Table " + table + " has two primary keys: " + keys.get(0) + " and " + keys.get(1) + ".",
                    "For one of several columns write t.primary(\"a\", \"b\") alone;"
                            + " increments(…) is a primary key by itself, integer(…).autoIncrement() is none.");
        }
    }

    private void requireColumns(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            requireColumns("The primary key", key.columns());
        } else if (constraint instanceof Constraint.Unique unique) {
            requireColumns("The unique key " + unique.name().orElse(""), unique.columns());
        } else if (constraint instanceof Constraint.ForeignKey foreign) {
            requireColumns("The foreign key " + foreign.name().orElse(""), foreign.columns());
            if (foreign.table().equals(table)) {
                requireColumns("The foreign key " + foreign.name().orElse(""), foreign.referenced());
            }
        }
    }

    private void requireColumns(String what, List<String> named) {
        List<String> known = columns.stream().map(Column::name).toList();
        for (String name : named) {
            if (!known.contains(name)) {
                throw Mistake.unknown(
                        what + " of table " + table + " names the column " + name + ", and there is none.",
                        name,
                        known);
            }
        }
    }
}
