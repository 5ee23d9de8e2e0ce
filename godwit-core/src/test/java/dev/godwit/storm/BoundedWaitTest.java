package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.GodwitBuilder;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.Progress;
import dev.godwit.testing.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A migration waits for a lock of the engine no longer than it may, says for whom, and is tried again. */
class BoundedWaitTest {

    private static final String ONE_STEP = "INSERT INTO executed VALUES ('one');";
    private static final String ADD_COLUMN = "ALTER TABLE waited ADD COLUMN more integer;";

    @TempDir
    Path directory;

    private final List<Progress> heard = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14", "MARIADB"})
    void isTriedAgainUntilTheOtherOneIsDone(Engine engine) throws SQLException {
        try (Scene scene = scene(engine).file("2_two.sql", "-- migrate:up", ONE_STEP, ADD_COLUMN);
                Connection other = reading(scene)) {
            Godwit godwit = godwit(scene, builder -> builder.lockTimeout(Duration.ofMillis(300)), progress -> {
                if (progress instanceof Progress.Retrying) {
                    commit(other);
                }
            });
            assertThat(godwit.migrate().applied()).hasSize(1);
            assertThat(scene.executed()).containsExactly("one");
            assertThat(only(Progress.Retrying.class))
                    .isNotEmpty()
                    .allSatisfy(again -> assertThat(again.id()).isEqualTo("2_two"));
            assertThat(only(Progress.Blocked.class))
                    .first()
                    .satisfies(blocked -> assertThat(blocked.by())
                            .hasSize(1)
                            .allSatisfy(by -> assertThat(by.who())
                                    .contains(engine == Engine.MARIADB ? "connection " : "server process ")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "MARIADB"})
    void aStatementOfItsOwnIsTriedAgainWithoutThoseBeforeIt(Engine engine) throws SQLException {
        try (Scene scene = scene(engine)
                        .file("2_two.sql", "-- migrate:up transaction:false lock-timeout:300ms", ONE_STEP, ADD_COLUMN);
                Connection other = reading(scene)) {
            Godwit godwit = godwit(scene, builder -> {}, progress -> {
                if (progress instanceof Progress.Retrying) {
                    commit(other);
                }
            });
            godwit.migrate();
            assertThat(scene.executed()).containsExactly("one");
            assertThat(only(Progress.Retrying.class)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "MARIADB"})
    void givesUpAndSaysWhoIsInTheWay(Engine engine) throws SQLException {
        try (Scene scene = scene(engine).file("2_two.sql", "-- migrate:up", ADD_COLUMN);
                Connection other = reading(scene)) {
            Godwit godwit = godwit(
                    scene,
                    builder -> builder.lockTimeout(Duration.ofMillis(300)).lockRetry(Duration.ZERO),
                    progress -> {});
            GodwitException e = Scene.failure(godwit::migrate);
            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(e).hasMessageContaining(". In its way: ");
            assertThat(only(Progress.Retrying.class)).isEmpty();
            commit(other);
            assertThat(scene.godwit().migrate().applied()).hasSize(1);
        }
    }

    @Test
    void anIndexMadeBesideWritersWaitsForThemWithoutALimit() throws Exception {
        try (Scene scene = scene(Engine.POSTGRES_18)
                        .file(
                                "2_two.sql",
                                "-- migrate:up transaction:false",
                                "CREATE INDEX CONCURRENTLY waited_id ON waited (id);");
                Connection other = scene.database().connect()) {
            other.setAutoCommit(false);
            execute(other, "INSERT INTO waited VALUES (7)");
            CountDownLatch begun = new CountDownLatch(1);
            Thread writer = new Thread(() -> {
                await(begun);
                sleep(900);
                commit(other);
            });
            writer.start();
            Godwit godwit = godwit(
                    scene, builder -> builder.lockTimeout(Duration.ofMillis(200)), progress -> begun.countDown());
            godwit.migrate();
            writer.join();
            assertThat(only(Progress.Retrying.class)).isEmpty();
            assertThat(scene.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'waited_id'::regclass"))
                    .containsExactly("t");
        }
    }

    @Test
    void eachScriptHasTheLimitsThatItAsksFor() {
        String note = "INSERT INTO executed SELECT '%s ' || current_setting('lock_timeout') || ' '"
                + " || current_setting('statement_timeout');";
        try (Scene scene = scene(Engine.POSTGRES_18)
                .file("2_a.sql", "-- migrate:up", note.formatted("a"))
                .file("3_b.sql", "-- migrate:up lock-timeout:300ms statement-timeout:1m", note.formatted("b"))
                .file("4_c.sql", "-- migrate:up", note.formatted("c"))
                .file("5_d.sql", "-- migrate:up", "SET lock_timeout = '9s';", note.formatted("d"))
                .file("6_e.sql", "-- migrate:up lock-timeout:0s", note.formatted("e"))
                .file("7_f.sql", "-- migrate:up", note.formatted("f"))) {
            scene.godwit().migrate();
            assertThat(scene.executed())
                    .containsExactly("a 2s 0", "b 300ms 1min", "c 2s 0", "d 9s 0", "e 0 0", "f 2s 0");
        }
    }

    @Test
    void theLimitOfTheUrlIsLeftAlone() {
        try (Scene scene = scene(Engine.POSTGRES_18)
                .file("2_a.sql", "-- migrate:up", "INSERT INTO executed SELECT current_setting('lock_timeout');")) {
            String url = scene.database().userUrl();
            Godwit.url(url + (url.contains("?") ? "&" : "?") + "options=-c%20lock_timeout=7s")
                    .locations(directory, List.of("."))
                    .build()
                    .migrate();
            assertThat(scene.executed()).containsExactly("7s");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "MARIADB"})
    void aStatementThatRunsTooLongIsStopped(Engine engine) {
        String sleep = engine == Engine.MARIADB ? "INSERT INTO executed SELECT SLEEP(20);" : "SELECT pg_sleep(20);";
        try (Scene scene = scene(engine)
                .file("2_two.sql", "-- migrate:up statement-timeout:200ms", ONE_STEP, sleep)
                .file("3_three.sql", "-- migrate:up", "INSERT INTO executed VALUES ('three');")) {
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e.code()).isIn(ErrorCode.MIGRATION_FAILED, ErrorCode.MIGRATION_HALF_DONE);
            assertThat(e.place().orElseThrow().line()).isEqualTo(3);
            assertThat(scene.query("SELECT version FROM godwit_history WHERE version = '3'"))
                    .isEmpty();
        }
    }

    /** A table that is in use. */
    private Scene scene(Engine engine) {
        Scene scene = new Scene(engine, directory)
                .file(
                        "1_base.sql",
                        "-- migrate:up",
                        "CREATE TABLE executed (step varchar(60));",
                        "CREATE TABLE waited (id integer);");
        scene.godwit().migrate();
        return scene;
    }

    private static Connection reading(Scene scene) throws SQLException {
        Connection other = scene.database().connect();
        other.setAutoCommit(false);
        execute(other, "SELECT * FROM waited");
        return other;
    }

    private Godwit godwit(Scene scene, Consumer<GodwitBuilder> settings, Consumer<Progress> listener) {
        GodwitBuilder builder = Godwit.url(scene.database().userUrl())
                .locations(directory, List.of("."))
                .listener(progress -> {
                    heard.add(progress);
                    listener.accept(progress);
                });
        settings.accept(builder);
        return builder.build();
    }

    private <P extends Progress> List<P> only(Class<P> kind) {
        return List.copyOf(heard).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
