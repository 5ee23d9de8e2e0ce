package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.embedded.PostgresServer;
import dev.godwit.report.Progress;
import dev.godwit.testing.Engine;
import dev.godwit.testing.Replica;
import dev.godwit.testing.TestDatabase;
import dev.godwit.testing.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backfill gives way to replicas that cannot follow, and to a query of the project, and goes on afterwards. */
class BackfillPaceTest {

    private static final int ROWS = 4_000;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void waitsForAReplicaThatDoesNotReplay(Engine engine) {
        PostgresServer primary = TestServers.postgres(engine).start();
        try (Replica replica = Replica.of(primary, engine);
                Scene scene = scene(TestDatabase.on(primary))) {
            replica.pause();
            AtomicInteger rested = new AtomicInteger();
            Godwit godwit = Godwit.url(scene.database().userUrl())
                    .locations(directory, List.of("."))
                    .backfillMaxLag(Duration.ofMillis(200))
                    .listener(progress -> {
                        if (progress instanceof Progress.Resting resting) {
                            assertThat(resting.reason()).startsWith("the replica replica at 127.0.0.1 is ");
                            if (rested.getAndIncrement() == 0) {
                                assertThat(processed(scene)).isBetween(1L, ROWS - 1L);
                                replica.resume();
                            }
                        }
                    })
                    .build();
            godwit.migrate();
            assertThat(rested).hasPositiveValue();
            assertThat(scene.query("SELECT count(*) FROM many WHERE n = 1")).containsExactly("" + ROWS);
        } finally {
            primary.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "POSTGRES_14"})
    void asksAReplicaThatItsUserCannotSeeOnThePrimary(Engine engine) {
        PostgresServer primary = TestServers.postgres(engine).start();
        try (Replica replica = Replica.of(primary, engine);
                Scene scene = scene(TestDatabase.on(primary))) {
            scene.execute(
                    "CREATE ROLE deployer LOGIN PASSWORD 'from-the-vault'",
                    "GRANT USAGE, CREATE ON SCHEMA public TO deployer",
                    "ALTER TABLE many OWNER TO deployer");
            replica.awaitCaughtUp();
            replica.pause();
            AtomicInteger rested = new AtomicInteger();
            Godwit godwit = Godwit.url(scene.database().jdbcUrl())
                    .user("deployer")
                    .password("from-the-vault")
                    .locations(directory, List.of("."))
                    .backfillMaxLag(Duration.ofMillis(200))
                    .backfillReplicas(List.of(scene.database()
                            .jdbcUrl()
                            .replace(
                                    ":" + primary.port() + "/",
                                    ":" + replica.server().port() + "/")))
                    .listener(progress -> {
                        if (progress instanceof Progress.Resting resting) {
                            assertThat(resting.reason())
                                    .startsWith("the replica 127.0.0.1:"
                                            + replica.server().port() + " is ")
                                    .endsWith(" behind (at most 0.2 s)");
                            if (rested.getAndIncrement() == 0) {
                                assertThat(processed(scene)).isBetween(1L, ROWS - 1L);
                                replica.resume();
                            }
                        }
                    })
                    .build();
            godwit.migrate();
            assertThat(rested).hasPositiveValue();
            assertThat(scene.query("SELECT count(*) FROM many WHERE n = 1")).containsExactly("" + ROWS);
        } finally {
            primary.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_18", "MARIADB", "H2"})
    void restsWhileAQuerySaysSo(Engine engine) {
        try (Scene scene = scene(TestDatabase.create(engine))) {
            scene.execute("CREATE TABLE switches (busy integer)", "INSERT INTO switches VALUES (1)");
            AtomicInteger rested = new AtomicInteger();
            Godwit godwit = Godwit.url(scene.database().userUrl())
                    .locations(directory, List.of("."))
                    .backfillPauseWhen("SELECT busy FROM switches")
                    .listener(progress -> {
                        if (progress instanceof Progress.Resting) {
                            assertThat(processed(scene)).isZero();
                            scene.execute("UPDATE switches SET busy = 0");
                            rested.incrementAndGet();
                        }
                    })
                    .build();
            godwit.migrate();
            assertThat(rested).hasValue(1);
            assertThat(scene.query("SELECT count(*) FROM many WHERE n = 1")).containsExactly("" + ROWS);
        }
    }

    private Scene scene(TestDatabase database) {
        // A batch that takes its time grows by little, so that there are some left when a replica has fallen behind.
        boolean sleeps = database.engine() == Engine.POSTGRES_14 || database.engine() == Engine.POSTGRES_18;
        Scene scene = new Scene(database, directory)
                .file(
                        "1_fill.sql",
                        "-- migrate:up",
                        "-- migrate:backfill table:many key:id batch:200 target:60ms pause:60ms",
                        "UPDATE many SET n = n + 1 WHERE id BETWEEN :from AND :to"
                                + (sleeps ? " AND (SELECT pg_sleep(0.05)) IS NOT NULL;" : ";"));
        String numbers = switch (database.engine()) {
            case MARIADB -> "(SELECT seq AS id FROM seq_1_to_" + ROWS + ") s";
            case H2 -> "(SELECT x AS id FROM SYSTEM_RANGE(1, " + ROWS + ")) s";
            default -> "generate_series(1, " + ROWS + ") AS s (id)";
        };
        scene.execute(
                "CREATE TABLE many (id integer PRIMARY KEY, n integer DEFAULT 0 NOT NULL)",
                "INSERT INTO many (id) SELECT id FROM " + numbers);
        return scene;
    }

    private static long processed(Scene scene) {
        return Long.parseLong(
                scene.query("SELECT processed FROM godwit_backfill").get(0));
    }
}
