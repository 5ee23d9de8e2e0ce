package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Index;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one changed table passes on to one below it.
 *
 * @param edit the change
 * @param part whether the one below is a part, which gets keys and indexes too
 * @param taken names that new keys and indexes would have to stay away from
 */
record Descent(TableEdit edit, boolean part, Inheritance inheritance, Set<String> taken) {

    /** The table below as the change leaves it; where it gets what it has in the end anyway, it is taken from there. */
    Table of(Table child, Table to) {
        Table columns = child.withColumns(columns(child, to));
        return columns.withConstraints(rules(child, to)).withIndexes(part ? indexes(child, to) : child.indexes());
    }

    private List<Column> columns(Table child, Table to) {
        Map<String, Column> columns = new LinkedHashMap<>();
        child.columns().forEach(column -> columns.put(column.name(), column));
        for (Change change : edit.columns().changes()) {
            if (change instanceof ColumnChange.Drop drop) {
                columns.remove(drop.column());
            } else if (change instanceof ColumnChange.Add add) {
                columns.putIfAbsent(add.column(), added(add.definition(), to));
            } else if (change instanceof ColumnChange.Redefine redefine) {
                columns.computeIfPresent(redefine.column(), (name, column) -> redefined(redefine, column, to));
            }
        }
        return List.copyOf(columns.values());
    }

    private static Column added(Column column, Table to) {
        Column wanted = to.column(column.name()).orElse(column);
        boolean counts = column.identity().isPresent();
        return with(
                wanted.commented(Optional.empty()).nullable(column.nullable()),
                counts ? wanted.defaultValue() : column.defaultValue(),
                counts ? wanted.identity() : Optional.empty());
    }

    /** The defaults that only the table below has: they would have to be cast when a column above gets another type, so they go first. */
    List<Change> unvalued(Table child) {
        List<Change> changes = new ArrayList<>();
        for (Change change : edit.columns().changes()) {
            if (change instanceof ColumnChange.Redefine redefine) {
                child.column(redefine.column())
                        .filter(column -> column.defaultValue().isPresent() && loses(redefine, column))
                        .ifPresent(column -> changes.add(new ColumnChange.SetDefault(
                                child.name(), column.name(), Optional.empty(), column.defaultValue(), true)));
            }
        }
        return changes;
    }

    private static boolean loses(ColumnChange.Redefine change, Column column) {
        Column was = change.was().orElse(column);
        return isRetyped(was, change.to())
                && was.defaultValue().isEmpty()
                && was.identity().isEmpty();
    }

    private static boolean isRetyped(Column was, Column now) {
        return !was.type().equals(now.type())
                || !was.collation().equals(now.collation())
                || !was.generated().equals(now.generated());
    }

    private static Column redefined(ColumnChange.Redefine change, Column column, Table to) {
        Column was = change.was().orElse(column);
        Column now = change.to();
        Column wanted = to.column(column.name()).orElse(column);
        boolean retyped = isRetyped(was, now);
        Column shaped = retyped
                ? new Column(
                        column.name(),
                        wanted.type(),
                        column.nullable(),
                        wanted.generated().isPresent() ? Optional.empty() : column.defaultValue(),
                        wanted.generated().isPresent() ? Optional.empty() : column.identity(),
                        wanted.generated(),
                        wanted.collation(),
                        column.comment())
                : column;
        Column nulled = was.nullable() == now.nullable() ? shaped : shaped.nullable(now.nullable());
        boolean counts = !was.identity().equals(now.identity());
        boolean valued = !was.defaultValue().equals(now.defaultValue()) || retyped;
        return counts
                ? with(nulled, wanted.defaultValue(), wanted.identity())
                : valued ? with(nulled, now.defaultValue(), nulled.identity()) : nulled;
    }

    private static Column with(Column column, Optional<DefaultValue> value, Optional<Identity> identity) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.generated().isPresent() ? Optional.empty() : value,
                column.generated().isPresent() ? Optional.empty() : identity,
                column.generated(),
                column.collation(),
                column.comment());
    }

    private List<Constraint> rules(Table child, Table to) {
        Set<String> before = inheritance.shared(edit.before());
        Set<String> after = inheritance.shared(edit.after());
        List<Constraint> rules = new ArrayList<>(child.constraints());
        rules.removeIf(rule -> isCalled(rule, before));
        to.constraints().stream().filter(rule -> isCalled(rule, after)).forEach(rules::add);
        if (part) {
            for (Constraint gone : edit.rules().goneRules()) {
                rules.stream().filter(rule -> isAlike(rule, gone)).findFirst().ifPresent(rules::remove);
            }
            Set<String> free = freed(child.constraints(), rules);
            for (Constraint come : edit.rules().newRules()) {
                to.constraints().stream()
                        .filter(rule -> isAlike(rule, come) && rules.stream().noneMatch(rule::equals))
                        .filter(rule -> isGiven(rule.name(), inheritance.given(child, come), free))
                        .findFirst()
                        .ifPresent(rules::add);
            }
        }
        return rules;
    }

    private static boolean isCalled(Constraint rule, Set<String> names) {
        return rule.name().filter(names::contains).isPresent();
    }

    private static boolean isAlike(Constraint rule, Constraint other) {
        return rule.named(other.name()).equals(other);
    }

    private static Set<String> freed(List<Constraint> before, List<Constraint> left) {
        Set<String> names = new HashSet<>();
        before.forEach(rule -> rule.name().ifPresent(names::add));
        left.forEach(rule -> rule.name().ifPresent(names::remove));
        return names;
    }

    private boolean isGiven(Optional<String> name, Optional<String> given, Set<String> free) {
        return name.isPresent() && name.equals(given) && (free.contains(name.get()) || !taken.contains(name.get()));
    }

    private List<Index> indexes(Table child, Table to) {
        List<Index> indexes = new ArrayList<>(child.indexes());
        Set<String> free = new HashSet<>();
        for (Index gone : edit.rules().goneIndexes()) {
            indexes.stream().filter(index -> isAlike(index, gone)).findFirst().ifPresent(index -> {
                indexes.remove(index);
                free.add(index.name());
            });
        }
        for (Index come : edit.rules().newIndexes()) {
            if (takesOver(come, inheritance.given(child, come), to)) {
                continue;
            }
            to.indexes().stream()
                    .map(index -> index.commented(Optional.empty()))
                    .filter(index -> isAlike(index, come)
                            && indexes.stream().noneMatch(other -> other.name().equals(index.name())))
                    .filter(index -> isGiven(Optional.of(index.name()), inheritance.given(child, come), free))
                    .findFirst()
                    .ifPresent(indexes::add);
        }
        return indexes;
    }

    /**
     * Whether the table below has another one by then that is alike and belongs to none above, its own being made first: the engine makes that
     * part of the new one, and gives none.
     */
    private boolean takesOver(Index come, Optional<String> given, Table to) {
        long tied = edit.before().indexes().stream()
                .filter(index -> isAlike(index, come)
                        && edit.rules().goneIndexes().stream().noneMatch(index::equals))
                .count();
        long below = to.indexes().stream()
                .filter(index -> isAlike(index, come)
                        && given.filter(index.name()::equals).isEmpty())
                .count();
        return below > tied;
    }

    /** A comment is not passed on. */
    private static boolean isAlike(Index index, Index other) {
        return index.named(other.name()).commented(Optional.empty()).equals(other.commented(Optional.empty()));
    }
}
