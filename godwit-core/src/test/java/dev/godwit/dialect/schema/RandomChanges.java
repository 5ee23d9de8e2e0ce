package dev.godwit.dialect.schema;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Check;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.Constraint.Unique;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Capacity;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import dev.godwit.schema.View;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.TableChange;
import dev.godwit.schema.change.ViewChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changes at random, each of which makes sense after those before it, and each with an inverse that brings everything back. */
final class RandomChanges {

    private static final List<DataType> TYPES = List.of(
            new IntegerNumber(IntegerSize.REGULAR, false),
            new IntegerNumber(IntegerSize.BIG, false),
            Samples.string(50),
            Samples.string(100),
            new DataType.Text(Capacity.REGULAR),
            new DataType.Bool(),
            new DataType.Date(),
            new DataType.Timestamp(OptionalInt.empty(), false),
            new DataType.Decimal(OptionalInt.of(10), OptionalInt.of(2)),
            new DataType.Enumeration(Optional.empty(), List.of("x", "y")));

    /** Types whose empty columns every engine turns into each other. */
    private static final List<DataType> CONVERTIBLE = TYPES.subList(0, 5);

    private final Random random;
    private final Map<QualifiedName, Table> tables = new TreeMap<>();
    private final Map<View, QualifiedName> views = new LinkedHashMap<>();
    private final boolean furnished;
    private int names;

    private RandomChanges(long seed, boolean furnished) {
        this.random = new Random(seed);
        this.furnished = furnished;
    }

    /** Changes of tables. */
    static RandomChanges ofTables(long seed) {
        return new RandomChanges(seed, false);
    }

    /** Changes of tables that have comments, and of views of them. */
    static RandomChanges ofTablesAndViews(long seed) {
        return new RandomChanges(seed, true);
    }

    /** Some changes that belong together. */
    List<Change> batch() {
        List<Change> batch = new ArrayList<>();
        int wanted = 1 + random.nextInt(3);
        while (batch.size() < wanted) {
            next().ifPresent(batch::add);
        }
        return batch;
    }

    /** The tables as they are after all changes so far. */
    List<Table> tables() {
        return List.copyOf(tables.values());
    }

    private Optional<Change> next() {
        if (tables.size() < 2) {
            return Optional.of(createTable());
        }
        Table table = new ArrayList<>(tables.values()).get(random.nextInt(tables.size()));
        return switch (random.nextInt(furnished ? 16 : 14)) {
            case 0 -> random.nextBoolean() ? Optional.of(createTable()) : dropTable(table);
            case 1 -> renameTable(table);
            case 2, 3 -> addColumn(table);
            case 4 -> dropColumn(table);
            case 5 -> renameColumn(table);
            case 6 -> redefine(table);
            case 7 -> setNullable(table);
            case 8 -> setDefault(table);
            case 9 -> addRule(table);
            case 10 -> dropRule(table);
            case 11 -> renameRule(table);
            case 12 -> createIndex(table);
            case 13 -> dropOrRenameIndex(table);
            case 14 -> random.nextInt(3) > 0 ? createView(table) : dropOrRenameView();
            default -> Optional.of(setComment(table));
        };
    }

    private String name(String stem) {
        return stem + ++names;
    }

    private Change createTable() {
        QualifiedName name = QualifiedName.of(random.nextInt(5) == 0 ? name("Odd Table ") : name("t"));
        List<Column> columns = new ArrayList<>();
        columns.add(
                Column.of("id", TYPES.get(random.nextInt(2))).nullable(false).numbered(Identity.counter()));
        int more = 1 + random.nextInt(4);
        for (int i = 0; i < more; i++) {
            columns.add(column());
        }
        Table table = Table.of(name, columns).plus(new PrimaryKey(Optional.of(name("pk")), List.of("id")));
        tables.put(name, table);
        return new TableChange.Create(table, false);
    }

    private Column column() {
        DataType type = TYPES.get(random.nextInt(TYPES.size()));
        String name = random.nextInt(6) == 0 ? name("Order ") : name("c");
        return Column.of(name, type)
                .nullable(random.nextBoolean())
                .withDefault(random.nextBoolean() ? defaultOf(type) : Optional.empty())
                .commented(comment());
    }

    private Optional<String> comment() {
        return furnished && random.nextInt(4) == 0 ? Optional.of(name("what's ")) : Optional.empty();
    }

    private Optional<DefaultValue> defaultOf(DataType type) {
        if (type instanceof IntegerNumber || type instanceof DataType.Decimal) {
            return Optional.of(new DefaultValue.Numeric(BigDecimal.valueOf(random.nextInt(9))));
        } else if (type instanceof DataType.Bool) {
            return Optional.of(new DefaultValue.Truth(random.nextBoolean()));
        } else if (type instanceof DataType.Date || type instanceof DataType.Timestamp) {
            return Optional.of(new DefaultValue.Now());
        }
        return Optional.of(new DefaultValue.Text(random.nextBoolean() ? "x" : "y"));
    }

    private Change setComment(Table table) {
        Optional<String> to = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(name("why "));
        tables.put(table.name(), table.commented(to));
        return new TableChange.SetComment(table.name(), to, table.comment(), true);
    }

    /** Over a table whose name every engine takes as it is. */
    private Optional<Change> createView(Table table) {
        if (table.name().name().contains(" ")) {
            return Optional.empty();
        }
        View view = new View(
                QualifiedName.of(name("v")),
                List.of("number"),
                "SELECT id FROM " + table.name().name(),
                false);
        views.put(view, table.name());
        return Optional.of(new ViewChange.Create(view, false, Optional.empty()));
    }

    private Optional<Change> dropOrRenameView() {
        return views.keySet().stream().findFirst().map(view -> {
            QualifiedName table = views.remove(view);
            if (random.nextBoolean()) {
                return new ViewChange.Drop(view.name(), false, Optional.of(view), false);
            }
            QualifiedName to = QualifiedName.of(name("s"));
            views.put(new View(to, view.columns(), view.query(), false), table);
            return new ViewChange.Rename(view.name(), to, false);
        });
    }

    private Optional<Change> dropTable(Table table) {
        boolean referenced = tables.values().stream()
                .flatMap(other -> other.constraints(ForeignKey.class).stream())
                .anyMatch(key -> key.table().equals(table.name()));
        if (referenced || tables.size() < 3 || views.containsValue(table.name())) {
            return Optional.empty();
        }
        tables.remove(table.name());
        return Optional.of(new TableChange.Drop(table.name(), Optional.of(table), false, false));
    }

    private Optional<Change> renameTable(Table table) {
        QualifiedName to = QualifiedName.of(name("r"));
        boolean words = table.columns().stream().anyMatch(column -> column.type() instanceof DataType.Enumeration);
        if (words || views.containsValue(table.name())) {
            return Optional.empty();
        }
        tables.remove(table.name());
        tables.put(to, table.named(to));
        tables.replaceAll((name, other) -> other.withConstraints(other.constraints().stream()
                .map(rule -> rule instanceof ForeignKey key && key.table().equals(table.name())
                        ? new ForeignKey(
                                key.name(),
                                key.columns(),
                                to,
                                key.referenced(),
                                key.onDelete(),
                                key.onUpdate(),
                                key.deferral())
                        : rule)
                .toList()));
        return Optional.of(new TableChange.Rename(table.name(), to));
    }

    private Optional<Change> addColumn(Table table) {
        Column column = column();
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(column);
        tables.put(table.name(), table.withColumns(columns));
        return Optional.of(new ColumnChange.Add(table.name(), column, Optional.empty()));
    }

    /** A column that no rule and no index is over. */
    private Optional<Column> free(Table table) {
        List<Column> free = table.columns().stream()
                .filter(column -> !column.name().equals("id"))
                .filter(column ->
                        table.indexes().stream().noneMatch(i -> i.columns().contains(column.name())))
                .filter(column -> table.constraints().stream().noneMatch(rule -> isOver(rule, column.name())))
                .toList();
        return free.isEmpty() ? Optional.empty() : Optional.of(free.get(random.nextInt(free.size())));
    }

    private static boolean isOver(Constraint rule, String column) {
        if (rule instanceof Unique unique) {
            return unique.columns().contains(column);
        } else if (rule instanceof ForeignKey key) {
            return key.columns().contains(column);
        }
        return rule instanceof Check check && check.expression().contains(column);
    }

    private Optional<Change> dropColumn(Table table) {
        return free(table).filter(c -> table.columns().size() > 2).map(column -> {
            tables.put(
                    table.name(),
                    table.withColumns(table.columns().stream()
                            .filter(other -> !other.equals(column))
                            .toList()));
            return new ColumnChange.Drop(table.name(), column.name(), Optional.of(column));
        });
    }

    private void replace(Table table, Column was, Column to) {
        tables.put(
                table.name(),
                table.withColumns(table.columns().stream()
                        .map(column -> column.equals(was) ? to : column)
                        .toList()));
    }

    private Optional<Change> renameColumn(Table table) {
        return free(table)
                .filter(c -> !(c.type() instanceof DataType.Enumeration))
                .map(column -> {
                    String to = name("n");
                    replace(table, column, column.named(to));
                    return new ColumnChange.Rename(table.name(), column.name(), to);
                });
    }

    private Optional<Change> redefine(Table table) {
        return free(table).filter(column -> CONVERTIBLE.contains(column.type())).map(column -> {
            DataType type = CONVERTIBLE.get(random.nextInt(CONVERTIBLE.size()));
            Column to = column.ofType(type)
                    .nullable(random.nextBoolean())
                    .withDefault(random.nextBoolean() ? defaultOf(type) : Optional.empty());
            replace(table, column, to);
            return new ColumnChange.Redefine(table.name(), to, Optional.of(column), Optional.empty());
        });
    }

    private Optional<Change> setNullable(Table table) {
        return free(table).map(column -> {
            replace(table, column, column.nullable(!column.nullable()));
            return new ColumnChange.SetNullable(
                    table.name(), column.name(), !column.nullable(), Optional.of(column.type()));
        });
    }

    private Optional<Change> setDefault(Table table) {
        return free(table)
                .filter(column ->
                        !(column.type() instanceof DataType.Date) && !(column.type() instanceof DataType.Bool))
                .map(column -> {
                    Optional<DefaultValue> value = random.nextBoolean() ? defaultOf(column.type()) : Optional.empty();
                    replace(table, column, column.withDefault(value));
                    return new ColumnChange.SetDefault(table.name(), column.name(), value, column.defaultValue(), true);
                });
    }

    private Optional<Change> addRule(Table table) {
        Optional<Column> column = free(table);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        Optional<Constraint> rule = switch (random.nextInt(3)) {
            case 0 ->
                column.filter(c -> !(c.type() instanceof DataType.Text))
                        .map(c ->
                                new Unique(Optional.of(name("u")), List.of(c.name()), false, Deferral.NOT_DEFERRABLE));
            case 1 ->
                column.filter(c -> c.name().startsWith("c"))
                        .map(c -> new Check(Optional.of(name("k")), c.name() + " IS NOT NULL"));
            default -> reference(table);
        };
        rule.ifPresent(added -> tables.put(table.name(), table.plus(added)));
        return rule.map(added -> new ConstraintChange.Add(table.name(), added));
    }

    /** Over a column that has an index already: MySQL would make one, and keep it. */
    private Optional<Constraint> reference(Table table) {
        return table.indexes().stream()
                .flatMap(index -> table.column(index.columns().get(0)).stream())
                .filter(column ->
                        table.constraints(ForeignKey.class).stream().noneMatch(key -> isOver(key, column.name())))
                .flatMap(column -> tables.values().stream()
                        .filter(parent ->
                                parent.column("id").orElseThrow().type().equals(column.type()))
                        .map(parent -> (Constraint) new ForeignKey(
                                Optional.of(name("f")),
                                List.of(column.name()),
                                parent.name(),
                                List.of("id"),
                                random.nextBoolean() ? ReferenceAction.CASCADE : ReferenceAction.NO_ACTION,
                                ReferenceAction.NO_ACTION,
                                Deferral.NOT_DEFERRABLE)))
                .findFirst();
    }

    private Optional<Constraint> rule(Table table) {
        return table.constraints().stream()
                .filter(rule -> !(rule instanceof PrimaryKey))
                .skip(random.nextInt(2))
                .findFirst();
    }

    private void rules(Table table, UnaryOperator<Stream<Constraint>> change) {
        tables.put(
                table.name(),
                table.withConstraints(change.apply(table.constraints().stream()).toList()));
    }

    private Optional<Change> dropRule(Table table) {
        return rule(table).map(rule -> {
            rules(table, all -> all.filter(other -> !other.equals(rule)));
            return new ConstraintChange.Drop(
                    table.name(), ConstraintChange.Kind.of(rule), rule.name(), Optional.of(rule));
        });
    }

    private Optional<Change> renameRule(Table table) {
        return rule(table).map(rule -> {
            String to = name("w");
            rules(table, all -> all.map(other -> other.equals(rule) ? named(rule, to) : other));
            return new ConstraintChange.Rename(table.name(), rule.name().orElseThrow(), to);
        });
    }

    private static Constraint named(Constraint rule, String name) {
        if (rule instanceof Unique unique) {
            return new Unique(Optional.of(name), unique.columns(), unique.nullsEqual(), unique.deferral());
        } else if (rule instanceof Check check) {
            return new Check(Optional.of(name), check.expression());
        }
        ForeignKey key = (ForeignKey) rule;
        return new ForeignKey(
                Optional.of(name),
                key.columns(),
                key.table(),
                key.referenced(),
                key.onDelete(),
                key.onUpdate(),
                key.deferral());
    }

    private Optional<Change> createIndex(Table table) {
        return free(table)
                .filter(column -> !(column.type() instanceof DataType.Text))
                .map(column -> {
                    Index index = Index.of(name("i"), List.of(column.name()));
                    Index made = random.nextInt(4) == 0 ? index.onlyOnce() : index;
                    tables.put(table.name(), table.plus(made));
                    return new IndexChange.Create(table.name(), made, false, false);
                });
    }

    /** One that no foreign key needs. */
    private Optional<Change> dropOrRenameIndex(Table table) {
        return table.indexes().stream()
                .filter(index -> table.constraints(ForeignKey.class).stream()
                        .noneMatch(key -> isOver(key, index.columns().get(0))))
                .findFirst()
                .map(index -> random.nextBoolean() ? drop(table, index) : rename(table, index));
    }

    private Change drop(Table table, Index index) {
        tables.put(
                table.name(),
                table.withIndexes(table.indexes().stream()
                        .filter(other -> !other.equals(index))
                        .toList()));
        return new IndexChange.Drop(table.name(), index.name(), Optional.of(index), false, false);
    }

    private Change rename(Table table, Index index) {
        String to = name("j");
        tables.put(
                table.name(),
                table.withIndexes(table.indexes().stream()
                        .map(other -> other.equals(index) ? index.named(to) : other)
                        .toList()));
        return new IndexChange.Rename(table.name(), index.name(), to);
    }
}
