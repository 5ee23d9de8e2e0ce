package dev.godwit.schema.change;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A change of a rule or an index of a table, applied. */
record RuleApplication(Draft draft, Change change) {

    void apply(ConstraintChange rule) {
        Table table = table(rule.table());
        if (rule instanceof ConstraintChange.Add add) {
            add.constraint().name().ifPresent(name -> requireUnused(table, name));
            requireColumns(table, add.constraint().columns().stream());
            boolean second = add.constraint() instanceof Constraint.PrimaryKey
                    && table.primaryKey().isPresent();
            if (second) {
                throw new ChangeMismatchException(change, "there is a primary key already.");
            }
            put(table.plus(add.constraint()));
        } else if (rule instanceof ConstraintChange.Drop drop) {
            put(table.withConstraints(without(table.constraints(), find(table, drop))));
        } else if (rule instanceof ConstraintChange.Rename rename) {
            requireUnused(table, rename.to());
            Constraint from = table.constraint(rename.from()).orElseThrow(() -> missing(table, rename.from()));
            put(table.withConstraints(table.constraints().stream()
                    .map(other -> other.equals(from) ? from.named(Optional.of(rename.to())) : other)
                    .toList()));
        }
    }

    void apply(IndexChange index) {
        Table table = table(index.table());
        if (index instanceof IndexChange.Create create) {
            Index made = create.index();
            if (create.ifAbsent() && table.index(made.name()).isPresent()) {
                return;
            }
            requireUnused(table, made.name());
            requireColumns(table, Stream.concat(made.columns().stream(), made.include().stream()));
            put(table.plus(made));
        } else if (index instanceof IndexChange.Drop drop) {
            if (drop.ifPresent() && table.index(drop.name()).isEmpty()) {
                return;
            }
            Index gone = table.index(drop.name()).orElseThrow(() -> missing(table, drop.name()));
            put(table.withIndexes(without(table.indexes(), gone)));
        } else if (index instanceof IndexChange.Rename rename) {
            requireUnused(table, rename.to());
            Index from = table.index(rename.from()).orElseThrow(() -> missing(table, rename.from()));
            put(table.withIndexes(table.indexes().stream()
                    .map(other -> other.equals(from) ? from.named(rename.to()) : other)
                    .toList()));
        } else if (index instanceof IndexChange.SetComment set) {
            String name = set.index().name();
            Index from = table.index(name).orElseThrow(() -> missing(table, name));
            put(table.withIndexes(table.indexes().stream()
                    .map(other -> other.equals(from) ? set.index() : other)
                    .toList()));
        }
    }

    private Table table(QualifiedName name) {
        return Draft.get(draft.tables, name, change, "table");
    }

    private void put(Table table) {
        draft.tables.put(table.name(), table);
    }

    private ChangeMismatchException missing(Table table, String name) {
        return new ChangeMismatchException(change, table.name() + " has no " + name + ".");
    }

    /** By its name; where it has none, by what it is. */
    private Constraint find(Table table, ConstraintChange.Drop drop) {
        Predicate<Constraint> wanted = drop.name().isPresent() || drop.was().isEmpty()
                ? rule -> ConstraintChange.Kind.of(rule) == drop.ruleKind()
                        && (rule.name().equals(drop.name())
                                || (drop.name().isEmpty() && rule instanceof Constraint.PrimaryKey))
                : rule -> rule.equals(drop.was().get());
        return table.constraints().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new ChangeMismatchException(change, table.name() + " has no such rule."));
    }

    /** Without one that equals this; there may be more of them where they have no names. */
    private static <T> List<T> without(List<T> all, T one) {
        List<T> others = new ArrayList<>(all);
        others.remove(one);
        return others;
    }

    private void requireUnused(Table table, String name) {
        if (table.constraint(name).isPresent() || table.index(name).isPresent()) {
            throw new ChangeMismatchException(change, table.name() + " has a " + name + " already.");
        }
    }

    private void requireColumns(Table table, Stream<String> columns) {
        columns.filter(column -> table.column(column).isEmpty()).findFirst().ifPresent(column -> {
            throw new ChangeMismatchException(change, table.name() + " has no column " + column + ".");
        });
    }
}
