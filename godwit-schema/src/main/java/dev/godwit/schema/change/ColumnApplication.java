package dev.godwit.schema.change;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Check;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.Constraint.Unique;
import dev.godwit.schema.Generated;
import dev.godwit.schema.Index;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A change of a column, applied. */
record ColumnApplication(Draft draft, ColumnChange change) {

    void apply() {
        Table table = Draft.get(draft.tables, change.table(), change, "table");
        if (change instanceof ColumnChange.Add add) {
            put(table.withColumns(with(table, add)));
        } else if (change instanceof ColumnChange.Drop drop) {
            requireFree(table, drop.column());
            column(table);
            put(table.withColumns(table.columns().stream()
                    .filter(column -> !column.name().equals(drop.column()))
                    .toList()));
        } else if (change instanceof ColumnChange.Rename rename) {
            column(table);
            if (table.column(rename.to()).isPresent()) {
                throw new ChangeMismatchException(change, "there is a column " + rename.to() + " already.");
            }
            rename(rename);
        } else {
            Column to = changed(column(table));
            put(table.withColumns(table.columns().stream()
                    .map(column -> column.name().equals(to.name()) ? to : column)
                    .toList()));
        }
    }

    private void put(Table table) {
        draft.tables.put(table.name(), table);
    }

    private Column column(Table table) {
        return table.column(change.column())
                .orElseThrow(() ->
                        new ChangeMismatchException(change, table.name() + " has no column " + change.column() + "."));
    }

    private Column changed(Column column) {
        if (change instanceof ColumnChange.Redefine redefine) {
            return redefine.to();
        } else if (change instanceof ColumnChange.SetNullable set) {
            return column.nullable(set.nullable());
        }
        return column.withDefault(((ColumnChange.SetDefault) change).value());
    }

    private List<Column> with(Table table, ColumnChange.Add add) {
        if (table.column(add.column()).isPresent()) {
            throw new ChangeMismatchException(change, "there is a column of this name already.");
        }
        List<Column> columns = new ArrayList<>(table.columns());
        int place = add.position().map(position -> place(table, position)).orElse(columns.size());
        columns.add(place, add.definition());
        return columns;
    }

    private int place(Table table, ColumnChange.Position position) {
        if (position.after().isEmpty()) {
            return 0;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            if (position.after().get().equals(table.columns().get(i).name())) {
                return i + 1;
            }
        }
        throw new ChangeMismatchException(
                change, "there is no column " + position.after().get() + " to stand behind.");
    }

    private void requireFree(Table table, String column) {
        Stream<String> indexes = table.indexes().stream()
                .filter(index ->
                        index.columns().contains(column) || index.include().contains(column))
                .map(index -> "index " + index.name());
        Stream<String> rules = table.constraints().stream()
                .filter(rule -> rule.columns().contains(column))
                .map(rule -> words(rule) + " of " + table.name());
        Stream<String> references = draft.tables.values().stream()
                .flatMap(other -> other.constraints(ForeignKey.class).stream()
                        .filter(key -> key.table().equals(table.name())
                                && key.referenced().contains(column))
                        .map(key -> words(key) + " of " + other.name()));
        Optional<String> user = Stream.of(indexes, rules, references)
                .flatMap(all -> all)
                .sorted()
                .findFirst();
        if (user.isPresent()) {
            throw new ChangeMismatchException(change, user.get() + " needs it.");
        }
    }

    private static String words(Constraint rule) {
        return ConstraintChange.Kind.of(rule).words()
                + rule.name().map(name -> " " + name).orElse("");
    }

    private void rename(ColumnChange.Rename rename) {
        UnaryOperator<String> name = column -> column.equals(rename.column()) ? rename.to() : column;
        UnaryOperator<String> sql = text -> Mentions.renamed(text, rename.column(), rename.to());
        Table table = Draft.get(draft.tables, rename.table(), change, "table");
        put(new Table(
                table.name(),
                table.columns().stream()
                        .map(column -> expressed(column.named(name.apply(column.name())), sql))
                        .toList(),
                table.constraints().stream().map(rule -> over(rule, name, sql)).toList(),
                table.indexes().stream().map(index -> over(index, name, sql)).toList(),
                table.comment(),
                table.options()));
        draft.eachTable(other -> pointingTo(other, rename.table(), name));
    }

    private static Column expressed(Column column, UnaryOperator<String> sql) {
        return column.generated().isEmpty()
                ? column
                : column.computed(new Generated(
                        sql.apply(column.generated().get().expression()),
                        column.generated().get().stored()));
    }

    private static List<String> each(List<String> columns, UnaryOperator<String> name) {
        return columns.stream().map(name).toList();
    }

    private static Constraint over(Constraint rule, UnaryOperator<String> name, UnaryOperator<String> sql) {
        if (rule instanceof PrimaryKey key) {
            return new PrimaryKey(key.name(), each(key.columns(), name));
        } else if (rule instanceof Unique unique) {
            return new Unique(unique.name(), each(unique.columns(), name), unique.nullsEqual(), unique.deferral());
        } else if (rule instanceof ForeignKey key) {
            return key.between(each(key.columns(), name), key.table(), key.referenced());
        } else if (rule instanceof Check check) {
            return new Check(check.name(), sql.apply(check.expression()));
        }
        return new Constraint.Other(rule.name(), sql.apply(((Constraint.Other) rule).definition()));
    }

    private static Index over(Index index, UnaryOperator<String> name, UnaryOperator<String> sql) {
        return new Index(
                index.name(),
                index.parts().stream()
                        .map(part -> part.over(part.isExpression() ? sql.apply(part.text()) : name.apply(part.text())))
                        .toList(),
                index.unique(),
                index.method(),
                each(index.include(), name),
                index.condition().map(sql),
                index.comment());
    }

    private static Table pointingTo(Table table, QualifiedName to, UnaryOperator<String> name) {
        if (table.constraints(ForeignKey.class).stream()
                .noneMatch(key -> key.table().equals(to))) {
            return table;
        }
        return table.withConstraints(table.constraints().stream()
                .map(rule -> rule instanceof ForeignKey key && key.table().equals(to)
                        ? key.between(key.columns(), to, each(key.referenced(), name))
                        : rule)
                .toList());
    }
}
