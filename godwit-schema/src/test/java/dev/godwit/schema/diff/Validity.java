package dev.godwit.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.Constraint.Unique;
import dev.godwit.schema.DataType.Enumeration;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Index;
import dev.godwit.schema.Mentions;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.View;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a database would refuse: things that speak of what is not there. */
final class Validity {

    private final Schema schema;

    private Validity(Schema schema) {
        this.schema = schema;
    }

    static void check(Schema schema) {
        new Validity(schema).check();
    }

    private void check() {
        Set<QualifiedName> relations = new HashSet<>();
        Stream.of(
                        schema.tables().stream().map(Table::name),
                        schema.views().stream().map(View::name),
                        schema.sequences().stream().map(sequence -> sequence.name()))
                .flatMap(names -> names)
                .forEach(name -> {
                    assertThat(relations.add(name))
                            .as("two things are %s", name)
                            .isTrue();
                    name.schema()
                            .ifPresent(place -> assertThat(schema.namespaces()).contains(place));
                });
        schema.tables().forEach(this::check);
        schema.views().forEach(view -> checkSources(view, relations));
        schema.triggers().forEach(this::check);
    }

    private void check(Table table) {
        assertThat(table.columns()).as("columns of %s", table.name()).isNotEmpty();
        Set<String> names = new HashSet<>();
        assertThat(table.constraints(PrimaryKey.class)).hasSizeLessThan(2);
        for (Constraint rule : table.constraints()) {
            rule.name().ifPresent(name -> assertThat(names.add(name)).isTrue());
            rule.columns().forEach(column -> has(table, column));
            if (rule instanceof ForeignKey key) {
                check(table, key);
            } else if (rule instanceof Constraint.Check it) {
                columnsIn(it.expression()).forEach(column -> has(table, column));
            }
        }
        for (Index index : table.indexes()) {
            assertThat(names.add(index.name())).as("index %s", index.name()).isTrue();
            Stream.concat(index.columns().stream(), index.include().stream()).forEach(column -> has(table, column));
            index.condition().stream().flatMap(Validity::columnsIn).forEach(column -> has(table, column));
        }
        table.columns().forEach(column -> check(table, column));
        if (table.columns().stream().anyMatch(column -> column.identity().isEmpty())) {
            assertThat(table.columns().stream()
                            .filter(column -> column.identity().isPresent()))
                    .as("numbered columns of %s", table.name())
                    .hasSizeLessThan(2);
        }
    }

    /** Columns are called c1, c2, …. */
    private static Stream<String> columnsIn(String expression) {
        return Mentions.in(expression).words().stream().filter(word -> word.matches("c\\d"));
    }

    private static void has(Table table, String column) {
        assertThat(table.column(column)).as("%s.%s", table.name(), column).isPresent();
    }

    private void check(Table table, Column column) {
        column.generated().stream().flatMap(by -> columnsIn(by.expression())).forEach(base -> has(table, base));
        if (column.type() instanceof Enumeration words && words.type().isPresent()) {
            assertThat(schema.enumType(words.type().get()).orElseThrow().values())
                    .as("%s.%s", table.name(), column.name())
                    .isEqualTo(words.values());
        }
        column.defaultValue().ifPresent(value -> {
            if (value instanceof DefaultValue.NextOf next) {
                assertThat(schema.sequence(next.sequence())).as("%s", next).isPresent();
            } else if (value instanceof DefaultValue.Expression call) {
                assertThat(schema.routines().stream()
                                .map(routine -> routine.name().name() + "()"))
                        .contains(call.sql());
            }
        });
    }

    private void check(Table table, ForeignKey key) {
        Optional<Table> target = schema.table(key.table());
        assertThat(target).as("%s of %s", key, table.name()).isPresent();
        List<Set<String>> keys = Stream.of(
                        target.get().constraints(PrimaryKey.class).stream().map(k -> Set.copyOf(k.columns())),
                        target.get().constraints(Unique.class).stream().map(k -> Set.copyOf(k.columns())),
                        target.get().indexes().stream().filter(Index::unique).map(index -> Set.copyOf(index.columns())))
                .flatMap(all -> all)
                .toList();
        List<String> over = key.referenced().isEmpty()
                ? target.get().primaryKey().orElseThrow().columns()
                : key.referenced();
        assertThat(keys).as("%s of %s", key, table.name()).contains(Set.copyOf(over));
        for (int i = 0; i < over.size(); i++) {
            assertThat(table.column(key.columns().get(i)).orElseThrow().type())
                    .isEqualTo(target.get().column(over.get(i)).orElseThrow().type());
        }
    }

    private void checkSources(View view, Set<QualifiedName> relations) {
        Mentions mentions = Mentions.in(view.query());
        Set<String> names = new HashSet<>();
        relations.forEach(name -> names.add(name.name()));
        mentions.sources().forEach(source -> assertThat(names).as("%s", view).contains(source));
        schema.tables().stream()
                .filter(table -> mentions.of(table.name().name()))
                .findFirst()
                .ifPresent(table -> columnsIn(view.query())
                        .filter(column -> !view.query().contains("AS " + column))
                        .forEach(column -> has(table, column)));
        Stream<String> used = mentions.words().stream().filter(word -> word.matches("f\\d"));
        used.forEach(routine -> assertThat(
                        schema.routines().stream().map(r -> r.name().name()))
                .as("%s", view)
                .contains(routine));
    }

    private void check(Trigger trigger) {
        assertThat(Stream.concat(
                        schema.tables().stream().map(Table::name),
                        schema.views().stream().map(View::name)))
                .contains(trigger.table());
        assertThat(trigger.definition()).contains(" " + trigger.table().name() + " ");
        Set<String> routines = new HashSet<>();
        schema.routines().stream().map(Routine::name).forEach(name -> routines.add(name.name()));
        Mentions.in(trigger.definition()).words().stream()
                .filter(word -> word.matches("f\\d"))
                .forEach(routine -> assertThat(routines).contains(routine));
    }
}
