package dev.godwit.dialect.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.dialect.ExistingTables;
import dev.godwit.schema.Schema;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.diff.Differ;
import dev.godwit.testing.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Domains, composite types and enums of PostgreSQL change while tables with rows use them, also within arrays and other types. */
class TypesInUseTest {

    /**
     * A type before and after, used by a column {@code v} of {@code t}, of which one row has a value.
     *
     * @param value that of the row
     * @param there it afterwards
     * @param inPlace whether no column becomes of another type
     * @param many whether another column is an array of the type
     */
    private record Case(
            String name, String before, String after, String value, String there, boolean inPlace, boolean many) {}

    private static final List<Case> CASES = List.of(
            new Case(
                    "rules",
                    "CREATE DOMAIN d AS integer DEFAULT 1 NOT NULL CONSTRAINT a CHECK (VALUE > 0) CONSTRAINT b CHECK (VALUE < 9)",
                    "CREATE DOMAIN d AS integer DEFAULT 1 + 1 CONSTRAINT b CHECK (VALUE < 10) CONSTRAINT \"Odd one\" CHECK (VALUE IN (5, 6))",
                    "5",
                    "5",
                    true,
                    false),
            new Case(
                    "a rule for what lies in arrays",
                    "CREATE DOMAIN d AS integer",
                    "CREATE DOMAIN d AS integer NOT NULL CONSTRAINT a CHECK (VALUE > 0)",
                    "5",
                    "5",
                    false,
                    true),
            new Case(
                    "not proven",
                    "CREATE DOMAIN d AS text COLLATE \"C\"",
                    "CREATE DOMAIN d AS text COLLATE \"C\" DEFAULT 'NOT NULL'; ALTER DOMAIN d ADD CONSTRAINT late CHECK (VALUE <> 'x') NOT VALID",
                    "'x'",
                    "x",
                    true,
                    true),
            new Case(
                    "wider",
                    "CREATE DOMAIN d AS integer CONSTRAINT a CHECK (VALUE > 0)",
                    "CREATE DOMAIN d AS bigint DEFAULT 3 NOT NULL",
                    "5",
                    "5",
                    false,
                    true),
            new Case(
                    "other collation",
                    "CREATE DOMAIN d AS varchar(10)",
                    "CREATE DOMAIN d AS varchar(20) COLLATE \"C\"",
                    "'x'",
                    "x",
                    false,
                    true),
            new Case(
                    "domain of domain",
                    "CREATE DOMAIN inner_one AS integer; CREATE DOMAIN d AS inner_one",
                    "CREATE DOMAIN inner_one AS bigint; CREATE DOMAIN d AS inner_one CHECK (VALUE > 0)",
                    "5",
                    "5",
                    false,
                    true),
            new Case(
                    "more attributes",
                    "CREATE TYPE d AS (a integer, b text)",
                    "CREATE TYPE d AS (a integer, b text, \"C d\" numeric(5,2))",
                    "ROW(1, 'x')",
                    "(1,x,)",
                    true,
                    true),
            new Case(
                    "other attributes",
                    "CREATE TYPE d AS (a integer, b text, c date)",
                    "CREATE TYPE d AS (b text, a bigint, e text)",
                    "ROW(1, 'x', NULL)",
                    "(x,1,)",
                    false,
                    true),
            new Case(
                    "other attributes within others",
                    "CREATE TYPE one AS (a integer, \"It's\" text); CREATE TYPE many AS (ones one[], single one); CREATE DOMAIN d AS many",
                    "CREATE TYPE one AS (\"It's\" text, a bigint); CREATE TYPE many AS (single one, ones one[]); CREATE DOMAIN d AS many",
                    "ROW(ARRAY[ROW(1, 'x'), NULL]::one[], ROW(2, 'y'))::many",
                    "(\"(y,2)\",\"{\"\"(x,1)\"\",NULL}\")",
                    false,
                    true),
            new Case(
                    "one more value",
                    "CREATE TYPE d AS ENUM ('a', 'c')",
                    "CREATE TYPE d AS ENUM ('a', 'b', 'c')",
                    "'c'",
                    "c",
                    true,
                    true),
            new Case(
                    "other order of values",
                    "CREATE TYPE d AS ENUM ('a', 'b', 'c')",
                    "CREATE TYPE d AS ENUM ('c', 'a')",
                    "'c'",
                    "c",
                    false,
                    true));

    @TestFactory
    Stream<DynamicTest> changeThereAndBack() {
        return Stream.of(Engine.POSTGRES_14, Engine.POSTGRES_18)
                .flatMap(engine -> CASES.stream()
                        .map(one -> DynamicTest.dynamicTest(engine + " " + one.name(), () -> changes(engine, one))));
    }

    private static void changes(Engine engine, Case one) throws SQLException {
        try (ReadBack database = new ReadBack(engine)) {
            Schema after = load(database, one.after(), one.many());
            Schema before = load(database, one.before(), one.many());
            SchemaEngine.execute(
                    database.dialect(),
                    database.connection(),
                    List.of(
                            "INSERT INTO t VALUES (1, " + one.value() + ")",
                            "INSERT INTO parted VALUES (1"
                                    + (one.many() ? ", ARRAY[" + one.value() + "]::d[]" : "")
                                    + ", " + one.value() + ")"));
            List<Change> there = lead(database, before, after);
            assertThat(values(database, one)).containsOnly(one.there());
            assertThat(statements(database, there).stream()
                            .noneMatch(sql -> sql.contains(" TYPE ") && sql.contains("TABLE")))
                    .as("%s", statements(database, there))
                    .isEqualTo(one.inPlace());
            lead(database, after, before);
            assertThat(values(database, one)).doesNotContainNull();
        }
    }

    private static List<String> statements(ReadBack database, List<Change> changes) {
        return database.dialect().schema().writer(ExistingTables.NONE).statements(changes);
    }

    private static List<String> values(ReadBack database, Case one) throws SQLException {
        String within = one.many() ? " UNION ALL SELECT vs[1]::text FROM parted" : "";
        List<String> values = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT v::text FROM t" + within)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        assertThat(values).hasSize(one.many() ? 2 : 1);
        return values;
    }

    private static Schema load(ReadBack database, String types, boolean many) throws SQLException {
        database.clear();
        List<String> statements = new ArrayList<>(Arrays.asList(types.split("; ")));
        statements.add("CREATE TABLE t (id integer PRIMARY KEY, v d)");
        statements.add("CREATE INDEX t_v ON t (v)");
        statements.add("CREATE TABLE parted (id integer," + (many ? " vs d[]," : "") + " v d) PARTITION BY LIST (id)");
        statements.add("CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1)");
        statements.add("CREATE VIEW seen AS SELECT id, v FROM t");
        statements.add("CREATE FUNCTION shown(x d) RETURNS text LANGUAGE sql AS 'SELECT x::text'");
        statements.add("COMMENT ON COLUMN seen.id IS 'which'");
        SchemaEngine.execute(database.dialect(), database.connection(), statements);
        return database.read().schema();
    }

    private static List<Change> lead(ReadBack database, Schema from, Schema to) throws SQLException {
        Differ differ = new Differ(database.dialect().reader().compared());
        List<Change> changes = differ.between(from, to).changes();
        SchemaEngine.apply(database.dialect(), database.connection(), changes);
        Schema reached = database.read().schema();
        assertThat(differ.between(reached, to).changes()).isEmpty();
        ReadBack.assertSame(sorted(to), sorted(reached));
        return changes;
    }

    private static Schema sorted(Schema schema) {
        return schema.withTables(schema.tables().stream()
                .map(table -> table.sorted())
                .sorted(Comparator.comparing(table -> table.name()))
                .toList());
    }
}
