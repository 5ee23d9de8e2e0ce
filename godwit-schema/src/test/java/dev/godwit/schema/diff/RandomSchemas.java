package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Enumeration;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.Extension;
import dev.godwit.schema.Generated;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Table;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.View;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;

/** Structures at random, all of few names, so that two of them have much in common and much not. */
final class RandomSchemas {

    private static final DataType REGULAR = new IntegerNumber(IntegerSize.REGULAR, false);
    private static final DataType BIG = new IntegerNumber(IntegerSize.BIG, false);

    private final Random random;
    private final boolean named;
    private final List<String> namespaces = new ArrayList<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<Routine> routines = new ArrayList<>();
    private final Map<QualifiedName, Table> tables = new HashMap<>();
    private final List<View> views = new ArrayList<>();
    private int names;

    private RandomSchemas(long seed, boolean named) {
        this.random = new Random(seed);
        this.named = named;
    }

    static Schema schema(long seed) {
        return new RandomSchemas(seed, false).schema();
    }

    /** One whose rules all have names. */
    static Schema named(long seed) {
        return new RandomSchemas(seed, true).schema();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<String> some(String... all) {
        List<String> some = new ArrayList<>();
        for (String one : all) {
            if (chance(60)) {
                some.add(one);
            }
        }
        return some;
    }

    private Schema schema() {
        namespaces.addAll(some("n1", "n2"));
        for (String name : some("e1", "e2")) {
            List<String> values = some("a", "b", "c", "d");
            if (chance(20)) {
                Collections.shuffle(values, random);
            }
            enums.add(new EnumType(QualifiedName.of(name), values.isEmpty() ? List.of("a") : values));
        }
        for (String name : some("s1", "s2", "x1")) {
            sequences.add(new Sequence(
                    QualifiedName.of(name),
                    OptionalLong.empty(),
                    OptionalLong.of(1 + random.nextInt(2)),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    false,
                    OptionalLong.empty()));
        }
        for (String name : some("f1", "f2", "f3")) {
            routines.add(new Routine(
                    "FUNCTION",
                    QualifiedName.of(name),
                    "",
                    "CREATE FUNCTION " + name + "() RETURNS " + (chance(70) ? "int" : "text") + " AS '"
                            + (chance(50) ? "SELECT 1" : "SELECT count(*) FROM t1") + "'"));
        }
        List<String> wanted = some("t1", "t2", "t3", "t4", "t5");
        for (String name : wanted) {
            table(
                    chance(15) && !namespaces.isEmpty()
                            ? QualifiedName.of(any(namespaces), name)
                            : QualifiedName.of(name));
        }
        tables.keySet().stream().sorted().toList().forEach(this::references);
        views();
        return new Schema(
                namespaces,
                chance(50) ? List.of(new Extension("citext", Optional.of(chance(50) ? "1" : "2"))) : List.of(),
                enums,
                sequences,
                List.copyOf(tables.values()),
                views,
                routines,
                triggers());
    }

    private void table(QualifiedName name) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("id", chance(70) ? REGULAR : BIG).nullable(false));
        boolean numbered = chance(50);
        if (numbered) {
            columns.set(0, columns.get(0).numbered(Identity.counter()));
        }
        List<String> names = some("c1", "c2", "c3", "c4", "c5");
        names.forEach(column -> columns.add(column(column)));
        if (!names.isEmpty() && chance(30)) {
            columns.add(Column.of("g1", REGULAR).computed(new Generated(any(names) + " + 1", true)));
            if (chance(30)) {
                columns.add(Column.of("g2", REGULAR).computed(new Generated("g1 + 1", true)));
            }
        }
        if (chance(15)) {
            columns.set(0, columns.get(0).named("number"));
        }
        Table table = new Table(
                name,
                columns,
                List.of(),
                List.of(),
                chance(30) ? Optional.of("comment " + random.nextInt(2)) : Optional.empty(),
                chance(20) ? Map.of("engine", "e" + random.nextInt(2)) : Map.of());
        tables.put(name, rules(table));
    }

    private Column column(String name) {
        Column column = Column.of(name, type()).nullable(chance(50));
        if (chance(20)) {
            column = column.commented(Optional.of("comment " + random.nextInt(2)));
        }
        return chance(40) ? column.withDefault(Optional.of(defaultValue())) : column;
    }

    private DataType type() {
        if (!enums.isEmpty() && chance(25)) {
            EnumType type = any(enums);
            return new Enumeration(Optional.of(type.name()), type.values());
        }
        return any(List.of(
                REGULAR, BIG, REGULAR, new DataType.Bool(), new DataType.Characters(OptionalInt.of(10), false)));
    }

    private DefaultValue defaultValue() {
        if (!sequences.isEmpty() && chance(25)) {
            return new DefaultValue.NextOf(any(sequences).name());
        } else if (!routines.isEmpty() && chance(15)) {
            return new DefaultValue.Expression(any(routines).name().name() + "()");
        }
        return new DefaultValue.Numeric(BigDecimal.valueOf(random.nextInt(2)));
    }

    private Optional<String> name(Table table, String kind) {
        return chance(25) && !named
                ? Optional.empty()
                : Optional.of((chance(80) ? table.name().name() : "any") + "_" + kind + ++names % 4);
    }

    private Table rules(Table table) {
        List<String> all = table.columns().stream().map(Column::name).toList();
        Table made = table;
        if (chance(80)) {
            made = plus(
                    made,
                    new Constraint.PrimaryKey(
                            name(table, "pk"), chance(80) || all.size() < 2 ? all.subList(0, 1) : all.subList(0, 2)));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            String column = any(all);
            if (chance(40)) {
                made = plus(
                        made, new Constraint.Unique(name(table, "u"), List.of(column), false, Deferral.NOT_DEFERRABLE));
            } else if (chance(60)) {
                made = plus(made, new Constraint.Check(name(table, "k"), column + " IS NOT NULL"));
            } else {
                made = plus(made, new Constraint.Other(name(table, "o"), "EXCLUDE (" + column + ")"));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Index index = new Index(
                    name(table, "i").orElse("i" + names),
                    List.of(chance(80) ? Index.Part.column(any(all)) : Index.Part.expression("abs(" + any(all) + ")")),
                    false,
                    Optional.empty(),
                    chance(20) ? List.of(any(all)) : List.of(),
                    chance(20) ? Optional.of(any(all) + " > 0") : Optional.empty(),
                    Optional.empty());
            if (taken(made, index.name())) {
                continue;
            }
            made = made.plus(chance(30) && index.columns().size() == 1 ? index.onlyOnce() : index);
        }
        return made;
    }

    private static boolean taken(Table table, String name) {
        return table.index(name).isPresent() || table.constraint(name).isPresent();
    }

    private static Table plus(Table table, Constraint rule) {
        return rule.name().filter(name -> taken(table, name)).isPresent() ? table : table.plus(rule);
    }

    private void references(QualifiedName name) {
        for (int i = random.nextInt(4); i > 0; i--) {
            Table table = tables.get(name);
            Table target = any(tables.values().stream()
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList());
            List<List<String>> keys = new ArrayList<>();
            target.constraints().stream()
                    .filter(rule -> rule instanceof Constraint.PrimaryKey || rule instanceof Constraint.Unique)
                    .forEach(rule -> keys.add(rule.columns()));
            target.indexes().stream().filter(Index::unique).forEach(index -> keys.add(index.columns()));
            keys.removeIf(key -> key.size() > 1);
            if (keys.isEmpty()) {
                continue;
            }
            List<String> over = any(keys);
            DataType type = target.column(over.get(0)).orElseThrow().type();
            List<Column> fitting = table.columns().stream()
                    .filter(column -> column.type().equals(type))
                    .toList();
            if (!fitting.isEmpty()) {
                boolean primary = target.primaryKey()
                        .filter(key -> key.columns().equals(over))
                        .isPresent();
                ForeignKey key = new ForeignKey(
                        name(table, "fk"),
                        List.of(any(fitting).name()),
                        target.name(),
                        primary && chance(30) ? List.of() : over,
                        chance(50) ? ReferenceAction.CASCADE : ReferenceAction.NO_ACTION,
                        ReferenceAction.NO_ACTION,
                        Deferral.NOT_DEFERRABLE);
                tables.put(name, plus(table, key));
            }
        }
    }

    /** Each reads a table or a view before it, in an order of its own each time. */
    private void views() {
        List<String> wanted = new ArrayList<>(some("v1", "v2", "v3", "v4", "x1"));
        wanted.removeIf(name -> sequences.stream().anyMatch(s -> s.name().name().equals(name)));
        Collections.shuffle(wanted, random);
        for (String name : wanted) {
            String call =
                    !routines.isEmpty() && chance(20) ? any(routines).name().name() + "() AS called, " : "";
            boolean materialized = chance(20);
            if (!views.isEmpty() && chance(50)) {
                View source = any(views);
                views.add(new View(
                        QualifiedName.of(name), List.of(), "SELECT " + call + "* FROM " + source.name(), materialized));
            } else if (!tables.isEmpty()) {
                Table table = any(tables.values().stream()
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .toList());
                String column = any(table.columns()).name();
                views.add(new View(
                        QualifiedName.of(name),
                        List.of(),
                        "SELECT " + call + column + " FROM " + table.name()
                                + (chance(50) ? " WHERE " + column + " = " + random.nextInt(2) : ""),
                        materialized));
            }
        }
    }

    private List<Trigger> triggers() {
        List<QualifiedName> on =
                new ArrayList<>(tables.keySet().stream().sorted().toList());
        views.forEach(view -> on.add(view.name()));
        List<Trigger> triggers = new ArrayList<>();
        if (!on.isEmpty() && !routines.isEmpty()) {
            for (String name : some("g1", "g2")) {
                QualifiedName table = any(on);
                triggers.add(new Trigger(
                        name,
                        table,
                        "CREATE TRIGGER " + name + " BEFORE UPDATE ON "
                                + (table.schema().isPresent() ? table.schema().get() + ". " : "") + table.name()
                                + " EXECUTE FUNCTION " + any(routines).name().name() + "()"));
            }
        }
        return triggers;
    }

    /** The same with every list that has no order of its own in another one. */
    static Schema shuffled(Schema schema, long seed) {
        Random random = new Random(seed);
        return new Schema(
                shuffled(schema.namespaces(), random),
                shuffled(schema.extensions(), random),
                shuffled(schema.enums(), random),
                shuffled(schema.sequences(), random),
                shuffled(
                        schema.tables().stream()
                                .map(table -> table.withConstraints(shuffled(table.constraints(), random))
                                        .withIndexes(shuffled(table.indexes(), random)))
                                .toList(),
                        random),
                shuffled(schema.views(), random),
                shuffled(schema.routines(), random),
                shuffled(schema.triggers(), random));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Hints at random, most of which say nothing about the structures at hand. */
    static Renames renames(Schema before, Schema after, long seed) {
        Random random = new Random(seed);
        Renames renames = Renames.none();
        if (before.tables().isEmpty() || after.tables().isEmpty()) {
            return renames;
        }
        List<QualifiedName> targets =
                shuffled(after.tables().stream().map(Table::name).toList(), random);
        List<Table> sources = shuffled(before.tables(), random);
        for (int i = 0; i < Math.min(2, Math.min(sources.size(), targets.size())); i++) {
            renames = renames.table(sources.get(i).name(), targets.get(i));
        }
        for (Table table : before.tables()) {
            List<String> from =
                    shuffled(table.columns().stream().map(Column::name).toList(), random);
            List<String> to = shuffled(List.of("c1", "c2", "c3", "c4", "c5", "id", "g1"), random);
            for (int i = 0; i < Math.min(2, from.size()); i++) {
                renames = renames.column(table.name(), from.get(i), to.get(i));
            }
        }
        for (EnumType type : before.enums()) {
            renames = renames.enumValue(type.name(), type.values().get(0), "d");
        }
        return renames;
    }
}
