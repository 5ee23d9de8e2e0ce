package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.schema.Column;
import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.diff.Differ;
import dev.godwit.schema.diff.Renames;
import dev.godwit.testing.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Partitioned tables and tables with heirs: what PostgreSQL passes on from a table to those below it is changed once, and what those have of
 * their own is changed there.
 */
class FamiliesTest {

    private static final String TABLE = "CREATE TABLE ev (k integer NOT NULL, at date%s) PARTITION BY LIST (k)";
    private static final List<String> PARTS = List.of(
            "CREATE TABLE ev_1 PARTITION OF ev FOR VALUES IN (1)",
            "CREATE TABLE ev_2 PARTITION OF ev FOR VALUES IN (2, 3) PARTITION BY LIST (k)",
            "CREATE TABLE ev_2_2 PARTITION OF ev_2 FOR VALUES IN (2)");

    private static List<String> ev(String more, String... statements) {
        List<String> all = new ArrayList<>(List.of(TABLE.formatted(more)));
        all.addAll(PARTS);
        all.addAll(List.of(statements));
        return all;
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void whatAPartitionedTableGetsItsPartitionsGetWithIt(Engine engine) throws SQLException {
        List<String> less = ev("");
        List<String> more = ev(
                ", note text DEFAULT 'none' NOT NULL, CONSTRAINT sane CHECK (k > 0), UNIQUE (k, at)",
                "ALTER TABLE ev ADD CONSTRAINT ev_pkey PRIMARY KEY (k)",
                "CREATE INDEX ev_by_day ON ev (at)");
        try (ReadBack database = new ReadBack(engine)) {
            assertThat(wayThereAndBack(database, less, more).get(0))
                    .containsExactly(
                            "add column ev.note text not null",
                            "add primary key ev_pkey to ev",
                            "add unique ev_k_at_key to ev",
                            "add check sane to ev",
                            "create index ev_by_day on ev");
            assertThat(wayThereAndBack(database, more, less).get(0))
                    .containsExactly(
                            "drop index ev_by_day of ev",
                            "drop unique ev_k_at_key of ev",
                            "drop check sane of ev",
                            "drop primary key ev_pkey of ev",
                            "drop column ev.note");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void aColumnOfAPartitionedTableChangesOnce(Engine engine) throws SQLException {
        try (ReadBack database = new ReadBack(engine)) {
            List<List<String>> ways = wayThereAndBack(
                    database,
                    ev(", n integer", "ALTER TABLE ev_1 ALTER n SET DEFAULT 4"),
                    ev(", n bigint NOT NULL DEFAULT 3", "ALTER TABLE ev_1 ALTER n SET DEFAULT 5"));
            assertThat(ways.get(0))
                    .containsExactly(
                            "drop the default of column ev_1.n",
                            "alter column ev.n from integer to bigint not null, default",
                            "alter column ev_1.n: default");
            assertThat(ways.get(1))
                    .containsExactly(
                            "alter column ev.n from bigint not null to integer, default",
                            "alter column ev_1.n: default");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void partitionsComeGoAndAreTiedAndUntied(Engine engine) throws SQLException {
        try (ReadBack database = new ReadBack(engine)) {
            assertThat(wayThereAndBack(
                                    database,
                                    ev(", PRIMARY KEY (k)"),
                                    List.of(
                                            TABLE.formatted(", PRIMARY KEY (k)"),
                                            PARTS.get(0).replace("(1)", "(1, 9)"),
                                            "CREATE TABLE ev_2 (k integer PRIMARY KEY, at date) PARTITION BY LIST (k)",
                                            "CREATE TABLE ev_3 PARTITION OF ev DEFAULT"))
                            .get(0))
                    .containsExactly(
                            "drop partition of ev_2 on ev_2_2",
                            "drop partition of ev on ev_2",
                            "drop partition of ev on ev_1",
                            "drop table ev_2_2",
                            "create table ev_3",
                            "create partition of ev on ev_1",
                            "create partition of ev on ev_3");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void aKeyThatNamesTargetsChangesWithItsPartitions(Engine engine) throws SQLException {
        try (ReadBack database = new ReadBack(engine)) {
            String target = "CREATE TABLE target (id %s PRIMARY KEY)";
            String reference = ", ref %s REFERENCES target";
            List<String> before = new ArrayList<>(List.of(target.formatted("integer")));
            before.addAll(ev(reference.formatted("integer")));
            List<String> after = new ArrayList<>(List.of(target.formatted("bigint")));
            after.addAll(ev(reference.formatted("bigint")));
            assertThat(wayThereAndBack(database, before, after).get(0))
                    .noneMatch(change -> change.contains("ev_1") || change.contains("ev_2"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void aNewNameOfAColumnIsGivenOnce(Engine engine) throws SQLException {
        try (ReadBack database = new ReadBack(engine)) {
            Schema from = load(database, ev(", a text"));
            Schema to = load(database, ev(", b text"));
            Renames renames =
                    Renames.none().column(QualifiedName.of("ev"), "a", "b").column(QualifiedName.of("ev_1"), "a", "b");
            load(database, ev(", a text"));
            List<Change> changes = differ(database).between(from, to, renames).changes();
            assertThat(changes).extracting(Change::text).containsExactly("rename column ev.a to b");
            SchemaEngine.apply(database.dialect(), database.connection(), changes);
            assertThat(differ(database).between(database.read().schema(), to).changes())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void heirsKeepWhatIsTheirOwn(Engine engine) throws SQLException {
        List<String> less = List.of(
                "CREATE TABLE base (id integer)",
                "CREATE TABLE kid (id integer, own text) INHERITS (base)",
                "CREATE TABLE grandkid () INHERITS (kid)");
        List<String> more = List.of(
                "CREATE TABLE base (id bigint, gone text, CONSTRAINT sane CHECK (id > 0))",
                "CREATE TABLE kid (gone text DEFAULT 'kept', own text, other date) INHERITS (base)",
                "CREATE TABLE grandkid (CHECK (other > '2020-01-01')) INHERITS (kid)");
        try (ReadBack database = new ReadBack(engine)) {
            assertThat(wayThereAndBack(database, less, more).get(0))
                    .containsExactly(
                            "add column base.gone text",
                            "alter column base.id from integer to bigint",
                            "add column kid.other date",
                            "alter column kid.gone: default",
                            "add check grandkid_other_check to grandkid",
                            "add check sane to base");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_14", "POSTGRES_18"})
    void aPartThatLeavesLetsGoOfTheCounterOfItsWhole(Engine engine) throws SQLException {
        List<String> counted = List.of(
                "CREATE TABLE whole (k integer, n serial) PARTITION BY LIST (k)",
                "CREATE TABLE part PARTITION OF whole FOR VALUES IN (1)");
        List<String> apart = List.of(
                "CREATE TABLE whole (k integer) PARTITION BY LIST (k)", "CREATE TABLE part (k integer, n integer)");
        try (ReadBack database = new ReadBack(engine)) {
            assertThat(wayThereAndBack(database, counted, apart).get(0))
                    .containsSubsequence("alter column part.n: default", "drop column whole.n");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void whatIsSaidOfAnIndexThatAPartGotIsKept(Engine engine) throws SQLException {
        String index = "CREATE INDEX ev_by_day ON ev (at)";
        String comment = "COMMENT ON INDEX ev_1_at_idx IS 'of one'";
        try (ReadBack database = new ReadBack(engine)) {
            assertThat(wayThereAndBack(database, ev("", index), ev("", index, comment))
                            .get(0))
                    .containsExactly("comment on index ev_1_at_idx of ev_1");
            assertThat(wayThereAndBack(database, ev(""), ev("", index, comment)).get(0))
                    .containsExactly("create index ev_by_day on ev", "comment on index ev_1_at_idx of ev_1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void anIndexOfAPartIsTakenOverByThatOfItsWhole(Engine engine) throws SQLException {
        String own = "CREATE INDEX ev_1_own ON ev_1 (at)";
        String above = "CREATE INDEX ev_by_day ON ev (at)";
        try (ReadBack database = new ReadBack(engine)) {
            assertThat(wayThereAndBack(database, ev("", own), ev("", own, above))
                            .get(0))
                    .containsExactly("create index ev_by_day on ev");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void aTableBecomesAnHeir(Engine engine) throws SQLException {
        String base = "CREATE TABLE base (id integer NOT NULL, name text, CONSTRAINT sane CHECK (id > 0))";
        try (ReadBack database = new ReadBack(engine)) {
            assertThat(wayThereAndBack(
                                    database,
                                    List.of(
                                            base,
                                            "CREATE TABLE kid (own text, id integer NOT NULL, name text, CONSTRAINT sane CHECK (id > 0))"),
                                    List.of(base, "CREATE TABLE kid (own text) INHERITS (base)"))
                            .get(0))
                    .containsExactly("create child of base on kid");
            assertThat(wayThereAndBack(
                                    database,
                                    List.of(base, "CREATE TABLE kid (own text)"),
                                    List.of(base, "CREATE TABLE kid (own text) INHERITS (base)"))
                            .get(0))
                    .contains("create child of base on kid");
        }
    }

    /** From PostgreSQL 17 on a partitioned table may have one. */
    @Test
    void aPartitionCountsWithItsWhole() throws SQLException {
        try (ReadBack database = new ReadBack(Engine.POSTGRES_18)) {
            assertThat(wayThereAndBack(database, ev(""), ev(", n bigint GENERATED ALWAYS AS IDENTITY"))
                            .get(0))
                    .containsExactly("add column ev.n bigint not null");
            assertThat(wayThereAndBack(
                                    database,
                                    ev(", n bigint GENERATED ALWAYS AS IDENTITY"),
                                    ev(", n bigint GENERATED BY DEFAULT AS IDENTITY (START 5)"))
                            .get(0))
                    .containsExactly("alter column ev.n: numbering");
            assertThat(wayThereAndBack(
                                    database, ev(", n bigint NOT NULL"), ev(", n bigint GENERATED ALWAYS AS IDENTITY"))
                            .get(0))
                    .containsExactly("alter column ev.n: numbering");
        }
    }

    @ParameterizedTest
    @CsvSource({"POSTGRES_18, 8", "POSTGRES_14, 6"})
    void theDifferenceLeadsThereAndBack(Engine engine, int pairs) throws SQLException {
        run(engine, 0, pairs);
    }

    @Tag("inverses")
    @ParameterizedTest
    @CsvSource({"POSTGRES_18, 150", "POSTGRES_14, 150"})
    void theDifferenceLeadsThereAndBackEveryTime(Engine engine, int pairs) throws SQLException {
        run(engine, 5000, pairs);
    }

    /** All pairs are tried, so that it is seen how many fail. */
    private static void run(Engine engine, long firstSeed, int pairs) throws SQLException {
        List<String> failures = new ArrayList<>();
        try (ReadBack database = new ReadBack(engine)) {
            for (long seed = firstSeed; seed < firstSeed + pairs; seed++) {
                try {
                    wayThereAndBack(database, RandomFamilies.of(seed), RandomFamilies.of(-seed - 1));
                } catch (SQLException | RuntimeException | AssertionError e) {
                    failures.add("seed " + seed + ": " + e.getMessage());
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    /** The changes from one to the other and back; both are proven. */
    private static List<List<String>> wayThereAndBack(ReadBack database, List<String> before, List<String> after)
            throws SQLException {
        Schema b = load(database, after);
        Schema a = load(database, before);
        return List.of(lead(database, a, b), lead(database, b, a));
    }

    private static Schema load(ReadBack database, List<String> statements) throws SQLException {
        database.clear();
        SchemaEngine.execute(database.dialect(), database.connection(), statements);
        return database.read().schema();
    }

    private static Differ differ(ReadBack database) {
        return new Differ(database.dialect().reader().compared());
    }

    private static List<String> lead(ReadBack database, Schema from, Schema to) throws SQLException {
        List<Change> changes = differ(database).between(from, to).changes();
        SchemaEngine.apply(database.dialect(), database.connection(), changes);
        Schema reached = database.read().schema();
        assertThat(differ(database).between(reached, to).changes())
                .as("left after %s", changes.stream().map(Change::text).toList())
                .isEmpty();
        ReadBack.assertSame(sorted(to), sorted(reached));
        return changes.stream().map(Change::text).toList();
    }

    /** Columns that were added stand last, and counters and NOT NULL keep their names, which is no difference. */
    private static Schema sorted(Schema schema) {
        return schema.withTables(schema.tables().stream()
                        .map(table -> table.sorted()
                                .withColumns(table.columns().stream()
                                        .sorted(Comparator.comparing(Column::name))
                                        .toList()))
                        .sorted(Comparator.comparing(table -> table.name()))
                        .toList())
                .withDefinitions(schema.definitions().stream()
                        .filter(definition -> !definition.kind().startsWith("name of "))
                        .sorted(Comparator.comparing(Definition::title))
                        .toList());
    }
}
