package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.BackfillStatus;
import dev.godwit.report.LockReport;
import dev.godwit.report.Migrated;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import dev.godwit.testing.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody asks of a backfill from another terminal. */
@Timeout(120)
class BackfillSteeringTest {

    private static final Optional<String> THE_ONLY_ONE = Optional.empty();

    @TempDir
    private Path directory;

    /** Six rows in batches of two, and a migration that waits for them. */
    private Scene scene(Engine engine) {
        Scene scene = new Scene(engine, directory);
        scene.execute("CREATE TABLE counted (id int NOT NULL PRIMARY KEY, n int NOT NULL)");
        for (int id = 1; id <= 6; id++) {
            scene.execute("INSERT INTO counted VALUES (" + id + ", 0)");
        }
        return scene.file(
                        "1_count.sql",
                        "-- migrate:backfill table:counted batch:2 target:1ms name:counting",
                        "UPDATE counted SET n = n + 1 WHERE id BETWEEN :from AND :to;")
                .file("2_later.sql", "CREATE TABLE later (a int);");
    }

    /** Does something behind the first batch. */
    private static ProgressListener behindTheFirstBatch(Runnable deed) {
        AtomicBoolean done = new AtomicBoolean();
        return progress -> {
            if (progress instanceof Progress.Advanced && done.compareAndSet(false, true)) {
                deed.run();
            }
        };
    }

    private static boolean saysPaused(Progress progress) {
        return progress instanceof Progress.Warning warning && warning.message().contains("is paused at");
    }

    private static List<String> rowsDone(Scene scene) {
        return scene.query("SELECT count(*) FROM counted WHERE n = 1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void aPausedRunWaitsWithItsLockHeldUntilItIsResumed(Engine engine) throws Exception {
        try (Scene scene = scene(engine)) {
            List<Object> seen = new ArrayList<>();
            CompletableFuture<Void> otherTerminal = new CompletableFuture<>();
            ProgressListener pausing = behindTheFirstBatch(() -> scene.godwit().pauseBackfill(Optional.of("counting")));
            scene.godwit(progress -> {
                        pausing.on(progress);
                        if (saysPaused(progress)) {
                            seen.add(rowsDone(scene));
                            otherTerminal.completeAsync(
                                    () -> {
                                        seen.add(rowsDone(scene));
                                        seen.add(scene.godwit()
                                                .backfills()
                                                .get(0)
                                                .state());
                                        LockReport lock = scene.godwit().unlock(false);
                                        seen.add(lock.holder().isPresent() && !lock.freed());
                                        scene.godwit().resumeBackfill(THE_ONLY_ONE);
                                        return null;
                                    },
                                    CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS));
                        }
                    })
                    .migrate();

            otherTerminal.get(10, TimeUnit.SECONDS);
            assertThat(seen).containsExactly(List.of("2"), List.of("2"), BackfillStatus.State.PAUSED, true);
            assertThat(rowsDone(scene)).containsExactly("6");
            assertThat(scene.godwit().backfills()).singleElement().satisfies(done -> {
                assertThat(done.state()).isEqualTo(BackfillStatus.State.COMPLETED);
                assertThat(done.processed()).isEqualTo(6);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void anAbortedRunStopsAndNoneGoesOnUntilItIsResumed(Engine engine) {
        try (Scene scene = scene(engine)) {
            ProgressListener aborting = behindTheFirstBatch(() -> scene.godwit().abortBackfill(THE_ONLY_ONE));
            GodwitException e = Scene.failure(() -> scene.godwit(aborting).migrate());
            GodwitException again = Scene.failure(() -> scene.godwit().migrate());

            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_HALF_DONE);
            assertThat(e.getMessage()).contains("The backfill \"counting\" was aborted.");
            assertThat(e.state())
                    .contains("2 of 6 rows of counted are done and committed, and the checkpoint knows that.");
            assertThat(e.hint().orElseThrow()).contains("godwit backfill resume counting");
            assertThat(again.getMessage()).isEqualTo(e.getMessage());
            assertThat(rowsDone(scene)).containsExactly("2");
            assertThat(scene.godwit().status().backfills())
                    .singleElement()
                    .extracting(BackfillStatus::state)
                    .isEqualTo(BackfillStatus.State.ABORTED);

            assertThat(scene.godwit().resumeBackfill(THE_ONLY_ONE).state()).isEqualTo(BackfillStatus.State.RUNNING);
            assertThat(scene.godwit().runBackfill(Optional.of("counting")).applied())
                    .extracting(Migrated::id)
                    .containsExactly("1_count");
            assertThat(rowsDone(scene)).containsExactly("6");
            assertThat(scene.godwit().status().backfills()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "H2"})
    void aPausedRunCanBeInterruptedAndTheNextOneWaitsToo(Engine engine) {
        try (Scene scene = scene(engine)) {
            AtomicBoolean stop = new AtomicBoolean();
            ProgressListener pausing = behindTheFirstBatch(() -> scene.godwit().pauseBackfill(THE_ONLY_ONE));
            Godwit first = Godwit.url(scene.database().userUrl())
                    .locations(directory, List.of("."))
                    .interruption(stop::get)
                    .listener(progress -> {
                        pausing.on(progress);
                        stop.set(stop.get() || saysPaused(progress));
                    })
                    .build();
            GodwitException e = Scene.failure(first::migrate);
            assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED);

            scene.godwit(progress -> {
                        if (saysPaused(progress)) {
                            assertThat(rowsDone(scene)).containsExactly("2");
                            scene.godwit().resumeBackfill(THE_ONLY_ONE);
                        }
                    })
                    .migrate();
            assertThat(scene.heard()).anyMatch(BackfillSteeringTest::saysPaused);
            assertThat(rowsDone(scene)).containsExactly("6");
        }
    }

    @Test
    void whatIsAskedWhileABatchRunsIsNotOverwrittenByIt() throws Exception {
        try (Scene scene = scene(Engine.POSTGRES_18)) {
            scene.file(
                    "1_count.sql",
                    "-- migrate:backfill table:counted batch:2 target:1m name:counting",
                    "UPDATE counted SET n = n + 1 FROM (SELECT pg_sleep(1)) s WHERE id BETWEEN :from AND :to;");
            CompletableFuture<GodwitException> run = CompletableFuture.supplyAsync(
                    () -> Scene.failure(() -> scene.godwit().migrate()));
            long limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (scene.godwit().backfills().isEmpty() && System.nanoTime() < limit) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(rowsDone(scene)).containsExactly("0");
            scene.godwit().abortBackfill(Optional.of("counting"));

            assertThat(run.get(30, TimeUnit.SECONDS).getMessage()).contains("was aborted");
            assertThat(rowsDone(scene)).containsExactly("2");
        }
    }

    @Test
    void namesThatAreNotThereAreToldWithThoseThatAre() {
        try (Scene scene = scene(Engine.H2)) {
            Godwit godwit = scene.godwit();
            assertThat(godwit.backfills()).isEmpty();
            GodwitException none = Scene.failure(() -> godwit.pauseBackfill(Optional.of("counting")));
            assertThat(none.getMessage()).contains("There is no backfill \"counting\" in this database.");
            assertThat(none.code()).isEqualTo(ErrorCode.USAGE);

            godwit.migrate();

            assertThat(Scene.failure(() -> godwit.pauseBackfill(Optional.of("countin")))
                            .hint())
                    .contains("Did you mean \"counting\"?");
            assertThat(Scene.failure(() -> godwit.abortBackfill(Optional.of("counting")))
                            .getMessage())
                    .contains("The backfill \"counting\" is completed.");
            assertThat(Scene.failure(() -> godwit.runBackfill(THE_ONLY_ONE)).getMessage())
                    .contains("No backfill is unfinished.");
            assertThat(Scene.failure(() -> godwit.abortBackfill(Optional.of("x'; DROP TABLE counted; --")))
                            .code())
                    .isEqualTo(ErrorCode.USAGE);
            assertThat(rowsDone(scene)).containsExactly("6");
        }
    }

    @Test
    void anAbortReachesARunThatLeavesOthersNoRoomToWrite() throws Exception {
        try (Scene scene = scene(Engine.SQLITE)) {
            scene.execute("WITH RECURSIVE r(i) AS (SELECT 7 UNION ALL SELECT i + 1 FROM r WHERE i < 1500)"
                    + " INSERT INTO counted SELECT i, 0 FROM r");
            scene.file(
                    "1_count.sql",
                    "-- migrate:backfill table:counted batch:1 target:1ms name:counting",
                    "UPDATE counted SET n = n + 1 + 0 * (WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r"
                            + " WHERE i < 50000) SELECT max(i) FROM r) WHERE id BETWEEN :from AND :to;");
            CompletableFuture<GodwitException> run = CompletableFuture.supplyAsync(
                    () -> Scene.failure(() -> scene.godwit().migrate()));
            long limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (scene.godwit().backfills().isEmpty() && System.nanoTime() < limit) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            scene.godwit().abortBackfill(Optional.of("counting"));

            assertThat(run.get(30, TimeUnit.SECONDS).getMessage()).contains("was aborted");
            assertThat(scene.godwit().backfills().get(0).processed()).isBetween(1L, 1499L);
        }
    }
}
