package dev.godwit.jpa.hibernate;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/** The rules of a table of Hibernate's. */
final class RuleMapping {

    private final StoredNames stored;
    private final InventedNames invented;
    private final GeneratedNames generated;

    RuleMapping(StoredNames stored, InventedNames invented, GeneratedNames generated) {
        this.stored = stored;
        this.invented = invented;
        this.generated = generated;
    }

    List<Constraint> of(Table table) {
        List<Constraint> rules = new ArrayList<>();
        if (table.hasPrimaryKey()) {
            rules.add(new Constraint.PrimaryKey(
                    Optional.empty(), names(table.getPrimaryKey().getColumns())));
        }
        uniques(table, rules);
        foreignKeys(table).forEach(key -> rules.add(foreignKey(key)));
        table.getColumns().forEach(column -> rules.addAll(checks(table, column)));
        table.getChecks().forEach(check -> rules.add(check(table, check)));
        return rules;
    }

    private List<String> names(Collection<Column> columns) {
        return columns.stream().map(stored::of).toList();
    }

    private void uniques(Table table, List<Constraint> rules) {
        Set<Set<String>> seen = new HashSet<>();
        if (table.hasPrimaryKey()) {
            seen.add(Set.copyOf(names(table.getPrimaryKey().getColumns())));
        }
        for (UniqueKey key : table.getUniqueKeys().values()) {
            List<String> columns = names(key.getColumns());
            if (seen.add(Set.copyOf(columns))) {
                rules.add(unique(name(key.getName(), stored.of(table), columns, "unique"), columns));
            }
        }
        for (Column column : table.getColumns()) {
            List<String> columns = List.of(stored.of(column));
            if (column.isUnique() && seen.add(Set.copyOf(columns))) {
                rules.add(unique(invented.of(stored.of(table).name(), columns, "unique"), columns));
            }
        }
    }

    private static Constraint unique(String name, List<String> columns) {
        return new Constraint.Unique(Optional.of(name), columns, false, Deferral.NOT_DEFERRABLE);
    }

    private String name(String hibernates, QualifiedName table, List<String> columns, String kind) {
        return generated.contains(StoredNames.bare(hibernates))
                ? invented.of(table.name(), columns, kind)
                : invented.given(stored.ofWritten(hibernates));
    }

    // Its successor is not in Hibernate 6.
    @SuppressWarnings({"deprecation", "removal"})
    private static List<ForeignKey> foreignKeys(Table table) {
        return table.getForeignKeys().values().stream()
                .filter(key -> key.isCreationEnabled() && key.isPhysicalConstraint())
                .toList();
    }

    private Constraint foreignKey(ForeignKey key) {
        List<String> columns = names(key.getColumns());
        String name = name(key.getName(), stored.of(key.getTable()), columns, "foreign");
        if (key.getKeyDefinition() != null) {
            return new Constraint.Other(Optional.of(name), key.getKeyDefinition());
        }
        List<Column> target = key.isReferenceToPrimaryKey()
                ? key.getReferencedTable().getPrimaryKey().getColumns()
                : key.getReferencedColumns();
        return new Constraint.ForeignKey(
                Optional.of(name),
                columns,
                stored.of(key.getReferencedTable()),
                names(target),
                action(Optional.ofNullable(key.getOnDeleteAction())),
                ReferenceAction.NO_ACTION,
                Deferral.NOT_DEFERRABLE);
    }

    private static ReferenceAction action(Optional<OnDeleteAction> action) {
        return action.map(said -> ReferenceAction.valueOf(said.name())).orElse(ReferenceAction.NO_ACTION);
    }

    /** As Hibernate writes them, conditions of a column that have no name are one (ColumnDefinitions). */
    private List<Constraint> checks(Table table, Column column) {
        List<Constraint> checks = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        for (CheckConstraint check : column.getCheckConstraints()) {
            name(check)
                    .ifPresentOrElse(
                            name -> checks.add(check(name, check.getConstraint())),
                            () -> conditions.add(check.getConstraint()));
        }
        if (!conditions.isEmpty()) {
            String name = invented.of(stored.of(table).name(), List.of(stored.of(column)), "check");
            checks.add(check(
                    name,
                    conditions.size() == 1
                            ? conditions.get(0)
                            : conditions.stream().collect(Collectors.joining(") and (", "(", ")"))));
        }
        return checks;
    }

    private Constraint check(Table table, CheckConstraint check) {
        return check(
                name(check).orElseGet(() -> invented.of(stored.of(table).name(), List.of(), "check")),
                check.getConstraint());
    }

    private static Constraint check(String name, String condition) {
        return new Constraint.Check(Optional.of(name), condition);
    }

    private Optional<String> name(CheckConstraint check) {
        return Optional.ofNullable(check.getName())
                .filter(given -> !given.isEmpty())
                .map(given -> invented.given(stored.ofWritten(given)));
    }
}
