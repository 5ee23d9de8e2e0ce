package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.Name;
import dev.godwit.lint.rewrite.Identifier;
import dev.godwit.lint.rewrite.SafeStep;
import dev.godwit.lint.rewrite.ShortName;
import dev.godwit.lint.rewrite.Unsafe;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Index;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.IndexChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The indexes, unique keys and foreign keys over a column, made a second time over the column that is to take its place. They go with the
 * first column; then the second ones take their names.
 */
final class AttachedToColumn {

    private final Unsafe unsafe;
    private final Name table;
    private final Table there;
    private final String first;
    private final String second;

    AttachedToColumn(Unsafe unsafe, Name table, Table there, String first, String second) {
        this.unsafe = unsafe;
        this.table = table;
        this.there = there;
        this.first = first;
        this.second = second;
    }

    /** Makes the second ones. */
    List<SafeStep> make() {
        return made(first, second, true);
    }

    /** Gives them the names of those that are gone. */
    List<SafeStep> takeNames() {
        List<SafeStep> steps = new ArrayList<>();
        for (Index index : indexes()) {
            steps.addAll(unsafe.written(new IndexChange.Rename(there.name(), temporary(index.name()), index.name())));
        }
        for (Constraint.Unique unique : there.constraints(Constraint.Unique.class)) {
            if (unique.columns().contains(first) && unique.name().isPresent()) {
                String name = unique.name().get();
                steps.add(SafeStep.of("ALTER TABLE " + table + " ADD CONSTRAINT " + Identifier.of(name)
                        + " UNIQUE USING INDEX " + Identifier.of(temporary(name))));
            }
        }
        for (Constraint.ForeignKey key : foreignKeys()) {
            String name = key.name().orElse("");
            steps.addAll(unsafe.written(new ConstraintChange.Rename(there.name(), temporary(name), name)));
        }
        return steps;
    }

    /** Names them as before, and makes the first ones again. */
    List<SafeStep> giveNamesBack() {
        List<SafeStep> steps = new ArrayList<>();
        for (Index index : indexes()) {
            steps.addAll(unsafe.written(new IndexChange.Rename(there.name(), index.name(), temporary(index.name()))));
        }
        for (Constraint.Unique unique : there.constraints(Constraint.Unique.class)) {
            if (unique.columns().contains(first) && unique.name().isPresent()) {
                String name = unique.name().get();
                steps.addAll(unsafe.written(
                        new ConstraintChange.Drop(
                                there.name(), ConstraintChange.Kind.UNIQUE, Optional.of(name), Optional.empty()),
                        new IndexChange.Create(
                                there.name(), over(unique, first, second).named(temporary(name)), false, true)));
            }
        }
        for (Constraint.ForeignKey key : foreignKeys()) {
            String name = key.name().orElse("");
            steps.addAll(unsafe.written(new ConstraintChange.Rename(there.name(), name, temporary(name))));
        }
        steps.addAll(made(first, first, false));
        return steps;
    }

    private List<SafeStep> made(String from, String to, boolean beside) {
        List<SafeStep> steps = new ArrayList<>();
        for (Index index : indexes()) {
            Index same = over(index, from, to);
            Index named = beside ? same.named(temporary(index.name())) : same;
            steps.addAll(unsafe.written(new IndexChange.Create(there.name(), named, false, true)));
        }
        for (Constraint.Unique unique : there.constraints(Constraint.Unique.class)) {
            if (unique.columns().contains(first) && unique.name().isPresent()) {
                Index same = over(unique, from, to);
                String name = unique.name().get();
                steps.addAll(unsafe.written(new IndexChange.Create(
                        there.name(), beside ? same.named(temporary(name)) : same, false, true)));
                if (!beside) {
                    steps.add(SafeStep.of("ALTER TABLE " + table + " ADD CONSTRAINT " + Identifier.of(name)
                            + " UNIQUE USING INDEX " + Identifier.of(name)));
                }
            }
        }
        for (Constraint.ForeignKey key : foreignKeys()) {
            List<String> columns = swapped(key.columns(), from, to);
            Constraint.ForeignKey same = key.between(columns, key.table(), key.referenced());
            Constraint.ForeignKey named = beside ? same.named(key.name().map(AttachedToColumn::temporary)) : same;
            List<SafeStep> added = unsafe.written(new ConstraintChange.Add(there.name(), named));
            added.forEach(step -> steps.add(SafeStep.of(step.sql() + " NOT VALID")));
            steps.add(SafeStep.of("ALTER TABLE " + table + " VALIDATE CONSTRAINT "
                    + Identifier.of(named.name().orElse(""))));
        }
        return steps;
    }

    private List<Index> indexes() {
        return there.indexes().stream()
                .filter(index ->
                        index.columns().contains(first) || index.include().contains(first))
                .toList();
    }

    private List<Constraint.ForeignKey> foreignKeys() {
        return there.constraints(Constraint.ForeignKey.class).stream()
                .filter(key -> key.columns().contains(first) && key.name().isPresent())
                .toList();
    }

    private static Index over(Index index, String from, String to) {
        return new Index(
                index.name(),
                index.parts().stream()
                        .map(part -> !part.isExpression() && part.text().equals(from) ? part.over(to) : part)
                        .toList(),
                index.unique(),
                index.method(),
                swapped(index.include(), from, to),
                index.condition(),
                index.comment());
    }

    private static Index over(Constraint.Unique unique, String from, String to) {
        return Index.of(unique.name().orElse(""), swapped(unique.columns(), from, to))
                .onlyOnce();
    }

    private static List<String> swapped(List<String> columns, String from, String to) {
        return columns.stream().map(column -> column.equals(from) ? to : column).toList();
    }

    private static String temporary(String name) {
        return ShortName.of(name, "new");
    }
}
