package dev.godwit.jpa.write;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Index;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code @Table} says: the name, and the unique rules and the indexes for which it has words. */
final class TableAnnotation {

    private final Mapping mapping;
    private final Imports imports;

    TableAnnotation(Mapping mapping, Imports imports) {
        this.mapping = mapping;
        this.imports = imports;
    }

    Annotation of(Table table) {
        Annotation annotation = new Annotation(jpa("Table"))
                .with("name", mapping.stored().literal(table.name().name()));
        table.name()
                .schema()
                .ifPresent(schema -> annotation.with("schema", mapping.stored().literal(schema)));
        // A key that is none to the database is the rule that stands for it.
        Set<String> key = table.primaryKey().isPresent() ? Set.of() : Set.copyOf(Roles.id(table));
        uniques(table, key).ifPresent(all -> annotation.with("uniqueConstraints", all));
        indexes(table).ifPresent(all -> annotation.with("indexes", all));
        return annotation;
    }

    Optional<String> uniques(Table table, Set<String> without) {
        return list(table.constraints(Constraint.Unique.class).stream()
                .filter(rule -> !Set.copyOf(rule.columns()).equals(without))
                .map(this::unique)
                .toList());
    }

    private String unique(Constraint.Unique rule) {
        String columns = rule.columns().stream().map(mapping.stored()::literal).collect(Collectors.joining(", "));
        String list = rule.columns().size() == 1 ? columns : "{" + columns + "}";
        String name = rule.name()
                .map(one -> "name = " + mapping.stored().literal(one) + ", ")
                .orElse("");
        return "@" + jpa("UniqueConstraint") + "(" + name + "columnNames = " + list + ")";
    }

    Optional<String> indexes(Table table) {
        return list(table.indexes().stream()
                .filter(index -> Roles.isPlain(index) && !isOfReference(table, index))
                .map(this::index)
                .toList());
    }

    /** MySQL makes an index for each foreign key, under its name. */
    private static boolean isOfReference(Table table, Index index) {
        return table.constraint(index.name())
                .filter(rule ->
                        rule instanceof Constraint.ForeignKey && rule.columns().equals(index.columns()))
                .isPresent();
    }

    private String index(Index index) {
        String columns = index.parts().stream()
                .map(part -> mapping.stored().of(part.text()) + (part.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        return "@" + jpa("Index") + "(name = " + mapping.stored().literal(index.name()) + ", columnList = "
                + JavaLiterals.text(columns) + (index.unique() ? ", unique = true)" : ")");
    }

    private static Optional<String> list(List<String> all) {
        String deep = "\n            ";
        List<String> said = new ArrayList<>(all);
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        said.size() == 1 ? said.get(0) : "{" + deep + String.join("," + deep, said) + "\n        }");
    }

    private String jpa(String simpleName) {
        return imports.name("jakarta.persistence." + simpleName);
    }
}
