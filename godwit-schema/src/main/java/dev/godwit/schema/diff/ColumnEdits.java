package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Array;
import dev.godwit.schema.DataType.Enumeration;
import dev.godwit.schema.DefaultValue.NextOf;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
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
 * The changes of the columns of one table. A computed column goes before what it is computed from changes, and comes again behind: nothing
 * of it is lost. New columns come before old ones go, so that a table never has none; only among those that the engine numbers it is the
 * other way round, because engines number one column of a table.
 */
final class ColumnEdits {

    private final Table before;
    private final Table after;
    private final Differ.Options options;
    private final Map<String, Column> old = new LinkedHashMap<>();
    private final Map<String, Column> wanted = new LinkedHashMap<>();
    private final Set<String> retyped = new HashSet<>();
    private final Set<String> replaced = new HashSet<>();

    ColumnEdits(Table before, Table after, Differ.Options options) {
        this.before = before;
        this.after = after;
        this.options = options;
        before.columns().forEach(column -> old.put(column.name(), column));
        after.columns().forEach(column -> wanted.put(column.name(), column));
        classify();
    }

    /** Columns that stay, with another type, collation or expression. */
    Set<String> retyped() {
        return retyped;
    }

    /** Columns that go, for ever or to come again. */
    Set<String> replaced() {
        return replaced;
    }

    /** Whether a column of this name, before the changes, is not the same afterwards. */
    boolean touches(String column) {
        return retyped.contains(column) || replaced.contains(column);
    }

    private void classify() {
        for (Column column : old.values()) {
            Column to = wanted.get(column.name());
            if (to == null) {
                replaced.add(column.name());
            } else if (column.generated().isPresent() && to.generated().isPresent()) {
                if (!same(column, to)) {
                    replaced.add(column.name());
                }
            } else if (!sameType(column.type(), to.type())
                    || !column.collation().equals(to.collation())
                    || !column.generated().equals(to.generated())) {
                retyped.add(column.name());
            }
        }
        List<Column> computed = before.columns().stream()
                .filter(column -> column.generated().isPresent() && wanted.containsKey(column.name()))
                .toList();
        boolean grown = !computed.isEmpty() && !(retyped.isEmpty() && replaced.isEmpty());
        while (grown) {
            grown = false;
            for (Column column : computed) {
                if (!touches(column.name()) && isOfTouched(column)) {
                    grown |= replaced.add(column.name());
                }
            }
        }
    }

    private boolean isOfTouched(Column column) {
        Mentions mentions = Mentions.in(column.generated().orElseThrow().expression());
        return retyped.stream().anyMatch(mentions::of) || replaced.stream().anyMatch(mentions::of);
    }

    private boolean same(Column a, Column b) {
        return a.equals(b) || (sameType(a.type(), b.type()) && comparable(a).equals(comparable(b.ofType(a.type()))));
    }

    private Column comparable(Column column) {
        return options.comments() ? column : column.commented(Optional.empty());
    }

    /** The values of an enum type belong to the type, not to the columns that are of it. */
    private static boolean sameType(DataType a, DataType b) {
        if (a instanceof Array x && b instanceof Array y) {
            return sameType(x.element(), y.element());
        }
        Optional<QualifiedName> name = typeName(a);
        return name.isPresent() ? name.equals(typeName(b)) && isArray(a) == isArray(b) : a.equals(b);
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        List<Column> gone = old.values().stream()
                .filter(column -> replaced.contains(column.name()))
                .toList();
        for (int i = gone.size() - 1; i >= 0; i--) {
            if (gone.get(i).generated().isPresent()) {
                changes.add(drop(gone.get(i)));
            }
        }
        List<Column> come = wanted.values().stream()
                .filter(column -> !old.containsKey(column.name()) || replaced.contains(column.name()))
                .toList();
        List<Column> dropped =
                gone.stream().filter(column -> column.generated().isEmpty()).toList();
        boolean alone = dropped.stream().allMatch(ColumnEdits::isNumbered)
                && come.stream().noneMatch(ColumnEdits::isPlain)
                && old.keySet().stream().noneMatch(wanted::containsKey);
        come.stream()
                .filter(column -> isPlain(column) || (alone && isNumbered(column)))
                .forEach(column -> changes.add(add(column)));
        redefine(changes, false);
        dropped.stream().filter(ColumnEdits::isNumbered).forEach(column -> changes.add(drop(column)));
        redefine(changes, true);
        come.stream().filter(column -> isNumbered(column) && !alone).forEach(column -> changes.add(add(column)));
        dropped.stream().filter(ColumnEdits::isPlain).forEach(column -> changes.add(drop(column)));
        come.stream().filter(column -> column.generated().isPresent()).forEach(column -> changes.add(add(column)));
        return changes;
    }

    /**
     * What lets go of the counter of another column, as a part has that of its whole, before that column may go.
     *
     * @param sequences those that no column counts with
     */
    List<Change> freed(Set<QualifiedName> sequences) {
        return old.values().stream()
                .filter(column -> column.defaultValue()
                        .filter(value -> value instanceof NextOf next && !sequences.contains(next.sequence()))
                        .isPresent())
                .filter(column -> !Optional.ofNullable(wanted.get(column.name()))
                        .map(Column::defaultValue)
                        .equals(Optional.of(column.defaultValue())))
                .<Change>map(column -> new ColumnChange.Redefine(
                        before.name(), column.withDefault(Optional.empty()), Optional.of(column), Optional.empty()))
                .toList();
    }

    private static boolean isPlain(Column column) {
        return column.generated().isEmpty() && !isNumbered(column);
    }

    private static boolean isNumbered(Column column) {
        return column.identity().isPresent();
    }

    private Change drop(Column column) {
        return new ColumnChange.Drop(before.name(), column.name(), Optional.of(column));
    }

    private Change add(Column column) {
        return new ColumnChange.Add(before.name(), column, options.columnOrder() ? position(column) : Optional.empty());
    }

    /** Behind the nearest column in front of it that is there by then; empty where none stands behind it. */
    private Optional<ColumnChange.Position> position(Column column) {
        Optional<String> front = Optional.empty();
        boolean passed = false;
        for (Column other : after.columns()) {
            if (other.name().equals(column.name())) {
                passed = true;
            } else if (comesBefore(column, other, passed)) {
                if (passed) {
                    return Optional.of(new ColumnChange.Position(front));
                }
                front = Optional.of(other.name());
            }
        }
        return Optional.empty();
    }

    /** Whether another column is there when this one is added. */
    private boolean comesBefore(Column added, Column other, boolean isBehind) {
        boolean stays = old.containsKey(other.name()) && !replaced.contains(other.name());
        return stays || turn(other) < turn(added) || (turn(other) == turn(added) && !isBehind);
    }

    /** When it is added: plain, numbered, computed. */
    private static int turn(Column column) {
        return column.generated().isPresent() ? 2 : isNumbered(column) ? 1 : 0;
    }

    /**
     * What gives up its numbers comes first, so that there are never two columns with such; then what is computed no more, because what it
     * was computed from may change next. What is numbered or computed only from now on comes late, when another column no longer is.
     */
    private void redefine(List<Change> changes, boolean late) {
        List<Change> computed = new ArrayList<>();
        List<Change> then = new ArrayList<>();
        for (Column to : wanted.values()) {
            Column was = old.get(to.name());
            if (was == null || replaced.contains(to.name()) || same(was, to)) {
                continue;
            }
            if (late == becomesSpecial(was, to)) {
                List<Change> place = was.generated().isPresent() ? computed : then;
                (isNumbered(was) ? changes : place).add(redefined(was, to));
            }
        }
        changes.addAll(computed);
        changes.addAll(then);
    }

    private static boolean becomesSpecial(Column was, Column to) {
        return to.generated().isPresent() || (isNumbered(to) && !isNumbered(was));
    }

    private Change redefined(Column was, Column to) {
        Column kept = options.comments() ? to : to.commented(was.comment());
        return new ColumnChange.Redefine(before.name(), kept, Optional.of(was), conversion(was, to));
    }

    /** One enum type becomes another by way of its words. */
    private static Optional<String> conversion(Column was, Column to) {
        Optional<QualifiedName> from = typeName(was.type());
        Optional<QualifiedName> into = typeName(to.type());
        if (from.isEmpty() || into.isEmpty() || from.equals(into) || isArray(was.type()) != isArray(to.type())) {
            return Optional.empty();
        }
        String many = isArray(to.type()) ? "[]" : "";
        return Optional.of(quoted(to.name()) + "::text" + many + "::"
                + into.get().schema().map(schema -> quoted(schema) + ".").orElse("")
                + quoted(into.get().name()) + many);
    }

    private static boolean isArray(DataType type) {
        return type instanceof Array;
    }

    private static Optional<QualifiedName> typeName(DataType type) {
        if (type instanceof Array array) {
            return typeName(array.element());
        }
        return type instanceof Enumeration words ? words.type() : Optional.empty();
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Whether the columns that stay are in another order. */
    boolean reordered() {
        List<String> stayed = before.columns().stream()
                .map(Column::name)
                .filter(wanted::containsKey)
                .toList();
        return !stayed.equals(after.columns().stream()
                .map(Column::name)
                .filter(old::containsKey)
                .toList());
    }
}
