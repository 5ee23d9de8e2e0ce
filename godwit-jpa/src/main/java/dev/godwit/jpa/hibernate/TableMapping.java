package dev.godwit.jpa.hibernate;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.mapping.Formula;
import org.hibernate.mapping.Selectable;

/** A table of Hibernate's as one of ours. */
final class TableMapping {

    private final StoredNames stored;
    private final InventedNames invented;
    private final GeneratedNames generated;
    private final ColumnMapping columnMapping;
    private final RuleMapping ruleMapping;
    private final ColumnOrder order;

    TableMapping(Boot boot, StoredNames stored, InventedNames invented) {
        this.stored = stored;
        this.invented = invented;
        this.generated = boot.generated();
        this.columnMapping = new ColumnMapping(boot, stored);
        this.ruleMapping = new RuleMapping(stored, invented, boot.generated());
        this.order = new ColumnOrder(boot.metadata());
    }

    Table of(org.hibernate.mapping.Table table) {
        List<Column> columns = order.of(table).stream()
                .map(column -> columnMapping.of(column, table))
                .toList();
        List<Constraint> rules = ruleMapping.of(table);
        List<Index> indexes = new ArrayList<>();
        table.getIndexes().values().forEach(index -> indexes.add(index(index, stored.of(table))));
        return new Table(stored.of(table), columns, rules, indexes, Optional.ofNullable(table.getComment()), Map.of());
    }

    private Index index(org.hibernate.mapping.Index index, QualifiedName table) {
        List<Index.Part> parts = new ArrayList<>();
        for (Selectable part : index.getSelectables()) {
            parts.add(
                    part(part, Optional.ofNullable(index.getSelectableOrderMap().get(part))));
        }
        List<String> columns = parts.stream()
                .map(part -> part.isExpression() ? "expression" : part.text())
                .toList();
        String name = generated.contains(index.getName())
                ? invented.of(table.name(), columns, "index")
                : invented.given(stored.ofWritten(index.getName()));
        return new Index(
                name, parts, index.isUnique(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private Index.Part part(Selectable selectable, Optional<String> order) {
        Index.Part part = selectable instanceof Formula formula
                ? Index.Part.expression(formula.getFormula())
                : Index.Part.column(stored.of((org.hibernate.mapping.Column) selectable));
        return order.filter("desc"::equalsIgnoreCase).isPresent() ? part.downwards() : part;
    }
}
