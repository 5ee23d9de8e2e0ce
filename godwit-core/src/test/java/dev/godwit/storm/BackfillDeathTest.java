package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.plan.BackfillPolicy;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.testing.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whenever a run dies, from the making of the table of progress to the mark behind the last statement, the next one does what is left: each row
 * is counted up once, by a statement that would count it twice.
 */
class BackfillDeathTest {

    private static final int ROWS = 8;

    @TempDir
    private Path directory;

    /** Before every other call on SQLite, and every fifth on the engines that take their time to make a database. */
    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void eachRowOnceHoweverOftenTheRunDies(Engine engine) {
        die(engine, engine == Engine.SQLITE ? 2 : 5);
    }

    /** Who has taken which stretch is known whenever all of them die. */
    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2"})
    void eachRowOnceWithWorkers(Engine engine) {
        dieWithWorkers(engine, 13);
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_14", "POSTGRES_18", "MARIADB", "H2"})
    @Tag("storm")
    void beforeEveryCallWithWorkers(Engine engine) {
        dieWithWorkers(engine, 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_14", "POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    @Tag("storm")
    void beforeEveryCall(Engine engine) {
        die(engine, 1);
    }

    private void die(Engine engine, int every) {
        List<String> calls;
        try (Scene scene = scene(engine)) {
            calls = new Death(scene.database(), directory).calls();
            check(scene, "undisturbed");
        }
        int first = first(calls);
        assertThat(calls.size() - first).as("calls to die before").isGreaterThan(10);
        for (int call = first; call <= calls.size(); call += every) {
            if (Death.passes(calls.get(call - 1))) {
                continue;
            }
            try (Scene scene = scene(engine)) {
                assertThat(new Death(scene.database(), directory).before(call)).isTrue();
                scene.godwit().migrate();
                check(scene, "dead before call " + call + " of " + calls);
            }
        }
    }

    /** How many calls there are depends on who takes which stretch, so it dies until it lives to its end. */
    private void dieWithWorkers(Engine engine, int every) {
        boolean dies = true;
        int deaths = 0;
        for (int call = 1; dies; call += every) {
            try (Scene scene = scene(engine, 40, "batch:1 workers:3")) {
                dies = new Death(scene.database(), directory).before(call);
                deaths += dies ? 1 : 0;
                scene.godwit().migrate();
                check(scene, 40, "dead before call " + call);
            }
        }
        assertThat(deaths).isGreaterThan(100 / every);
    }

    private static int first(List<String> calls) {
        return first(calls, "godwit_backfill");
    }

    private static int first(List<String> calls, String about) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).contains(about)) {
                return i + 1;
            }
        }
        throw new AssertionError("No call about " + about + " among " + calls);
    }

    /** From the row of its history on, every third call on SQLite and every sixth on the engines that take their time. */
    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void eachRowOnceAlsoWhereItIsDeferred(Engine engine) {
        dieDeferring(engine, engine == Engine.SQLITE ? 2 : 6);
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_14", "POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    @Tag("storm")
    void deferredBeforeEveryCall(Engine engine) {
        dieDeferring(engine, 1);
    }

    private void dieDeferring(Engine engine, int every) {
        List<String> deferring;
        List<String> finishing;
        try (Scene scene = scene(engine)) {
            deferring = new Death(scene.database(), directory, BackfillDeathTest::defer).calls();
            checkDeferred(scene, "undisturbed");
            finishing = new Death(scene.database(), directory, BackfillDeathTest::finish).calls();
            check(scene, "undisturbed");
        }
        for (int call = first(deferring, "running"); call <= deferring.size(); call += every) {
            if (!Death.passes(deferring.get(call - 1))) {
                deferDying(engine, call, "deferring, dead before call " + call + " of " + deferring.size());
            }
        }
        for (int call = first(finishing, "running"); call <= finishing.size(); call += every) {
            if (!Death.passes(finishing.get(call - 1))) {
                finishDying(engine, call, "finishing, dead before call " + call + " of " + finishing.size());
            }
        }
    }

    private void deferDying(Engine engine, int call, String when) {
        try (Scene scene = scene(engine)) {
            new Death(scene.database(), directory, BackfillDeathTest::defer).before(call);
            defer(scene.godwit());
            checkDeferred(scene, when);
            finish(scene.godwit());
            check(scene, when);
        }
    }

    private void finishDying(Engine engine, int call, String when) {
        try (Scene scene = scene(engine)) {
            defer(scene.godwit());
            new Death(scene.database(), directory, BackfillDeathTest::finish).before(call);
            defer(scene.godwit());
            if (!scene.godwit().status().backfills().isEmpty()) {
                finish(scene.godwit());
            }
            check(scene, when);
        }
    }

    private static void defer(Godwit godwit) {
        godwit.migrate(MigrateOptions.all().withBackfills(BackfillPolicy.DEFER));
    }

    private static void finish(Godwit godwit) {
        godwit.runBackfill(Optional.empty());
    }

    private static void checkDeferred(Scene scene, String when) {
        assertThat(scene.query("SELECT n, count(*) FROM counted GROUP BY n"))
                .as(when)
                .containsExactly("0 | " + ROWS);
        assertThat(scene.query("SELECT count(*) FROM made")).as(when).containsExactly("0");
        assertThat(scene.query("SELECT state, processed, changed, total FROM godwit_backfill"))
                .as(when)
                .containsExactly("deferred | 0 | 0 | 8");
        assertThat(scene.query("SELECT state, journal_done FROM godwit_history"))
                .as(when)
                .containsExactly("deferred | 1");
        assertThat(scene.query("SELECT count(*) FROM godwit_event WHERE kind = 'deferred'"))
                .as(when)
                .containsExactly("1");
    }

    private Scene scene(Engine engine) {
        return scene(engine, ROWS, "batch:4");
    }

    private Scene scene(Engine engine, int rows, String options) {
        Scene scene = new Scene(engine, directory)
                .file(
                        "1_count.sql",
                        "-- migrate:up transaction:false",
                        "CREATE TABLE made (id int);",
                        "-- migrate:backfill table:counted " + options,
                        "UPDATE counted SET n = n + 1 WHERE id BETWEEN :from AND :to;",
                        "INSERT INTO made VALUES (1);");
        scene.execute("CREATE TABLE counted (id int NOT NULL PRIMARY KEY, n int NOT NULL)");
        scene.execute(IntStream.range(0, rows)
                .mapToObj(i -> "INSERT INTO counted VALUES (" + (i * 10 - 20) + ", 0)")
                .toArray(String[]::new));
        return scene;
    }

    private static void check(Scene scene, String when) {
        check(scene, ROWS, when);
    }

    private static void check(Scene scene, int rows, String when) {
        assertThat(scene.query("SELECT n, count(*) FROM counted GROUP BY n"))
                .as(when)
                .containsExactly("1 | " + rows);
        assertThat(scene.query("SELECT count(*) FROM made")).as(when).containsExactly("1");
        assertThat(scene.query("SELECT state, processed, changed, total FROM godwit_backfill"))
                .as(when)
                .containsExactly("completed | " + rows + " | " + rows + " | " + rows);
        assertThat(scene.query("SELECT state FROM godwit_history")).as(when).containsExactly("applied");
    }
}
