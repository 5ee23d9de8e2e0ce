package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Check;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.Other;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.Constraint.Unique;
import dev.godwit.schema.Index;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.diff.Unsaid.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules and indexes of a declared table, each as that which does the same already; used once. */
final class RuleFilling {

    private final Unsaid unsaid;
    private final Table wanted;
    private final Table was;
    private final Schema there;
    private final List<Constraint> oldRules;
    private final List<Index> oldIndexes;
    private final List<Constraint> rules = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final Set<String> metReferences = new HashSet<>();

    RuleFilling(Unsaid unsaid, Table wanted, Table was, Set<QualifiedName> tables, Schema there) {
        this.there = there;
        this.unsaid = unsaid;
        this.wanted = wanted;
        this.was = was;
        this.oldRules = new ArrayList<>(was.constraints());
        this.oldIndexes = new ArrayList<>(was.indexes());
        wanted.constraints().forEach(this::rule);
        wanted.indexes().forEach(this::index);
        if (unsaid.about(Subject.KEYS)) {
            keepKeys(tables);
        }
        keepRules();
        keepIndexes();
    }

    List<Constraint> rules() {
        return rules;
    }

    List<Index> indexes() {
        return indexes;
    }

    private void rule(Constraint rule) {
        Optional<Constraint> same =
                oldRules.stream().filter(old -> isAlike(rule, old)).findFirst();
        Optional<Index> sameIndex = same.isEmpty() && (rule instanceof Unique || isKeyInAnotherWord(rule))
                ? oldIndexes.stream().filter(old -> isUniqueOver(old, rule)).findFirst()
                : Optional.empty();
        if (same.isPresent()) {
            oldRules.remove(same.get());
            rules.add(named(rule, same.get()));
            rule.name().ifPresent(metReferences::add);
        } else if (sameIndex.isPresent()) {
            oldIndexes.remove(sameIndex.get());
            indexes.add(sameIndex.get());
        } else {
            rules.add(rule);
        }
    }

    /** What is there already, under the name that was given to it. */
    private Constraint named(Constraint rule, Constraint old) {
        boolean open = rule instanceof PrimaryKey
                || rule.name().isEmpty()
                || unsaid.isInvented(rule.name().get());
        return open ? old : old.named(rule.name());
    }

    private boolean isAlike(Constraint rule, Constraint old) {
        if (rule instanceof PrimaryKey && old instanceof PrimaryKey) {
            return sameColumns(rule.columns(), old.columns());
        } else if (old instanceof Unique && isKeyInAnotherWord(rule)) {
            return sameColumns(rule.columns(), old.columns());
        } else if (rule instanceof Unique one && old instanceof Unique other) {
            return sameColumns(rule.columns(), old.columns())
                    && (unsaid.about(Subject.KEYS)
                            || (one.nullsEqual() == other.nullsEqual() && one.deferral() == other.deferral()));
        } else if (rule instanceof ForeignKey one && old instanceof ForeignKey other) {
            return sameReference(one, other);
        }
        return rule.named(Optional.empty()).equals(old.named(Optional.empty()));
    }

    /** What tells rows from each other may be called unique there, and be no primary key. */
    private boolean isKeyInAnotherWord(Constraint rule) {
        return rule instanceof PrimaryKey
                && unsaid.about(Subject.KEYS)
                && was.primaryKey().isEmpty()
                && rule.columns().stream()
                        .allMatch(name -> was.column(name)
                                .filter(column -> !column.nullable())
                                .isPresent());
    }

    private boolean sameColumns(List<String> one, List<String> other) {
        return unsaid.about(Subject.KEYS) ? Set.copyOf(one).equals(Set.copyOf(other)) : one.equals(other);
    }

    private boolean sameReference(ForeignKey one, ForeignKey other) {
        boolean same = one.table().equals(other.table()) && pairs(one).equals(pairs(other));
        if (!same || !unsaid.about(Subject.KEYS)) {
            return same && one.named(Optional.empty()).equals(other.named(Optional.empty()));
        }
        return isAsWanted(one.onDelete(), other.onDelete())
                && isAsWanted(one.onUpdate(), other.onUpdate())
                && (one.deferral() == Deferral.NOT_DEFERRABLE || one.deferral() == other.deferral());
    }

    private static boolean isAsWanted(ReferenceAction action, ReferenceAction old) {
        return action == ReferenceAction.NO_ACTION || action == old;
    }

    private Set<List<String>> pairs(ForeignKey key) {
        List<String> referenced = referenced(key);
        Set<List<String>> pairs = new HashSet<>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.add(
                    referenced.size() == key.columns().size()
                            ? List.of(key.columns().get(i), referenced.get(i))
                            : List.of(key.columns().get(i)));
        }
        return pairs;
    }

    /** SQLite keeps it to itself that no columns are said, which means the primary key. */
    private List<String> referenced(ForeignKey key) {
        return key.referenced().isEmpty()
                ? there.table(key.table())
                        .flatMap(Table::primaryKey)
                        .map(PrimaryKey::columns)
                        .orElse(List.of())
                : key.referenced();
    }

    private boolean isUniqueOver(Index index, Constraint rule) {
        return isPlain(index) && index.unique() && sameColumns(rule.columns(), index.columns());
    }

    private static boolean isPlain(Index index) {
        return index.condition().isEmpty() && index.parts().stream().noneMatch(Index.Part::isExpression);
    }

    private void index(Index index) {
        if (metReferences.contains(index.name())) {
            // MySQL made it for a foreign key, and the one that is there has found its own.
            return;
        }
        Optional<Index> same =
                oldIndexes.stream().filter(old -> isAlike(index, old)).findFirst();
        same.ifPresent(oldIndexes::remove);
        indexes.add(same.map(old -> unsaid.isInvented(index.name()) ? old : old.named(index.name()))
                .orElse(index));
    }

    private boolean isAlike(Index index, Index old) {
        if (!unsaid.about(Subject.INDEXES)) {
            return index.equals(old.named(index.name()));
        }
        return index.unique() == old.unique()
                && old.condition().equals(index.condition())
                && parts(index).equals(parts(old));
    }

    private static List<String> parts(Index index) {
        return index.parts().stream()
                .map(part -> part.text() + (part.descending() ? " desc" : ""))
                .toList();
    }

    /** A foreign key that is not declared holds nothing up, and a table is not to lose its only key. */
    private void keepKeys(Set<QualifiedName> tables) {
        for (Constraint old : oldRules) {
            boolean open = old instanceof ForeignKey key
                    ? tables.contains(key.table()) && sameTarget(key).isEmpty()
                    : old instanceof PrimaryKey && wanted.primaryKey().isEmpty();
            if (open
                    && old.columns().stream()
                            .allMatch(name -> wanted.column(name).isPresent())) {
                rules.add(old);
            }
        }
    }

    /** What is declared for the same columns instead. */
    private Optional<ForeignKey> sameTarget(ForeignKey old) {
        return wanted.constraints(ForeignKey.class).stream()
                .filter(key -> Set.copyOf(key.columns()).equals(Set.copyOf(old.columns())))
                .findFirst();
    }

    private void keepRules() {
        if (!unsaid.about(Subject.CHECKS)) {
            return;
        }
        Set<Set<String>> spokenOf = wanted.constraints().stream()
                .filter(Check.class::isInstance)
                .map(rule -> columns(((Check) rule).expression()))
                .collect(Collectors.toSet());
        for (Constraint old : oldRules) {
            boolean open = old instanceof Check check && !spokenOf.contains(columns(check.expression()));
            String text = old instanceof Check check ? check.expression() : "";
            text = old instanceof Other other ? other.definition() : text;
            if ((open || old instanceof Other) && !speaksOfGone(text)) {
                rules.add(old);
            }
        }
    }

    private Set<String> columns(String expression) {
        Mentions mentions = Mentions.in(expression);
        return was.columns().stream().map(Column::name).filter(mentions::of).collect(Collectors.toSet());
    }

    private boolean speaksOfGone(String expression) {
        return columns(expression).stream().anyMatch(name -> wanted.column(name).isEmpty());
    }

    private void keepIndexes() {
        if (!unsaid.about(Subject.INDEXES)) {
            return;
        }
        for (Index old : oldIndexes) {
            Stream<String> texts = Stream.concat(
                    old.parts().stream().filter(Index.Part::isExpression).map(Index.Part::text),
                    old.condition().stream());
            boolean gone = Stream.concat(old.columns().stream(), old.include().stream())
                            .anyMatch(name -> wanted.column(name).isEmpty())
                    || texts.anyMatch(this::speaksOfGone);
            if (!gone && indexes.stream().noneMatch(index -> index.name().equals(old.name()))) {
                indexes.add(old);
            }
        }
    }
}
