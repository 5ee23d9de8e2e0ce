package dev.godwit.storm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.embedded.EmbeddedServer;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import dev.godwit.testing.CuttingProxy;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import dev.godwit.testing.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network goes away at the worst moments: the error says what holds now, and the next run ends right. */
class CutConnectionTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB"})
    void beforeTheCommitReachesTheServer(Engine engine) {
        try (CuttingProxy proxy = CuttingProxy.to(server(engine));
                Scene scene = scene(proxy, engine, "INSERT INTO executed VALUES ('second');")) {
            GodwitException e = Scene.failure(() -> scene.godwit(
                            at("2_second", () -> proxy.cutWhenClientSends("COMMIT".getBytes(UTF_8))))
                    .migrate());

            assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
            assertThat(e.state())
                    .contains("The commit did not take effect: the database is as it was before 2_second.");
            assertThat(scene.executed()).isEmpty();
            nextRunEndsRight(scene, 1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB"})
    void afterTheCommitBeforeItsAnswer(Engine engine) {
        try (CuttingProxy proxy = CuttingProxy.to(server(engine));
                Scene scene = scene(proxy, engine, "INSERT INTO executed VALUES ('second');")) {
            GodwitException e = Scene.failure(() -> scene.godwit(
                            at("2_second", () -> proxy.cutAfterForwarding("COMMIT".getBytes(UTF_8))))
                    .migrate());

            assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
            assertThat(e.state()).contains("The commit took effect: 2_second is done and recorded.");
            nextRunEndsRight(scene, 0);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB"})
    void inTheMiddleOfAStatement(Engine engine) {
        String sleep = engine == Engine.MARIADB ? "SLEEP(1)" : "pg_sleep(1)";
        try (CuttingProxy proxy = CuttingProxy.to(server(engine));
                Scene scene =
                        scene(proxy, engine, "INSERT INTO executed SELECT 'second' FROM (SELECT " + sleep + ") s;")) {
            GodwitException e = Scene.failure(() ->
                    scene.godwit(at("2_second", () -> soon(proxy::cutNow))).migrate());

            assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
            boolean done = !scene.executed().isEmpty();
            assertThat(e.state().orElseThrow())
                    .contains(done ? "2_second is done and recorded" : "the database is as it was before 2_second");
            nextRunEndsRight(scene, done ? 0 : 1);
        }
    }

    /** What was set is taken back behind the commit, which nothing there can undo. */
    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB"})
    void inTheResetBehindTheCommit(Engine engine) {
        String reset = engine == Engine.MARIADB ? "UNLOCK TABLES" : "RESET ALL";
        try (CuttingProxy proxy = CuttingProxy.to(server(engine));
                Scene scene = scene(
                        proxy,
                        engine,
                        "SET " + timeout(engine) + " = 1000;",
                        "INSERT INTO executed VALUES ('second');")) {
            GodwitException e = Scene.failure(() -> scene.godwit(
                            at("2_second", () -> proxy.cutWhenClientSends(reset.getBytes(UTF_8))))
                    .migrate());

            assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
            assertThat(e.state()).contains("2_second is applied and recorded.");
            nextRunEndsRight(scene, 0);
        }
    }

    private static String timeout(Engine engine) {
        return engine == Engine.MARIADB ? "lock_wait_timeout" : "lock_timeout";
    }

    /** DDL runs alone on MariaDB, so this is about the journal there. */
    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB"})
    void inTheMiddleOfDdl(Engine engine) {
        try (CuttingProxy proxy = CuttingProxy.to(server(engine));
                Scene scene = scene(
                        proxy,
                        engine,
                        "CREATE TABLE other AS SELECT 1 AS one, "
                                + (engine == Engine.MARIADB ? "SLEEP(1)" : "pg_sleep(1)::text")
                                + " AS nothing;",
                        "INSERT INTO executed VALUES ('second');")) {
            GodwitException e = Scene.failure(() ->
                    scene.godwit(at("2_second", () -> soon(proxy::cutNow))).migrate());

            assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
            assertThat(e.hint()).contains("Run the same command again; it is safe to do so.");
            scene.godwit().migrate();
            assertThat(scene.executed()).containsExactly("second");
            assertThat(scene.query("SELECT one FROM other")).containsExactly("1");
            assertThat(scene.query("SELECT state FROM godwit_history")).containsExactly("applied", "applied");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB"})
    void theLocksOwnConnection(Engine engine) {
        try (Scene scene = scene(
                TestDatabase.create(engine),
                "INSERT INTO executed VALUES ('second');",
                "CREATE TABLE other (id int);")) {
            scene.godwit(at("2_second", () -> {
                        endLockConnection(scene);
                        GodwitException e = Scene.failure(
                                () -> scene.godwit(p -> {}, Duration.ZERO).migrate());
                        assertThat(e.code()).isEqualTo(ErrorCode.LOCKED);
                    }))
                    .migrate();

            nextRunEndsRight(scene, 0);
        }
    }

    /** Of the two sessions that a run has, the lock's own was opened last. */
    private static void endLockConnection(Scene scene) {
        if (scene.database().engine() == Engine.MARIADB) {
            String last = scene.query("SELECT MAX(id) FROM information_schema.processlist"
                            + " WHERE db = DATABASE() AND id <> CONNECTION_ID()")
                    .get(0);
            scene.execute("KILL CONNECTION " + last);
        } else {
            scene.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND pid <> pg_backend_pid() ORDER BY backend_start DESC LIMIT 1");
        }
    }

    private static void nextRunEndsRight(Scene scene, int applied) {
        assertThat(scene.godwit().migrate().applied()).hasSize(applied);
        assertThat(scene.executed()).containsExactly("second");
        assertThat(scene.query("SELECT version FROM godwit_event WHERE kind = 'applied' ORDER BY id"))
                .containsExactly("1", "2");
        assertThat(scene.godwit().unlock(false).holder()).isEmpty();
    }

    private static EmbeddedServer server(Engine engine) {
        return TestServers.get(engine);
    }

    private Scene scene(CuttingProxy proxy, Engine engine, String... second) {
        return scene(TestDatabase.through(proxy, server(engine)), second);
    }

    private Scene scene(TestDatabase database, String... second) {
        return new Scene(database, directory)
                .file("1_base.sql", "-- migrate:up", "CREATE TABLE executed (step varchar(20));")
                .file("2_second.sql", "-- migrate:up", String.join("\n", second));
    }

    /** Does something once, when the first statement of this migration is about to be sent. */
    private static ProgressListener at(String id, Runnable what) {
        boolean[] done = {false};
        return progress -> {
            if (!done[0]
                    && progress instanceof Progress.StatementStarted started
                    && started.id().equals(id)) {
                done[0] = true;
                what.run();
            }
        };
    }

    private static void soon(Runnable what) {
        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(what);
    }
}
