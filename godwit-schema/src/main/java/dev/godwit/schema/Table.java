package dev.godwit.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table.
 *
 * @param columns in their order
 * @param constraints in the order of their definition
 * @param indexes besides those that constraints bring with them
 * @param comment what people are told about it
 * @param options of its engine, for example {@code engine} = {@code InnoDB}
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        Optional<String> comment,
        Map<String, String> options) {

    public Table {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        options = Map.copyOf(new TreeMap<>(options));
        requireDistinct(name, columns);
    }

    /** A table with these columns and nothing else. */
    public static Table of(QualifiedName name, List<Column> columns) {
        return new Table(name, columns, List.of(), List.of(), Optional.empty(), Map.of());
    }

    private static void requireDistinct(QualifiedName name, List<Column> columns) {
        Set<String> seen = new LinkedHashSet<>();
        for (Column column : columns) {
            if (!seen.add(column.name())) {
                throw new IllegalArgumentException("Table " + name + " has two columns " + column.name() + ".");
            }
        }
    }

    /** The column of this name. */
    public Optional<Column> column(String wanted) {
        return columns.stream().filter(c -> c.name().equals(wanted)).findFirst();
    }

    /** The index of this name. */
    public Optional<Index> index(String wanted) {
        return indexes.stream().filter(i -> i.name().equals(wanted)).findFirst();
    }

    /** The constraint of this name. */
    public Optional<Constraint> constraint(String wanted) {
        return constraints.stream()
                .filter(c -> c.name().equals(Optional.of(wanted)))
                .findFirst();
    }

    /** What tells its rows from each other. */
    public Optional<Constraint.PrimaryKey> primaryKey() {
        return constraints(Constraint.PrimaryKey.class).stream().findFirst();
    }

    /** The constraints of one kind, for example {@code ForeignKey.class}. */
    public <C extends Constraint> List<C> constraints(Class<C> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The same under another name. */
    public Table named(QualifiedName other) {
        return new Table(other, columns, constraints, indexes, comment, options);
    }

    /** The same with these columns. */
    public Table withColumns(List<Column> all) {
        return new Table(name, all, constraints, indexes, comment, options);
    }

    /** The same with these constraints. */
    public Table withConstraints(List<Constraint> all) {
        return new Table(name, columns, all, indexes, comment, options);
    }

    /** The same with these indexes. */
    public Table withIndexes(List<Index> all) {
        return new Table(name, columns, constraints, all, comment, options);
    }

    /** The same with this comment. */
    public Table commented(Optional<String> text) {
        return new Table(name, columns, constraints, indexes, text, options);
    }

    /** The same with these options. */
    public Table withOptions(Map<String, String> all) {
        return new Table(name, columns, constraints, indexes, comment, all);
    }

    /** The same with its constraints and indexes sorted, so that tables which differ in that order only become equal. */
    public Table sorted() {
        return withConstraints(constraints.stream()
                        .sorted(Comparator.comparing((Constraint c) -> c.name().orElse(""))
                                .thenComparing(Constraint::toString))
                        .toList())
                .withIndexes(indexes.stream()
                        .sorted(Comparator.comparing(Index::name))
                        .toList());
    }

    /** The same with one more constraint. */
    public Table plus(Constraint constraint) {
        return withConstraints(plus(constraints, constraint));
    }

    /** The same with one more index. */
    public Table plus(Index index) {
        return withIndexes(plus(indexes, index));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
