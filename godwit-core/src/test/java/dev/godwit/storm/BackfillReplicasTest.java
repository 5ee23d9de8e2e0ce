package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.embedded.MariaDbServer;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import dev.godwit.testing.Engine;
import dev.godwit.testing.MariaDbReplica;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A backfill on MariaDB gives way to the replicas that are named, which follow by its binary log. */
class BackfillReplicasTest {

    private static final int ROWS = 3_000;

    private static MariaDbServer primary;
    private static MariaDbReplica replica;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        primary = MariaDbReplica.primary();
        replica = MariaDbReplica.of(primary);
    }

    @AfterAll
    static void stop() {
        replica.close();
        primary.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "SQL_THREAD, its SQL thread is stopped, 1",
        "SQL_THREAD, its SQL thread is stopped, 3",
        "IO_THREAD, its IO thread is stopped, 1"
    })
    void restsUntilTheReplicaFollowsAgain(String thread, String reason, int workers) {
        try (Scene scene = scene(TestDatabase.on(primary), "10ms workers:" + workers)) {
            replica.execute("STOP SLAVE " + thread);
            List<String> reasons = new ArrayList<>();
            godwit(scene, url(), progress -> {
                        if (progress instanceof Progress.Resting resting) {
                            assertThat(scene.query("SELECT count(*) FROM many WHERE n = 1"))
                                    .containsExactly("0");
                            reasons.add(resting.reason());
                            replica.execute("START SLAVE " + thread);
                        }
                    })
                    .migrate();
            assertThat(reasons).isNotEmpty();
            assertThat(reasons.get(0))
                    .isEqualTo("the replica 127.0.0.1:" + replica.server().port() + " does not follow: " + reason);
            assertThatAllIsDone(scene);
        }
    }

    @Test
    void restsWhileTheReplicaIsTooFarBehind() throws SQLException {
        try (Scene scene = scene(TestDatabase.on(primary), "300ms")) {
            replica.awaitCaughtUp();
            String database = scene.query("SELECT database()").get(0);
            List<String> reasons = new ArrayList<>();
            try (Connection reader = replica.server().connect(database)) {
                execute(reader, "LOCK TABLES many READ");
                godwit(scene, url(), progress -> {
                            if (progress instanceof Progress.Resting resting) {
                                assertThat(processed(scene)).isBetween(1L, ROWS - 1L);
                                reasons.add(resting.reason());
                                execute(reader, "UNLOCK TABLES");
                            }
                        })
                        .migrate();
            }
            assertThat(reasons).isNotEmpty();
            assertThat(reasons.get(0))
                    .matches("the replica 127\\.0\\.0\\.1:\\d+ is \\d+\\.\\d s behind \\(at most 0\\.5 s\\)");
            assertThatAllIsDone(scene);
        }
    }

    @Test
    void noticesWhatHappensAfterItsConnectionBroke() {
        try (Scene scene = scene(TestDatabase.on(primary), "150ms")) {
            List<String> events = new ArrayList<>();
            godwit(scene, url(), progress -> {
                        if (progress instanceof Progress.Advanced && events.isEmpty()) {
                            events.add("broken");
                            replica.execute("KILL USER " + primary.user());
                            replica.execute("STOP SLAVE SQL_THREAD");
                        } else if (progress instanceof Progress.Resting) {
                            events.add("rests");
                            replica.execute("START SLAVE SQL_THREAD");
                        } else if (progress instanceof Progress.Warning warning) {
                            events.add(warning.message());
                        }
                    })
                    .migrate();
            assertThat(events).startsWith("broken", "rests").containsOnly("broken", "rests");
            assertThatAllIsDone(scene);
        }
    }

    @Test
    void goesOnWithoutAServerThatIsDownAndSaysSo() {
        try (Scene scene = scene(TestDatabase.on(primary), "10ms")) {
            List<String> warnings = new ArrayList<>();
            String down = "mariadb://watcher:from-the-vault@127.0.0.1:1/app";
            godwit(scene, down, progress -> {
                        if (progress instanceof Progress.Warning warning) {
                            warnings.add(warning.message());
                        }
                    })
                    .migrate();
            assertThat(warnings).hasSize(1);
            assertThat(warnings.get(0))
                    .startsWith("The replica 127.0.0.1:1 cannot be reached. The backfill goes on without it and tries"
                            + " again every minute. Cannot connect to MariaDB database app at 127.0.0.1:1")
                    .doesNotContain("from-the-vault");
            assertThatAllIsDone(scene);
        }
    }

    @Test
    void endsWhereTheServerIsNoReplica() {
        try (Scene scene = scene(TestDatabase.on(primary), "10ms")) {
            Godwit godwit = godwit(scene, primary.jdbcUrl("mysql"), progress -> {});
            GodwitException failure = Scene.failure(godwit::migrate);
            assertThat(failure)
                    .hasMessageContaining("The replica 127.0.0.1:" + primary.port()
                            + " cannot be asked how far it is: it follows no other server");
            assertThat(failure.hint())
                    .contains("Name the servers that follow the database. Or take it out of backfill.replicas.");
            assertThat(scene.query("SELECT count(*) FROM many WHERE n = 1")).containsExactly("0");
        }
    }

    @Test
    void aReplicaOfAnotherEngineIsRefusedBeforeAnythingRuns() {
        try (Scene scene = scene(TestDatabase.on(primary), "10ms")) {
            GodwitException refusal =
                    Scene.failure(() -> godwit(scene, "postgres://me:from-the-vault@other/app", progress -> {}));
            assertThat(refusal.code()).isEqualTo(ErrorCode.CONFIGURATION);
            assertThat(refusal)
                    .hasMessageStartingWith(
                            "The replica postgresql://me:***@other:5432/app is of another engine than ");
        }
    }

    @Test
    void saysWhereItHasNoEffect() {
        try (Scene scene = scene(TestDatabase.create(Engine.SQLITE), "10ms")) {
            List<String> warnings = new ArrayList<>();
            godwit(scene, "mariadb://nowhere/app", progress -> {
                        if (progress instanceof Progress.Warning warning) {
                            warnings.add(warning.message());
                        }
                    })
                    .migrate();
            assertThat(warnings)
                    .containsExactly(
                            "SQLite has no replicas that can be asked: backfill.replicas has no effect there.");
            assertThatAllIsDone(scene);
        }
    }

    /** Without a user: who logs in to the database logs in there, too. */
    private static String url() {
        return replica.server().jdbcUrl("mysql");
    }

    private Godwit godwit(Scene scene, String url, ProgressListener listener) {
        return Godwit.url(scene.database().userUrl())
                .locations(directory, List.of("."))
                .backfillMaxLag(Duration.ofMillis(500))
                .backfillReplicas(List.of(url))
                .listener(listener)
                .build();
    }

    /** Each batch is twice as large as the one before, so that there are eight. */
    private Scene scene(TestDatabase database, String pause) {
        Scene scene = new Scene(database, directory)
                .file(
                        "1_fill.sql",
                        "-- migrate:up transaction:false",
                        "-- migrate:backfill table:many key:id batch:20 target:10s pause:" + pause,
                        "UPDATE many SET n = n + 1 WHERE id BETWEEN :from AND :to;");
        scene.execute(
                "CREATE TABLE many (id integer PRIMARY KEY, n integer DEFAULT 0 NOT NULL)",
                "INSERT INTO many (id) WITH RECURSIVE s (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM s WHERE id < 1000)"
                        + " SELECT id FROM s",
                "INSERT INTO many (id) SELECT id + 1000 FROM many",
                "INSERT INTO many (id) SELECT id + 2000 FROM many WHERE id <= 1000");
        return scene;
    }

    private static void assertThatAllIsDone(Scene scene) {
        assertThat(scene.query("SELECT count(*) FROM many WHERE n = 1")).containsExactly("" + ROWS);
    }

    private static long processed(Scene scene) {
        return Long.parseLong(
                scene.query("SELECT processed FROM godwit_backfill").get(0));
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
