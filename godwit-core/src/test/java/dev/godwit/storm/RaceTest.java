package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.testing.Engine;
import dev.godwit.testing.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many start at once on a fresh database: all end well, each migration runs once, in one batch. */
class RaceTest {

    private static final int MANY = 50;
    private static final int FEW_PROCESSES = 8;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "SQLITE", "H2"})
    void fiftyThreads(Engine engine) throws Exception {
        try (Scene scene = scene(engine)) {
            ExecutorService threads = Executors.newFixedThreadPool(MANY);
            CyclicBarrier start = new CyclicBarrier(MANY);
            List<Future<Integer>> applied = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                applied.add(threads.submit(() -> {
                    start.await();
                    return scene.godwit().migrate().applied().size();
                }));
            }
            int all = 0;
            for (Future<Integer> one : applied) {
                all += one.get();
            }
            threads.shutdown();
            assertThat(all).isEqualTo(3);
            check(scene);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "SQLITE"})
    void aFewProcesses(Engine engine) {
        race(engine, FEW_PROCESSES);
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "SQLITE"})
    @Tag("storm")
    void fiftyProcesses(Engine engine) {
        race(engine, MANY);
    }

    private void race(Engine engine, int count) {
        try (Scene scene = scene(engine)) {
            List<JavaProcess> processes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                processes.add(MigrateProcess.of(scene.database(), directory, "migrate")
                        .start());
            }
            for (JavaProcess process : processes) {
                try (process) {
                    int exit = process.waitFor(Duration.ofMinutes(3));
                    assertThat(exit).as(process.stdout() + process.stderr()).isZero();
                }
            }
            check(scene);
        }
    }

    private Scene scene(Engine engine) {
        return new Scene(engine, directory)
                .file("1_base.sql", "-- migrate:up", "CREATE TABLE executed (step varchar(20));")
                .file("2_first.sql", "-- migrate:up", "INSERT INTO executed VALUES ('2');")
                .file(
                        "3_second.sql",
                        "-- migrate:up",
                        "INSERT INTO executed VALUES ('3');",
                        "CREATE TABLE other (id int);",
                        "INSERT INTO executed SELECT '3 again' FROM executed WHERE step = '3';");
    }

    private static void check(Scene scene) {
        assertThat(scene.executed()).containsExactly("2", "3", "3 again");
        assertThat(scene.query("SELECT DISTINCT batch FROM godwit_history")).containsExactly("1");
        assertThat(scene.query("SELECT kind FROM godwit_event ORDER BY id"))
                .containsExactly("created", "applied", "applied", "applied");
        assertThat(scene.godwit().unlock(false).holder()).isEmpty();
    }
}
