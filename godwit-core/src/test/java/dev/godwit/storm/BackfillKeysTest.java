package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.testing.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row is changed once, whatever the key of its table is made of. */
class BackfillKeysTest {

    @TempDir
    private Path directory;

    /**
     * A table.
     *
     * @param columns besides {@code n}, with its key
     * @param rows the values of these columns, as SQL writes them
     * @param walked the columns that it is walked along
     */
    private record Keyed(String name, String columns, List<String> rows, String walked) {

        String filling() {
            return "-- migrate:backfill table:" + name + " batch:3\nUPDATE " + name
                    + " SET n = n + 1 WHERE :range AND n >= 0;\n";
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_14", "POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void eachRowOnce(Engine engine) {
        List<Keyed> tables = tables(engine);
        try (Scene scene = new Scene(engine, directory)) {
            StringBuilder migration = new StringBuilder();
            for (Keyed table : tables) {
                scene.execute("CREATE TABLE " + table.name() + " (n int NOT NULL, " + table.columns() + ")");
                for (String row : table.rows()) {
                    scene.execute("INSERT INTO " + table.name() + " VALUES (0, " + row + ")");
                }
                migration.append(table.filling());
            }
            scene.file("1_fill.sql", migration.toString()).godwit().migrate();

            for (Keyed table : tables) {
                assertThat(scene.query("SELECT n, count(*) FROM " + table.name() + " GROUP BY n"))
                        .as(table.name())
                        .containsExactly("1 | " + table.rows().size());
            }
            assertThat(scene.query(
                            "SELECT table_name, key_columns, state, processed, changed, total FROM godwit_backfill"
                                    + " ORDER BY started, name"))
                    .containsExactlyInAnyOrderElementsOf(tables.stream()
                            .map(table -> table.name() + " | " + table.walked() + " | completed | "
                                    + table.rows().size() + " | " + table.rows().size() + " | "
                                    + table.rows().size())
                            .toList());
        }
    }

    private static List<Keyed> tables(Engine engine) {
        List<Keyed> all = new ArrayList<>(List.of(
                new Keyed(
                        "numbers",
                        "id bigint NOT NULL PRIMARY KEY",
                        List.of("-9000000000", "-3", "-2", "0", "1", "5", "6", "7", "70", "10000000000"),
                        "id"),
                new Keyed("one_row", "id int NOT NULL PRIMARY KEY", List.of("42"), "id"),
                new Keyed(
                        "decimals",
                        "id decimal(12,4) NOT NULL PRIMARY KEY",
                        List.of("-0.5", "-0.25", "0", "0.0001", "1.1", "10", "9999.9999"),
                        "id"),
                new Keyed("texts", "id varchar(50) NOT NULL PRIMARY KEY", texts(), "id"),
                new Keyed(
                        "pairs",
                        "tenant int NOT NULL, name varchar(20) NOT NULL, PRIMARY KEY (tenant, name)",
                        IntStream.range(0, 20)
                                .mapToObj(i -> (i % 3 - 1) + ", 'n," + i / 3 + "'")
                                .toList(),
                        "tenant, name"),
                new Keyed(
                        "triples",
                        "c int NOT NULL, a int NOT NULL, b int NOT NULL, UNIQUE (a, b, c)",
                        IntStream.range(0, 18)
                                .mapToObj(i -> i % 2 + ", " + i % 3 + ", " + i / 6)
                                .toList(),
                        "a, b, c"),
                new Keyed(
                        "days",
                        "id timestamp(3) NOT NULL PRIMARY KEY",
                        IntStream.range(1, 9)
                                .mapToObj(i -> "'2024-02-29 23:59:5" + i + ".00" + i + "'")
                                .toList(),
                        "id"),
                new Keyed(
                        "unique_beside",
                        "maybe int UNIQUE, code int NOT NULL UNIQUE",
                        List.of("NULL, 3", "1, 2", "NULL, 1", "4, 9", "5, 8"),
                        "code")));
        switch (engine) {
            case MARIADB -> {
                all.add(new Keyed(
                        "old_texts",
                        "id varchar(20) CHARACTER SET latin1 COLLATE latin1_german2_ci NOT NULL PRIMARY KEY",
                        List.of("'a'", "'Ä'", "'AF'", "'z'", "'ß'", "''", "'B'"),
                        "id"));
                all.add(new Keyed(
                        "bytes",
                        "id binary(2) NOT NULL PRIMARY KEY",
                        List.of("X'0001'", "X'FF00'", "X'2700'", "X'5C27'"),
                        "id"));
                all.add(new Keyed("uuids", "id uuid NOT NULL PRIMARY KEY", uuids(), "id"));
            }
            case SQLITE -> {
                all.add(new Keyed(
                        "blind_case",
                        "id text COLLATE NOCASE NOT NULL PRIMARY KEY",
                        List.of("'a'", "'B'", "'c'", "'D'", "'_'", "'Z'"),
                        "id"));
                all.add(new Keyed(
                        "mixed",
                        "id NOT NULL PRIMARY KEY",
                        List.of("1", "-2.5", "'x''y'", "X'00FF'", "'10'", "3", "0.1"),
                        "id"));
                all.add(new Keyed("bare", "id int", List.of("1", "1", "2", "NULL", "5", "5", "5"), "rowid"));
                all.add(new Keyed(
                        "without_rowid_",
                        "id text PRIMARY KEY, other int NOT NULL",
                        List.of("NULL, 1", "'b', 2", "'c', 3", "NULL, 4"),
                        "rowid"));
            }
            case H2 -> {
                all.add(new Keyed("bare", "id int", List.of("1", "1", "2", "NULL", "5", "5", "5"), "_ROWID_"));
                all.add(new Keyed("uuids", "id uuid NOT NULL PRIMARY KEY", uuids(), "ID"));
                all.add(new Keyed(
                        "bytes",
                        "id varbinary(4) NOT NULL PRIMARY KEY",
                        List.of("X'0001'", "X'FF00'", "X'2700'", "X'5C27'"),
                        "ID"));
            }
            default -> {
                all.add(new Keyed(
                        "natural_texts",
                        "id text COLLATE \"en-x-icu\" NOT NULL PRIMARY KEY",
                        List.of("'a'", "'B'", "'c'", "'D'", "'_'", "'Z'", "'ä'"),
                        "id"));
                all.add(new Keyed("uuids", "id uuid NOT NULL PRIMARY KEY", uuids(), "id"));
                all.add(new Keyed(
                        "bytes",
                        "id bytea NOT NULL PRIMARY KEY",
                        List.of("'\\x0001'", "'\\xff00'", "'\\x2700'", "'\\x5c27'"),
                        "id"));
                all.add(new Keyed(
                        "floats",
                        "id double precision NOT NULL PRIMARY KEY",
                        List.of("0.1", "-1e300", "'NaN'", "'-Infinity'", "0.30000000000000004", "0.3"),
                        "id"));
            }
        }
        return engine == Engine.H2
                ? all.stream().map(BackfillKeysTest::inCapitals).toList()
                : all;
    }

    private static Keyed inCapitals(Keyed table) {
        return new Keyed(
                table.name(), table.columns(), table.rows(), table.walked().toUpperCase(java.util.Locale.ROOT));
    }

    private static List<String> texts() {
        return List.of("'a'", "'B'", "'it''s'", "'a,b'", "''", "'zoë'", "'ñandú'", "'日本'", "'-- x'", "'100%'");
    }

    private static List<String> uuids() {
        return IntStream.range(0, 8)
                .mapToObj(i -> "'" + (i * 2) % 9 + "0000000-0000-4000-8000-00000000000" + i + "'")
                .toList();
    }
}
