package dev.godwit.schema.diff;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Check;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.Other;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.Constraint.Unique;
import dev.godwit.schema.Index;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.IndexChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What happens to the rules and indexes of one table. What is the same under another name is renamed, for nothing is lost by that; all
 * else that differs goes and comes again. Mutable while tables are compared.
 */
final class RuleEdits {

    static final Comparator<Constraint> RULES =
            Comparator.comparing((Constraint rule) -> rule.name().orElse("")).thenComparing(Constraint::toString);
    private static final Comparator<Index> INDEXES = Comparator.comparing(Index::name);

    private final Table before;
    private final Table after;
    private final ColumnEdits columns;
    private final List<Constraint> goneRules = new ArrayList<>();
    private final List<Constraint> newRules = new ArrayList<>();
    private final Map<Constraint, Constraint> renamedRules = new LinkedHashMap<>();
    private final List<Index> goneIndexes = new ArrayList<>();
    private final List<Index> newIndexes = new ArrayList<>();
    private final Map<Index, Index> renamedIndexes = new LinkedHashMap<>();
    private final List<IndexChange.SetComment> comments = new ArrayList<>();

    RuleEdits(Table before, Table after, ColumnEdits columns, Differ.Options options) {
        this.before = before;
        this.after = after;
        this.columns = columns;
        compareRules();
        compareIndexes(options);
        if (options.referencesNeedIndexes()) {
            keepIndexed();
        }
    }

    List<Constraint> goneRules() {
        return goneRules.stream().sorted(RULES).toList();
    }

    List<Constraint> newRules() {
        return newRules.stream().sorted(RULES).toList();
    }

    List<Index> goneIndexes() {
        return goneIndexes.stream().sorted(INDEXES).toList();
    }

    List<Index> newIndexes() {
        return newIndexes.stream().sorted(INDEXES).toList();
    }

    Stream<ConstraintChange.Rename> ruleRenames() {
        return renamedRules.entrySet().stream()
                .map(entry -> new ConstraintChange.Rename(
                        before.name(),
                        entry.getKey().name().orElseThrow(),
                        entry.getValue().name().orElseThrow()));
    }

    Stream<IndexChange.Rename> indexRenames() {
        return renamedIndexes.entrySet().stream()
                .map(entry -> new IndexChange.Rename(
                        before.name(), entry.getKey().name(), entry.getValue().name()));
    }

    /** Indexes that stay and get another comment. */
    List<IndexChange.SetComment> comments() {
        return comments;
    }

    boolean isEmpty() {
        return Stream.of(goneRules, newRules, goneIndexes, newIndexes, comments).allMatch(List::isEmpty)
                && renamedRules.isEmpty()
                && renamedIndexes.isEmpty();
    }

    private void compareRules() {
        List<Constraint> left = new ArrayList<>(after.constraints());
        for (Constraint rule : before.constraints().stream().sorted(RULES).toList()) {
            if (left.remove(rule)) {
                if (mustGo(rule)) {
                    goneRules.add(rule);
                    newRules.add(rule);
                }
            } else {
                goneRules.add(rule);
            }
        }
        left.sort(RULES);
        Set<String> taken = names();
        for (Constraint wanted : left) {
            Optional<Constraint> same = goneRules.stream()
                    .filter(rule -> !mustGo(rule) && isRenamed(rule, wanted, taken))
                    .findFirst();
            if (same.isPresent()) {
                goneRules.remove(same.get());
                renamedRules.put(same.get(), wanted);
            } else {
                newRules.add(wanted);
            }
        }
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        before.constraints().forEach(rule -> rule.name().ifPresent(names::add));
        before.indexes().forEach(index -> names.add(index.name()));
        return names;
    }

    private static boolean isRenamed(Constraint rule, Constraint wanted, Set<String> taken) {
        return rule.name().isPresent()
                && wanted.name().isPresent()
                && !taken.contains(wanted.name().get())
                && rule.named(wanted.name()).equals(wanted);
    }

    /** Whether what happens to the columns does not leave this rule as it is. */
    private boolean mustGo(Constraint rule) {
        if (rule.columns().stream().anyMatch(columns.replaced()::contains)) {
            return true;
        } else if (rule instanceof ForeignKey key) {
            boolean own = key.table().equals(before.name())
                    && key.referenced().stream().anyMatch(columns::touches);
            return own || key.columns().stream().anyMatch(columns::touches);
        } else if (rule instanceof Check check) {
            return speaksOfTouched(check.expression(), rule.name().isPresent());
        }
        return rule instanceof Other other && speaksOfTouched(other.definition(), true);
    }

    private boolean speaksOfTouched(String sql, boolean retypedToo) {
        if (columns.replaced().isEmpty() && columns.retyped().isEmpty()) {
            return false;
        }
        Mentions mentions = Mentions.in(sql);
        return columns.replaced().stream().anyMatch(mentions::of)
                || (retypedToo && columns.retyped().stream().anyMatch(mentions::of));
    }

    private void compareIndexes(Differ.Options options) {
        Map<String, Index> wanted = new LinkedHashMap<>();
        after.indexes().stream().sorted(INDEXES).forEach(index -> wanted.put(index.name(), index));
        List<Index> gone = new ArrayList<>();
        for (Index index : before.indexes().stream().sorted(INDEXES).toList()) {
            Index same = wanted.remove(index.name());
            if (same == null) {
                gone.add(index);
            } else if (mustGo(index) || !staysWith(index, same, options)) {
                goneIndexes.add(index);
                newIndexes.add(same);
            } else if (options.comments() && !index.comment().equals(same.comment())) {
                comments.add(new IndexChange.SetComment(before.name(), same, index.comment()));
            }
        }
        Set<String> taken = names();
        for (Index index : wanted.values()) {
            Optional<Index> same = gone.stream()
                    .filter(other -> !mustGo(other) && !taken.contains(index.name()))
                    .filter(other -> comparable(other, options)
                            .equals(comparable(index, options).named(other.name())))
                    .findFirst();
            if (same.isPresent()) {
                gone.remove(same.get());
                renamedIndexes.put(same.get(), index);
            } else {
                newIndexes.add(index);
            }
        }
        goneIndexes.addAll(gone);
    }

    private static boolean staysWith(Index index, Index same, Differ.Options options) {
        return options.alterations().commentsOnIndexes()
                ? index.commented(same.comment()).equals(same)
                : comparable(index, options).equals(comparable(same, options));
    }

    private static Index comparable(Index index, Differ.Options options) {
        return options.comments() ? index : index.commented(Optional.empty());
    }

    private boolean mustGo(Index index) {
        return Stream.concat(index.columns().stream(), index.include().stream()).anyMatch(columns.replaced()::contains)
                || index.condition().filter(sql -> speaksOfTouched(sql, true)).isPresent()
                || index.parts().stream().anyMatch(part -> part.isExpression() && speaksOfTouched(part.text(), true));
    }

    /** A foreign key goes before the only index goes that it can use. */
    private void keepIndexed() {
        for (ForeignKey key : before.constraints(ForeignKey.class)) {
            boolean loses = Stream.concat(
                            goneIndexes.stream().map(Index::columns),
                            goneRules.stream().filter(RuleEdits::isKey).map(Constraint::columns))
                    .anyMatch(over -> startsWith(over, key.columns()));
            boolean keeps = Stream.concat(
                            before.indexes().stream()
                                    .filter(index -> !goneIndexes.contains(index))
                                    .map(Index::columns),
                            before.constraints().stream()
                                    .filter(rule -> isKey(rule) && !goneRules.contains(rule))
                                    .map(Constraint::columns))
                    .anyMatch(over -> startsWith(over, key.columns()));
            if (loses && !keeps) {
                remake(key);
            }
        }
    }

    private static boolean startsWith(List<String> over, List<String> columns) {
        return over.size() >= columns.size() && over.subList(0, columns.size()).equals(columns);
    }

    private static boolean isKey(Constraint rule) {
        return rule instanceof PrimaryKey || rule instanceof Unique;
    }

    /** A foreign key goes and comes again. */
    private void remake(ForeignKey key) {
        remake(key, true);
    }

    /**
     * A foreign key goes and comes again.
     *
     * @param goesHere whether it is this table that loses it, and not one above it
     */
    void remake(ForeignKey key, boolean goesHere) {
        if (!goneRules.contains(key) && !newRules.contains(key)) {
            if (goesHere) {
                goneRules.add(key);
            }
            Constraint renamed = renamedRules.remove(key);
            newRules.add(renamed == null ? key : renamed);
        }
    }

    /** Whether a foreign key that points to this table cannot stay while it changes. */
    boolean unsettles(ForeignKey key) {
        List<String> over = key.referenced().isEmpty()
                ? before.primaryKey().map(PrimaryKey::columns).orElse(List.of())
                : key.referenced();
        if (over.stream().anyMatch(columns::touches)) {
            return true;
        }
        Set<String> wanted = Set.copyOf(over);
        return goneRules.stream()
                        .anyMatch(rule ->
                                isKey(rule) && Set.copyOf(rule.columns()).equals(wanted))
                || goneIndexes.stream()
                        .anyMatch(index ->
                                index.unique() && Set.copyOf(index.columns()).equals(wanted));
    }
}
