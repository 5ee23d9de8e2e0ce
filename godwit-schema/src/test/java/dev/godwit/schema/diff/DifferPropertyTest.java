package dev.godwit.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Application;
import dev.godwit.schema.change.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for any two structures. */
class DifferPropertyTest {

    private final Differ differ = new Differ(Differ.Options.usual());

    @Property(tries = 1000)
    void theChangesLeadFromOneToTheOther(@ForAll long a, @ForAll long b) {
        Schema before = RandomSchemas.schema(a);
        Schema after = RandomSchemas.schema(b);
        List<Change> changes = differ.between(before, after).changes();

        assertThat(sorted(valid(before, changes))).isEqualTo(sorted(after));
    }

    /** Two changes have no inverse: a value added to an enum, and a rule that gets no name. */
    @Property(tries = 1000)
    void theInversesLeadBack(@ForAll long a, @ForAll long b, @ForAll long hints) {
        Differ reversible = new Differ(Differ.Options.usual().withFixedEnums());
        Schema before = RandomSchemas.named(a);
        Schema after = RandomSchemas.named(b);
        List<Change> changes = reversible
                .between(before, after, RandomSchemas.renames(before, after, hints))
                .changes();
        List<Change> back = new ArrayList<>(
                changes.stream().map(change -> change.inverse().orElseThrow()).toList());
        Collections.reverse(back);

        assertThat(sorted(valid(Application.to(before, changes), back))).isEqualTo(sorted(before));
    }

    @Property(tries = 1000)
    void renamesThatSomeoneSaidLeadThereToo(@ForAll long a, @ForAll long b, @ForAll long hints) {
        Schema before = RandomSchemas.schema(a);
        Schema after = RandomSchemas.schema(b);
        Renames renames = RandomSchemas.renames(before, after, hints);
        List<Change> changes = differ.between(before, after, renames).changes();

        assertThat(sorted(valid(before, changes))).isEqualTo(sorted(after));
    }

    @Property(tries = 1000)
    void theOrderOfColumnsIsKeptWhereItCounts(@ForAll long a, @ForAll long b) {
        Schema before = RandomSchemas.schema(a);
        Schema after = RandomSchemas.schema(b);
        Differ ordering = new Differ(Differ.Options.usual().withColumnOrder());
        Difference difference = ordering.between(before, after);
        Schema reached = Application.to(before, difference.changes());

        for (Table table : after.tables()) {
            boolean said = difference.remarks().stream().anyMatch(text -> text.contains("table " + table.name() + " "));
            if (!said) {
                assertThat(reached.table(table.name()).orElseThrow().columns()).isEqualTo(table.columns());
            }
        }
    }

    @Property(tries = 500)
    void otherKindsOfEnginesAreLedThereToo(@ForAll long a, @ForAll long b) {
        Schema before = RandomSchemas.schema(a);
        Schema after = RandomSchemas.schema(b);
        Differ other = new Differ(Differ.Options.usual().withFixedEnums().withIndexedReferences());

        assertThat(sorted(valid(before, other.between(before, after).changes())))
                .isEqualTo(sorted(after));
    }

    @Property(tries = 500)
    void whatIsLeftOutStays(@ForAll long a, @ForAll long b) {
        Schema before = RandomSchemas.schema(a);
        QualifiedName out = QualifiedName.of("t1");
        Differ leaving = new Differ(Differ.Options.usual().without(out::equals));

        assertThat(leaving.between(before, RandomSchemas.schema(b)).changes())
                .noneMatch(change -> change.text().contains("table t1"));
    }

    @Property(tries = 500)
    void equalStructuresDoNotDiffer(@ForAll long seed) {
        Schema schema = RandomSchemas.schema(seed);

        assertThat(differ.between(schema, RandomSchemas.shuffled(schema, seed)).changes())
                .isEmpty();
    }

    @Property(tries = 500)
    void theOrderOfListsChangesNothing(@ForAll long a, @ForAll long b, @ForAll long order) {
        Schema before = RandomSchemas.schema(a);
        Schema after = RandomSchemas.schema(b);

        assertThat(texts(differ.between(
                        RandomSchemas.shuffled(before, order), RandomSchemas.shuffled(after, order + 1))))
                .isEqualTo(texts(differ.between(before, after)));
    }

    private static List<String> texts(Difference difference) {
        return difference.changes().stream().map(Change::text).toList();
    }

    /** Applies one after the other, and looks at what is there after each. */
    private static Schema valid(Schema before, List<Change> changes) {
        Validity.check(before);
        Schema now = before;
        for (Change change : changes) {
            now = Application.to(now, change);
            try {
                Validity.check(now);
            } catch (AssertionError e) {
                throw new AssertionError(
                        change.text() + " in "
                                + changes.stream().map(Change::text).toList(),
                        e);
            }
        }
        return now;
    }

    /** Without the orders that do not count. */
    private static Schema sorted(Schema schema) {
        return schema.withTables(schema.tables().stream()
                .map(Table::sorted)
                .map(table -> table.withColumns(table.columns().stream()
                        .sorted(Comparator.comparing(column -> column.name()))
                        .toList()))
                .toList());
    }
}
