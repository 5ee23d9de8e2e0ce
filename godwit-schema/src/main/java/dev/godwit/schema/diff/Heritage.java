package dev.godwit.schema.diff;

import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Definition;
import dev.godwit.schema.Definition.Standing;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What tables get from those that they are parts or heirs of, so that their own changes are only what is left to do. An heir is untied where
 * what it keeps is not sure: whether a column that its parent loses is its own too, only the database knows. Mutable while tables are compared.
 */
final class Heritage {

    private final Schema before;
    private final Inheritance inheritance;
    private final Kin kin;
    private final Map<QualifiedName, Set<TableEdit>> received = new HashMap<>();
    private final Map<QualifiedName, List<Change>> first = new TreeMap<>();
    private Optional<Set<String>> taken = Optional.empty();

    Heritage(Schema before, Inheritance inheritance, Kin kin) {
        this.before = before;
        this.inheritance = inheritance;
        this.kin = kin;
    }

    /** What happens to this table because it happens to those above it. */
    Set<TableEdit> received(QualifiedName table) {
        return received.getOrDefault(table, Set.of());
    }

    /** What makes room in tables for what they receive. */
    List<Change> first() {
        return first.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The table as the changes of those above it leave it.
     *
     * @param to what it is to become
     * @param edits what happens to those above it
     */
    Table receiving(Table table, Table to, Map<QualifiedName, TableEdit> edits) {
        Table result = table;
        for (Definition link : kin.upwards(table.name())) {
            Set<TableEdit> changes = new LinkedHashSet<>(received(link.name()));
            Optional.ofNullable(edits.get(link.name())).ifPresent(changes::add);
            boolean part = link.standing() == Standing.PART;
            if (!part && changes.stream().anyMatch(this::losesSomething)) {
                kin.loosen(link);
                continue;
            }
            Set<TableEdit> known = received.computeIfAbsent(table.name(), name -> new LinkedHashSet<>());
            for (TableEdit change : changes) {
                if (known.add(change)) {
                    Descent descent = new Descent(change, part, inheritance, names());
                    first.computeIfAbsent(table.name(), name -> new ArrayList<>())
                            .addAll(descent.unvalued(result));
                    result = descent.of(result, to);
                }
            }
        }
        return result;
    }

    private boolean losesSomething(TableEdit edit) {
        Set<String> shared = new HashSet<>(inheritance.shared(edit.before()));
        shared.removeAll(inheritance.shared(edit.after()));
        boolean ruleGoes = !shared.isEmpty()
                || edit.rules().goneRules().stream()
                        .anyMatch(rule -> rule.name()
                                .filter(inheritance.shared(edit.before())::contains)
                                .isPresent());
        return ruleGoes || edit.columns().changes().stream().anyMatch(Heritage::takesAway);
    }

    private static boolean takesAway(Change change) {
        if (change instanceof ColumnChange.Redefine redefine) {
            boolean counts = redefine.was().flatMap(was -> was.identity()).isPresent()
                    || redefine.to().identity().isPresent();
            boolean freed = redefine.to().nullable()
                    && redefine.was().filter(was -> !was.nullable()).isPresent();
            return counts || freed;
        }
        return change instanceof ColumnChange.Drop
                || (change instanceof ColumnChange.Add add
                        && add.definition().identity().isPresent());
    }

    /** The foreign key that a part has because its whole has this one. */
    Optional<ForeignKey> above(ForeignKey key, QualifiedName part, Map<QualifiedName, Table> tables) {
        return kin.upwards(part).stream()
                .filter(link -> link.standing() == Standing.PART)
                .flatMap(link -> Optional.ofNullable(tables.get(link.name())).stream())
                .flatMap(whole -> whole.constraints(ForeignKey.class).stream())
                .filter(other -> other.named(key.name()).equals(key))
                .findFirst();
    }

    /** Whether a part has this foreign key because its whole is about to get it. */
    boolean brings(ForeignKey key, QualifiedName part) {
        return received(part).stream()
                .flatMap(edit -> edit.rules().newRules().stream())
                .anyMatch(rule -> rule.named(key.name()).equals(key));
    }

    /** All names that a new rule or index would have to stay away from. */
    private Set<String> names() {
        if (taken.isEmpty()) {
            Set<String> names = new HashSet<>();
            before.tables().forEach(table -> names.addAll(names(table)));
            before.views().forEach(view -> names.add(view.name().name()));
            before.sequences().forEach(sequence -> names.add(sequence.name().name()));
            taken = Optional.of(names);
        }
        return taken.get();
    }

    private static List<String> names(Table table) {
        List<String> names = new ArrayList<>(List.of(table.name().name()));
        table.constraints().forEach(rule -> rule.name().ifPresent(names::add));
        table.indexes().stream().map(Index::name).forEach(names::add);
        return names;
    }
}
