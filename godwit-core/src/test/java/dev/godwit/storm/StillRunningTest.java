package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.testing.Engine;
import dev.godwit.testing.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server goes on with the statement of a client that was killed: the next run waits for it and then goes on right. */
class StillRunningTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB"})
    void ddl(Engine engine) throws InterruptedException {
        waitsAndGoesOn(
                engine,
                engine == Engine.MARIADB
                        ? "CREATE TABLE other AS SELECT 1 AS one, SLEEP(2) AS nothing;"
                        : "CREATE TABLE other AS SELECT 1 AS one, pg_sleep(2)::text AS nothing;",
                "INSERT INTO executed SELECT 'second' FROM other;");
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB"})
    void rows(Engine engine) throws InterruptedException {
        waitsAndGoesOn(
                engine,
                engine == Engine.MARIADB
                        ? "INSERT INTO executed SELECT 'second' FROM (SELECT SLEEP(2)) s;"
                        : "INSERT INTO executed SELECT 'second' FROM pg_sleep(2);");
    }

    private void waitsAndGoesOn(Engine engine, String... second) throws InterruptedException {
        try (Scene scene = new Scene(engine, directory)
                .file("1_base.sql", "-- migrate:up", "CREATE TABLE executed (step varchar(20));")
                .file("2_second.sql", "-- migrate:up", String.join("\n", second))) {
            try (JavaProcess process =
                    MigrateProcess.of(scene.database(), directory, "migrate").start()) {
                assertThat(process.awaitOutput("statement 2_second 1", Duration.ofSeconds(30)))
                        .isTrue();
                awaitSleeping(scene);
                process.kill();
            }
            assertThat(sleeping(scene)).isNotEmpty();
            assertThat(scene.godwit().unlock(false).holder()).isPresent();

            scene.godwit().migrate();

            assertThat(sleeping(scene)).isEmpty();
            assertThat(scene.executed()).containsExactly("second");
            assertThat(scene.query("SELECT version FROM godwit_event WHERE kind = 'applied' ORDER BY id"))
                    .containsExactly("1", "2");
        }
    }

    private static void awaitSleeping(Scene scene) throws InterruptedException {
        while (sleeping(scene).isEmpty()) {
            Thread.sleep(20);
        }
    }

    private static List<String> sleeping(Scene scene) {
        return scene.query(
                scene.database().engine() == Engine.MARIADB
                        ? "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND info LIKE '%SLEEP(%'"
                                + " AND id <> CONNECTION_ID()"
                        : "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'"
                                + " AND wait_event = 'PgSleep'");
    }
}
