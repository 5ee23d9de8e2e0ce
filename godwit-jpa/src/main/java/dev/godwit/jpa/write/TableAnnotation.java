package dev.godwit.jpa.write;

import dev.godwit.schema.Constraint;
import dev.godwit.schema.Index;
import dev.godwit.schema.Table;
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
        uniques(table, key, "").ifPresent(all -> annotation.with("uniqueConstraints", all));
        indexes(table, "").ifPresent(all -> annotation.with("indexes", all));
        return annotation;
    }

    Optional<String> uniques(Table table, Set<String> without, String indent) {
        return list(
                table.constraints(Constraint.Unique.class).stream()
                        .filter(rule -> !Set.copyOf(rule.columns()).equals(without))
                        .map(this::unique)
                        .toList(),
                indent);
    }

    private String unique(Constraint.Unique rule) {
        String columns = rule.columns().stream().map(mapping.stored()::literal).collect(Collectors.joining(", "));
        String list = rule.columns().size() == 1 ? columns : "{" + columns + "}";
        Annotation annotation = new Annotation(jpa("UniqueConstraint"));
        rule.name()
                .filter(name -> mapping.stored().isBare(name) && mapping.isGiven(name))
                .ifPresent(name -> annotation.with("name", mapping.stored().literal(name)));
        return annotation.with("columnNames", list).line();
    }

    Optional<String> indexes(Table table, String indent) {
        return list(
                table.indexes().stream()
                        .filter(index -> Roles.isPlain(index) && !isOfReference(table, index))
                        .map(this::index)
                        .toList(),
                indent);
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
        Annotation annotation = new Annotation(jpa("Index"));
        // Hibernate forgets the quotes of such names; without one it is found by its columns.
        if (mapping.stored().isBare(index.name())) {
            annotation.with("name", mapping.stored().literal(index.name()));
        }
        return annotation
                .with("columnList", JavaLiterals.text(columns))
                .with(index.unique(), "unique", true)
                .line();
    }

    private static Optional<String> list(List<String> all, String indent) {
        return all.isEmpty() ? Optional.empty() : Optional.of(new Listed(indent).of(all));
    }

    private String jpa(String simpleName) {
        return imports.name("jakarta.persistence." + simpleName);
    }
}
