package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.report.Progress;
import dev.godwit.testing.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A statement below {@code -- migrate:backfill}, from the command to the rows. */
class BackfillTest {

    private static final String COUNT = "UPDATE counted SET n = n + 1 WHERE id BETWEEN :from AND :to;";

    @TempDir
    private Path directory;

    /** So many rows, whose keys are 1, 2, 3, … */
    private Scene scene(Engine engine, int rows) {
        Scene scene = new Scene(engine, directory);
        scene.execute("CREATE TABLE counted (id int NOT NULL PRIMARY KEY, n int NOT NULL)");
        for (int i = 1; i <= rows; i++) {
            scene.execute("INSERT INTO counted VALUES (" + i + ", 0)");
        }
        return scene;
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void itEndsWhereTheTableEndedWhenItBegan(Engine engine) {
        try (Scene scene = scene(engine, 6)) {
            scene.file("1_count.sql", "-- migrate:backfill table:counted batch:2", COUNT);
            List<String> told = new ArrayList<>();
            scene.godwit(progress -> {
                        if (progress instanceof Progress.Advanced batch) {
                            told.add(batch.what() + " " + batch.done() + "/" + batch.total());
                            scene.execute(
                                    "INSERT INTO counted VALUES (" + (100 + told.size()) + ", 7)",
                                    "INSERT INTO counted VALUES (" + -told.size() + ", 7)");
                        }
                    })
                    .migrate();

            assertThat(told).containsExactly("counted 2/6", "counted 6/6");
            assertThat(scene.query("SELECT n, count(*) FROM counted GROUP BY n ORDER BY n"))
                    .containsExactly("1 | 6", "7 | 4");
            assertThat(scene.heard().stream().filter(Progress.Note.class::isInstance))
                    .extracting(note -> ((Progress.Note) note).message())
                    .contains("The rows of counted in batches along "
                            + (engine == Engine.H2 ? "the primary key (ID)" : "the primary key (id)") + ", as 1 #1.");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void anEmptyTableIsDoneAtOnce(Engine engine) {
        try (Scene scene = scene(engine, 0)) {
            scene.file("1_count.sql", "-- migrate:backfill table:counted", COUNT)
                    .godwit()
                    .migrate();

            assertThat(scene.query("SELECT state, processed, total FROM godwit_backfill"))
                    .containsExactly("completed | 0 | 0");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void aBatchThatFailsLeavesThoseBeforeIt(Engine engine) {
        try (Scene scene = scene(engine, 6)) {
            scene.file(
                    "1_count.sql",
                    "-- migrate:backfill table:counted batch:4 name:counting",
                    "UPDATE counted SET n = n + 12 / (5 - id) WHERE id BETWEEN :from AND :to;");
            if (engine == Engine.MARIADB || engine == Engine.SQLITE) {
                scene.execute("CREATE UNIQUE INDEX filled ON counted (n, id)");
                scene.execute("ALTER TABLE counted RENAME TO held");
                scene.execute("CREATE TABLE counted (id int NOT NULL PRIMARY KEY, n int NOT NULL CHECK (n < 12))");
                scene.execute("INSERT INTO counted SELECT id, 0 FROM held");
                scene.file(
                        "1_count.sql",
                        "-- migrate:backfill table:counted batch:4 name:counting",
                        "UPDATE counted SET n = n + 2 + (id = 5) * 10 WHERE id BETWEEN :from AND :to;");
            }
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());

            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_HALF_DONE);
            assertThat(e.place().orElseThrow().toString()).startsWith("1_count.sql:2");
            assertThat(e.state())
                    .contains("0 of its 1 statements are done and stay; of the one that failed, the batches with 4 rows"
                            + " of counted are done and stay.");
            assertThat(scene.query("SELECT state, processed, last_key FROM godwit_backfill"))
                    .containsExactly("failed | 4 | 4");
            assertThat(scene.query("SELECT count(*) FROM godwit_backfill WHERE error IS NOT NULL"))
                    .containsExactly("1");

            scene.execute("UPDATE counted SET n = 1 WHERE id <= 4");
            scene.file("1_count.sql", "-- migrate:backfill table:counted batch:4 name:counting", COUNT)
                    .godwit()
                    .migrate();
            assertThat(scene.query("SELECT n, count(*) FROM counted GROUP BY n"))
                    .containsExactly("1 | 6");
        }
    }

    @Test
    void whatGoesOnMustGoAlongTheSameKey() {
        try (Scene scene = scene(Engine.SQLITE, 6)) {
            scene.execute("CREATE TABLE other (id int NOT NULL PRIMARY KEY, n int NOT NULL)");
            interruptAfterABatch(scene.file("1_count.sql", "-- migrate:backfill table:counted batch:2", COUNT));
            scene.file("1_count.sql", "-- migrate:backfill table:other batch:2", COUNT);

            GodwitException e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e)
                    .hasMessage(
                            "1_count failed: An earlier run went 2 rows along counted by id, and now it is to go along"
                                    + " other by id.");
            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_HALF_DONE);

            scene.file("1_count.sql", "-- migrate:backfill table:counted batch:2", COUNT)
                    .godwit()
                    .migrate();
            assertThat(scene.query("SELECT n, count(*) FROM counted GROUP BY n"))
                    .containsExactly("1 | 6");
        }
    }

    @Test
    void whatIsPutBeforeItDoesNotBeginItAnew() {
        try (Scene scene = scene(Engine.SQLITE, 6)) {
            interruptAfterABatch(scene.file("1_count.sql", "-- migrate:backfill table:counted batch:2", COUNT));
            scene.file(
                    "1_count.sql",
                    "-- migrate:assert SELECT 0",
                    "CREATE TABLE put_before (id int);",
                    "-- migrate:backfill table:counted batch:2",
                    COUNT);
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_HALF_DONE);

            scene.file(
                            "1_count.sql",
                            "CREATE TABLE put_before (id int);",
                            "-- migrate:backfill table:counted batch:2",
                            COUNT)
                    .godwit()
                    .migrate();
            assertThat(scene.query("SELECT n, count(*) FROM counted GROUP BY n"))
                    .containsExactly("1 | 6");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "SQLITE"})
    void anInterruptionIsHeardBetweenTwoBatches(Engine engine) {
        try (Scene scene = scene(engine, 6)) {
            GodwitException e =
                    interruptAfterABatch(scene.file("1_count.sql", "-- migrate:backfill table:counted batch:2", COUNT));

            assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED);
            assertThat(e.state())
                    .contains("2 of 6 rows of counted are done and committed, and the checkpoint knows that.");
            scene.godwit().migrate();
            assertThat(scene.query("SELECT n, count(*) FROM counted GROUP BY n"))
                    .containsExactly("1 | 6");
            assertThat(scene.heard().stream().filter(Progress.Note.class::isInstance))
                    .extracting(note -> ((Progress.Note) note).message())
                    .contains("The rest of counted in batches along the primary key (id), as 1 #1.");
        }
    }

    private GodwitException interruptAfterABatch(Scene scene) {
        AtomicBoolean stop = new AtomicBoolean();
        return Scene.failure(() -> dev.godwit.Godwit.url(scene.database().userUrl())
                .locations(directory, List.of("."))
                .interruption(stop::get)
                .listener(progress -> stop.set(stop.get() || progress instanceof Progress.Advanced))
                .build()
                .migrate());
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void theWayBackMayHaveOneToo(Engine engine) {
        try (Scene scene = scene(engine, 5)) {
            scene.file(
                    "1_count.sql",
                    "-- migrate:up",
                    "-- migrate:backfill table:counted batch:2",
                    COUNT,
                    "-- migrate:down",
                    "-- migrate:backfill table:counted batch:2",
                    "UPDATE counted SET n = n - 1 WHERE :range;");
            for (int i = 0; i < 2; i++) {
                scene.godwit().migrate();
                assertThat(scene.query("SELECT n, count(*) FROM counted GROUP BY n"))
                        .containsExactly("1 | 5");
                scene.godwit().rollback(new RollbackOptions.All());
                assertThat(scene.query("SELECT n, count(*) FROM counted GROUP BY n"))
                        .containsExactly("0 | 5");
            }
            assertThat(scene.query("SELECT name, state FROM godwit_backfill ORDER BY name"))
                    .containsExactly("1 #1 | completed", "1 down #1 | completed");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "SQLITE"})
    void aTrialOfUpAndDownRunsItToo(Engine engine) {
        try (Scene scene = new Scene(engine, directory)) {
            scene.file(
                    "1_counted.sql",
                    "-- migrate:up",
                    "CREATE TABLE counted (id int NOT NULL PRIMARY KEY, n int NOT NULL);",
                    "INSERT INTO counted VALUES (1, 0), (2, 0), (3, 0);",
                    "-- migrate:backfill table:counted batch:2",
                    COUNT,
                    "-- migrate:down",
                    "DROP TABLE counted;");

            assertThat(scene.godwit().verify(java.util.Set.of()).bad()).isEmpty();
        }
    }

    @Test
    void aProgramHasItInItsWords() {
        try (Scene scene = scene(Engine.SQLITE, 5)) {
            String[] program = {
                "import dev.godwit.code.*;",
                "public class Count implements Migration {",
                "  public void up(Database db) {",
                "    long rows = db.backfill(\"counted\").key(\"id\").batch(2).name(\"counting\")",
                "        .set(\"n\", Sql.expression(\"n + ?\", 3)).where(\"id\", \">\", 1).where(\"n\", 0).run();",
                "    db.execute(\"UPDATE counted SET n = ? WHERE id = 1\", rows);",
                "  }",
                "  public boolean inTransaction() { return false; }",
                "}"
            };
            scene.file("1_count.java", program).godwit().migrate();

            assertThat(scene.query("SELECT n FROM counted ORDER BY id")).containsExactly("4", "3", "3", "3", "3");
            assertThat(scene.query("SELECT name, key_columns, processed, changed FROM godwit_backfill"))
                    .containsExactly("counting | id | 5 | 4");

            program[7] = "";
            scene.file("2_again.java", program);
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e)
                    .hasMessage(
                            "2_again failed: A backfill commits batch by batch, and the migration runs in a transaction."
                                    + " Override inTransaction() to return false.");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void aFunctionGivesEachRowItsNewValues(Engine engine) {
        try (Scene scene = new Scene(engine, directory)) {
            scene.execute(
                    "CREATE TABLE people (tenant int NOT NULL, id varchar(9) NOT NULL, name varchar(20), given varchar(20),"
                            + " PRIMARY KEY (tenant, id))",
                    "INSERT INTO people VALUES (1, 'a', 'Ada Lovelace', NULL), (1, 'b''', 'Bob', NULL), (2, 'c', NULL, NULL),"
                            + " (2, 'd', 'Dee Hock', 'kept')");
            scene.file(
                    "1_names.java",
                    "import dev.godwit.code.*;",
                    "import java.util.Map;",
                    "public class Names implements Migration {",
                    "  public void up(Database db) {",
                    "    db.backfill(\"people\").batch(2).whereNull(\"given\").each(row -> row.isNull(\"name\") ? Map.of()",
                    "        : Map.of(\"given\", row.string(\"name\").split(\" \")[0]));",
                    "  }",
                    "  public boolean inTransaction() { return false; }",
                    "}");
            scene.godwit().migrate();

            assertThat(scene.query("SELECT id, given FROM people ORDER BY id"))
                    .containsExactly("a | Ada", "b' | Bob", "c | null", "d | kept");
            assertThat(scene.query("SELECT state, processed, changed FROM godwit_backfill"))
                    .containsExactly("completed | 4 | 2");
        }
    }

    @Test
    void aFunctionThatFailsTellsTheRow() {
        try (Scene scene = scene(Engine.SQLITE, 6)) {
            scene.file(
                    "1_count.java",
                    "import dev.godwit.code.*;",
                    "import java.util.Map;",
                    "public class Count implements Migration {",
                    "  public void up(Database db) {",
                    "    db.backfill(\"counted\").batch(4).each(row -> Map.of(\"n\", 10 / (5 - row.integer(\"id\"))));",
                    "  }",
                    "  public boolean inTransaction() { return false; }",
                    "}");
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());

            assertThat(e)
                    .hasMessage(
                            "1_count failed: The function failed for the row 5 of counted: java.lang.ArithmeticException:"
                                    + " / by zero");
            assertThat(e.place().orElseThrow().toString()).isEqualTo("1_count.java:5");
            assertThat(scene.query("SELECT n FROM counted ORDER BY id")).containsExactly("2", "3", "5", "10", "0", "0");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB"})
    void aBatchThatMeetsALockIsTriedAgainWithFewerRows(Engine engine) throws Exception {
        try (Scene scene = scene(engine, 8);
                java.sql.Connection other = scene.database().connect()) {
            scene.file(
                    "1_count.sql", "-- migrate:up lock-timeout:1s", "-- migrate:backfill table:counted batch:4", COUNT);
            other.setAutoCommit(false);
            other.createStatement().execute("UPDATE counted SET n = n WHERE id = 3");
            scene.godwit(progress -> {
                        if (progress instanceof Progress.Retrying) {
                            free(other);
                        }
                    })
                    .migrate();

            assertThat(scene.query("SELECT n, count(*) FROM counted GROUP BY n"))
                    .containsExactly("1 | 8");
            assertThat(scene.heard().stream().filter(Progress.Advanced.class::isInstance))
                    .first()
                    .extracting(batch -> ((Progress.Advanced) batch).done())
                    .isEqualTo(2L);
        }
    }

    private static void free(java.sql.Connection connection) {
        try {
            connection.rollback();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTableWithoutAKeyGoesByItsPages() {
        try (Scene scene = new Scene(Engine.POSTGRES_18, directory)) {
            scene.execute(
                    "CREATE TABLE keyless (id int, n int) WITH (fillfactor = 50)",
                    "INSERT INTO keyless SELECT i, 0 FROM generate_series(1, 3000) i",
                    "VACUUM ANALYZE keyless");
            scene.file(
                            "1_count.sql",
                            "-- migrate:backfill table:keyless batch:500",
                            "UPDATE keyless k SET n = n + 1 WHERE :range(k) AND n = 0;")
                    .godwit()
                    .migrate();

            assertThat(scene.query("SELECT n, count(*) FROM keyless GROUP BY n"))
                    .containsExactly("1 | 3000");
            assertThat(scene.query("SELECT key_columns, state, changed FROM godwit_backfill"))
                    .containsExactly("ctid | completed | 3000");
            assertThat(scene.heard().stream().filter(Progress.Advanced.class::isInstance))
                    .hasSizeGreaterThan(2);
            assertThat(scene.heard().stream().filter(Progress.Warning.class::isInstance))
                    .extracting(warning -> ((Progress.Warning) warning).message())
                    .contains(
                            "keyless has no unique key, and a row that is updated moves to another page, so it may be met"
                                    + " twice. See that the statement leaves alone what it has done.");
        }
    }

    @Test
    void whatCannotBeWalkedIsRefusedAndLeavesNothing() {
        try (Scene scene = scene(Engine.MARIADB, 2)) {
            scene.execute(
                    "CREATE TABLE keyless (id int)",
                    "CREATE TABLE aria (id int NOT NULL PRIMARY KEY) ENGINE = Aria",
                    "CREATE TABLE pairs (a int NOT NULL, b int NOT NULL, PRIMARY KEY (a, b))");

            refused(
                    scene,
                    "table:keyless",
                    "There is no table keyless, or it has no key by which its rows can be told apart on MariaDB.",
                    "Give it a primary key or a unique key of columns without NULL.");
            refused(
                    scene,
                    "table:aria",
                    "The rows of aria cannot be changed batch by batch: its engine Aria knows no transactions.",
                    "Convert the table to InnoDB, or write the statement without migrate:backfill.");
            refused(
                    scene,
                    "table:counted key:n",
                    "The table counted has no unique key (n) of columns without NULL.",
                    "It has: id. Write one of them behind key:, or leave key: out.");
            refused(
                    scene,
                    "table:pairs",
                    "\":from\" and \":to\" stand for the bounds of a key of one column, and the table is walked along the"
                            + " primary key (a, b).",
                    "Write :range or :range(alias) in their place.");
        }
    }

    private static void refused(Scene scene, String options, String message, String hint) {
        scene.file("1_x.sql", "-- migrate:backfill " + options, COUNT);
        GodwitException e = Scene.failure(() -> scene.godwit().migrate());
        assertThat(e).hasMessage("1_x failed: " + message);
        assertThat(e.hint()).contains(hint);
        assertThat(e.state()).contains("Nothing of it took effect: the database is as it was before 1_x.");
    }

    @Test
    void itIsNoPartOfATransaction() {
        try (Scene scene = scene(Engine.SQLITE, 2)) {
            scene.file("1_count.sql", "-- migrate:up transaction:true", "-- migrate:backfill table:counted", COUNT);
            assertThat(Scene.failure(() -> scene.godwit().migrate()))
                    .hasMessage("1_count asks for transaction:true, but its statement at line 3 is done batch by batch"
                            + " (migrate:backfill).");

            scene.file("1_count.sql", "BEGIN;", "-- migrate:backfill table:counted", COUNT, "COMMIT;");
            assertThat(Scene.failure(() -> scene.godwit().migrate()))
                    .hasMessage(
                            "\"migrate:backfill\" stands between a BEGIN and its COMMIT, and it commits batch by batch.");

            scene.file("1_count.sql", "-- migrate:backfill table:counted", COUNT);
            assertThat(Scene.failure(
                            () -> scene.godwit().migrate(MigrateOptions.all().inSingleTransaction())))
                    .hasMessage(
                            "--single-transaction is not possible: 1_count has a statement at line 2 that is done batch"
                                    + " by batch (migrate:backfill).");

            scene.file("1_count.sql", "SELECT 1;");
            scene.file("beforeMigrate.sql", "-- migrate:backfill table:counted", COUNT);
            assertThat(Scene.failure(() -> scene.godwit().migrate()))
                    .hasMessage(
                            "\"migrate:backfill\" stands in a script of which the history does not know how far it came.");
        }
    }
}
