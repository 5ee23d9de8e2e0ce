package dev.godwit.dialect.read;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A table while it is read. Its rules are put in an order of their own: engines forget the one in which they were made. Not thread-safe.
 */
public final class TableDraft {

    private static final List<Class<? extends Constraint>> KINDS = List.of(
            Constraint.PrimaryKey.class,
            Constraint.Unique.class,
            Constraint.ForeignKey.class,
            Constraint.Check.class,
            Constraint.Other.class);

    private final QualifiedName name;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final Map<String, String> options = new TreeMap<>();
    private Optional<String> comment = Optional.empty();
    private boolean asCreated;

    /** A table with nothing in it yet. */
    public TableDraft(QualifiedName name) {
        this.name = name;
    }

    public QualifiedName name() {
        return name;
    }

    /** Adds a column behind the others. */
    public void add(Column column) {
        columns.put(column.name(), column);
    }

    /** The column of this name. */
    public Optional<Column> column(String wanted) {
        return Optional.ofNullable(columns.get(wanted));
    }

    /** Puts another in the place of a column. */
    public void change(String column, UnaryOperator<Column> change) {
        columns.computeIfPresent(column, (any, old) -> change.apply(old));
    }

    /** Adds a rule. */
    public void add(Constraint constraint) {
        constraints.add(constraint);
    }

    /** The rules so far. */
    public List<Constraint> constraints() {
        return List.copyOf(constraints);
    }

    /** Adds an index. */
    public void add(Index index) {
        indexes.add(index);
    }

    /** Says what it is for. */
    public void comment(Optional<String> text) {
        comment = text;
    }

    /** Leaves indexes and rules of one kind in the order in which they were added, for an engine that keeps it. */
    public void keepOrder() {
        asCreated = true;
    }

    /** Adds an option. */
    public void option(String option, String value) {
        options.put(option, value);
    }

    /** What an option says, if it is there. */
    public Optional<String> said(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** The table. */
    public Table table() {
        List<Constraint> rules = constraints.stream()
                .sorted(asCreated ? Comparator.comparingInt(TableDraft::kind) : order())
                .toList();
        List<Index> sorted = asCreated
                ? indexes
                : indexes.stream().sorted(Comparator.comparing(Index::name)).toList();
        return new Table(name, List.copyOf(columns.values()), rules, sorted, comment, options);
    }

    /** By kind, then by name; those without a name stay as they stand. */
    public static Comparator<Constraint> order() {
        return Comparator.comparingInt(TableDraft::kind)
                .thenComparing(rule -> rule.name().orElse(""));
    }

    private static int kind(Constraint rule) {
        int kind = 0;
        while (!KINDS.get(kind).isInstance(rule)) {
            kind++;
        }
        return kind;
    }
}
