package dev.godwit.schema.diff;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that happens to one table that is there before and after. */
final class TableEdit {

    private final Table before;
    private final Table after;
    private final Differ.Options options;
    private final ColumnEdits columns;
    private final RuleEdits rules;

    TableEdit(Table before, Table after, Differ.Options options) {
        this.before = before;
        this.after = after;
        this.options = options;
        this.columns = new ColumnEdits(before, after, options);
        this.rules = new RuleEdits(before, after, columns, options);
    }

    QualifiedName table() {
        return before.name();
    }

    ColumnEdits columns() {
        return columns;
    }

    RuleEdits rules() {
        return rules;
    }

    Table after() {
        return after;
    }

    boolean isEmpty() {
        return rules.isEmpty() && columns.changes().isEmpty() && own().isEmpty();
    }

    /** The names that it gives to rules and indexes. */
    Stream<String> newNames() {
        return Stream.of(
                        rules.newRules().stream().flatMap(rule -> rule.name().stream()),
                        rules.newIndexes().stream().map(Index::name),
                        rules.ruleRenames().map(ConstraintChange.Rename::to),
                        rules.indexRenames().map(IndexChange.Rename::to))
                .flatMap(names -> names);
    }

    Table before() {
        return before;
    }

    /** The first half of what happens to the table itself, besides what is early: what goes, and columns. */
    List<Change> goneAndColumns(Predicate<Constraint> early, Predicate<Index> earlyIndex) {
        List<Change> changes = new ArrayList<>(goneReferences(early.negate()));
        changes.addAll(goneOthers(early.negate(), earlyIndex.negate()));
        changes.addAll(columns.changes());
        return changes;
    }

    /** The second half, besides what is late: rules and indexes. */
    List<Change> come(Predicate<Constraint> late) {
        List<Change> changes = new ArrayList<>();
        List<Constraint> come = rules.newRules().stream().filter(late.negate()).toList();
        come.stream().filter(rule -> rule instanceof PrimaryKey).forEach(rule -> changes.add(add(rule)));
        rules.ruleRenames().forEach(changes::add);
        rules.indexRenames().forEach(changes::add);
        come.stream()
                .filter(rule -> !(rule instanceof PrimaryKey) && !(rule instanceof ForeignKey))
                .forEach(rule -> changes.add(add(rule)));
        rules.newIndexes().forEach(index -> changes.add(new IndexChange.Create(table(), index, false, false)));
        come.stream().filter(rule -> rule instanceof ForeignKey).forEach(rule -> changes.add(add(rule)));
        changes.addAll(own());
        return changes;
    }

    /** What is said of indexes, of those too that only came with those of a table above. */
    List<Change> comments() {
        return List.copyOf(rules.comments());
    }

    /** The rules that come after all tables. */
    List<Change> late(Predicate<Constraint> rule) {
        return rules.newRules().stream().filter(rule).map(this::add).toList();
    }

    /** The end of foreign keys. */
    List<Change> goneReferences(Predicate<Constraint> rule) {
        return rules.goneRules().stream()
                .filter(rule)
                .filter(one -> one instanceof ForeignKey)
                .map(this::drop)
                .toList();
    }

    /** The end of indexes, then of rules, and of the primary key last. */
    List<Change> goneOthers(Predicate<Constraint> rule, Predicate<Index> index) {
        List<Constraint> gone = rules.goneRules().stream().filter(rule).toList();
        List<Change> changes = new ArrayList<>();
        rules.goneIndexes().stream()
                .filter(index)
                .forEach(one -> changes.add(new IndexChange.Drop(table(), one.name(), Optional.of(one), false, false)));
        gone.stream()
                .filter(one -> !(one instanceof ForeignKey) && !(one instanceof PrimaryKey))
                .forEach(one -> changes.add(drop(one)));
        gone.stream().filter(one -> one instanceof PrimaryKey).forEach(one -> changes.add(drop(one)));
        return changes;
    }

    private Change add(Constraint rule) {
        return new ConstraintChange.Add(table(), rule);
    }

    private Change drop(Constraint rule) {
        return ConstraintChange.drop(table(), rule);
    }

    /** Comment and options. */
    private List<Change> own() {
        List<Change> changes = new ArrayList<>();
        if (options.comments() && !before.comment().equals(after.comment())) {
            changes.add(new TableChange.SetComment(table(), after.comment(), before.comment(), true));
        }
        if (!before.options().equals(after.options())) {
            changes.add(new TableChange.SetOptions(table(), after.options(), before.options()));
        }
        return changes;
    }
}
