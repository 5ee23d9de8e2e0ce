package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.BackfillStatus;
import dev.godwit.report.Progress;
import dev.godwit.testing.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several connections at one backfill. */
@Timeout(120)
class BackfillWorkersTest {

    private static final int ROWS = 600;

    @TempDir
    private Path directory;

    /** Rows with the keys 1, 2, 3, …, counted up by workers that say who they are. */
    private Scene scene(Engine engine, String options) {
        return table(new Scene(engine, directory))
                .file(
                        "1_count.sql",
                        "-- migrate:backfill table:counted name:counting " + options,
                        "UPDATE counted SET n = n + 1, who = " + session(engine) + " WHERE :range;");
    }

    private static Scene table(Scene scene) {
        scene.execute("CREATE TABLE counted (id int NOT NULL PRIMARY KEY, n int NOT NULL, who varchar(40))");
        scene.execute(IntStream.rangeClosed(1, ROWS / 100)
                .mapToObj(hundred -> "INSERT INTO counted (id, n) VALUES "
                        + String.join(
                                ", ",
                                IntStream.rangeClosed(hundred * 100 - 99, hundred * 100)
                                        .mapToObj(id -> "(" + id + ", 0)")
                                        .toList()))
                .toArray(String[]::new));
        return scene;
    }

    private static String session(Engine engine) {
        return switch (engine) {
            case MARIADB -> "CONNECTION_ID()";
            case H2 -> "SESSION_ID()";
            case SQLITE -> "'me'";
            default -> "pg_backend_pid()";
        };
    }

    private static void checkEachRowOnce(Scene scene) {
        assertThat(scene.query("SELECT n, count(*) FROM counted GROUP BY n")).containsExactly("1 | " + ROWS);
        assertThat(scene.query("SELECT name, state, processed, changed, total FROM godwit_backfill"))
                .containsExactly("counting | completed | " + ROWS + " | " + ROWS + " | " + ROWS);
    }

    private static int workersOf(Scene scene) {
        return Integer.parseInt(
                scene.query("SELECT count(DISTINCT who) FROM counted").get(0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2"})
    void allOfThemDoTheirPartAndEachRowIsDoneOnce(Engine engine) {
        try (Scene scene = scene(engine, "batch:5 target:1ms workers:4")) {
            scene.godwit().migrate();

            checkEachRowOnce(scene);
            assertThat(workersOf(scene)).isGreaterThan(1);
            assertThat(scene.heard())
                    .filteredOn(Progress.Note.class::isInstance)
                    .extracting(note -> ((Progress.Note) note).message())
                    .anyMatch(text -> text.endsWith("by 4 workers, as counting."));
            assertThat(scene.heard())
                    .filteredOn(Progress.Advanced.class::isInstance)
                    .extracting(batch -> ((Progress.Advanced) batch).done())
                    .isSorted()
                    .endsWith((long) ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2"})
    void aFunctionIsAskedByAllOfThem(Engine engine) {
        try (Scene scene = table(new Scene(engine, directory))) {
            scene.file(
                            "1_Count.java",
                            "import dev.godwit.code.*;",
                            "import java.util.Map;",
                            "public class Count implements Migration {",
                            "  public void up(Database db) {",
                            "    db.backfill(\"counted\").name(\"counting\").batch(5).workers(3).each(row -> Map.of(",
                            "        \"n\", row.integer(\"n\") + 1, \"who\", Thread.currentThread().getName()));",
                            "  }",
                            "  public void down(Database db) {}",
                            "  public boolean inTransaction() { return false; }",
                            "}")
                    .godwit()
                    .migrate();

            checkEachRowOnce(scene);
            assertThat(workersOf(scene)).isGreaterThan(1);
        }
    }

    @Test
    void whereOneConnectionWritesAtATimeThereIsOneWorker() {
        try (Scene scene = scene(Engine.SQLITE, "batch:50 workers:4")) {
            scene.godwit().migrate();

            checkEachRowOnce(scene);
            assertThat(scene.heard())
                    .contains(new Progress.Note(
                            "workers:4 has no effect, because SQLite lets one connection write at a time."));
        }
    }

    /** What is set before it holds for its workers, too. */
    @Test
    void theirSessionsAreLikeThatOfTheRun() {
        try (Scene scene = new Scene(Engine.POSTGRES_18, directory)) {
            scene.execute("CREATE SCHEMA app");
            table(scene);
            scene.execute("ALTER TABLE counted SET SCHEMA app");
            scene.file("beforeMigrate.sql", "SET application_name = 'opened';")
                    .file("beforeEachMigrate.sql", "SET search_path = app;")
                    .file(
                            "1_count.sql",
                            "-- migrate:up lock-timeout:7s",
                            "SET my.count = '1';",
                            "-- migrate:backfill table:counted key:id name:counting batch:5 target:1ms workers:3",
                            "UPDATE counted SET n = n + current_setting('my.count')::int,",
                            "  who = current_setting('application_name') || ' ' || current_setting('lock_timeout')",
                            "  WHERE id BETWEEN :from AND :to;")
                    .godwit()
                    .migrate();

            assertThat(scene.query("SELECT n, who, count(*) FROM app.counted GROUP BY n, who"))
                    .containsExactly("1 | opened 7s | " + ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2"})
    void oneThatFailsStopsTheOthersAndFewerFinishIt(Engine engine) {
        try (Scene scene = scene(engine, "batch:2 target:1ms workers:4")) {
            scene.execute("ALTER TABLE counted ADD CONSTRAINT not_yet CHECK (id <> 333 OR n = 0)");
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());

            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_HALF_DONE);
            assertThat(e.getMessage()).containsIgnoringCase("not_yet");
            String done =
                    scene.query("SELECT count(*) FROM counted WHERE n = 1").get(0);
            assertThat(e.state().orElseThrow())
                    .contains("the batches with " + done + " rows of counted are done and stay");
            assertThat(scene.query("SELECT count(*) FROM godwit_backfill WHERE part_of = 'counting'"))
                    .isNotEqualTo("0");
            assertThat(scene.godwit().backfills()).singleElement().satisfies(status -> {
                assertThat(status.state()).isEqualTo(BackfillStatus.State.FAILED);
                assertThat(status.processed()).isEqualTo(Long.parseLong(done));
            });

            scene.execute("ALTER TABLE counted DROP CONSTRAINT not_yet");
            String text = "UPDATE counted SET n = n + 1, who = " + session(engine) + " WHERE :range;";
            scene.file("1_count.sql", "-- migrate:backfill table:counted name:counting batch:50", text)
                    .godwit()
                    .migrate();
            checkEachRowOnce(scene);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2"})
    void whatARunThatLostItsLockStillSendsIsUndone(Engine engine) {
        try (Scene scene = scene(engine, "batch:2 target:1ms workers:4")) {
            AtomicBoolean once = new AtomicBoolean();
            GodwitException e = Scene.failure(() -> scene.godwit(progress -> {
                        if (progress instanceof Progress.Advanced && once.compareAndSet(false, true)) {
                            scene.execute("UPDATE godwit_backfill SET run = 'another'");
                        }
                    })
                    .migrate());

            assertThat(e.code()).isEqualTo(ErrorCode.LOCK_LOST);
            scene.godwit().migrate();
            checkEachRowOnce(scene);
        }
    }

    @Test
    void whatIsAskedForFromOutsideHoldsForAllOfThem() {
        try (Scene scene = scene(Engine.POSTGRES_18, "batch:2 target:1ms workers:4")) {
            AtomicBoolean once = new AtomicBoolean();
            GodwitException e = Scene.failure(() -> scene.godwit(progress -> {
                        if (progress instanceof Progress.Advanced && once.compareAndSet(false, true)) {
                            scene.godwit().abortBackfill(Optional.empty());
                        }
                    })
                    .migrate());

            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_HALF_DONE);
            assertThat(e.getMessage()).isEqualTo("The backfill \"counting\" was aborted.");
            assertThat(workersOf(scene)).isLessThanOrEqualTo(4);
            scene.godwit().resumeBackfill(Optional.empty());
            scene.godwit().migrate();
            checkEachRowOnce(scene);
        }
    }

    @Test
    void aThreadThatIsInterruptedWhileTheyArePausedEndsThem() {
        try (Scene scene = scene(Engine.POSTGRES_18, "batch:2 target:1ms workers:4")) {
            Thread main = Thread.currentThread();
            AtomicBoolean once = new AtomicBoolean();
            GodwitException e = Scene.failure(() -> scene.godwit(progress -> {
                        if (progress instanceof Progress.Advanced && once.compareAndSet(false, true)) {
                            scene.godwit().pauseBackfill(Optional.empty());
                        } else if (progress instanceof Progress.Warning warning
                                && warning.message().contains("is paused at")) {
                            main.interrupt();
                        }
                    })
                    .migrate());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED);
            scene.godwit().resumeBackfill(Optional.empty());
            scene.godwit().migrate();
            checkEachRowOnce(scene);
        }
    }

    @Test
    void aThreadThatIsInterruptedEndsItsWorkers() throws Exception {
        try (Scene scene = scene(Engine.POSTGRES_18, "batch:2 target:1ms pause:5ms workers:4")) {
            Thread main = Thread.currentThread();
            AtomicBoolean once = new AtomicBoolean();
            GodwitException e = Scene.failure(() -> scene.godwit(progress -> {
                        if (progress instanceof Progress.Advanced && once.compareAndSet(false, true)) {
                            main.interrupt();
                        }
                    })
                    .migrate());

            assertThat(Thread.interrupted()).isTrue();
            assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED);
            scene.godwit().migrate();
            checkEachRowOnce(scene);
        }
    }

    /** One for a first look, two for the run and its lock, and then so many. */
    @ParameterizedTest
    @EnumSource(value = Fewer.class)
    void aPoolMayHaveFewer(Fewer fewer) {
        try (Scene scene = scene(Engine.POSTGRES_18, "batch:5 target:1ms workers:4")) {
            AtomicInteger given = new AtomicInteger();
            CountedCalls pool = new CountedCalls(() -> open(scene, given, 3 + fewer.spare), (number, what) -> {});
            Godwit.dataSource(pool)
                    .locations(directory, java.util.List.of("."))
                    .listener(scene.heard()::add)
                    .build()
                    .migrate();

            checkEachRowOnce(scene);
            assertThat(scene.heard())
                    .filteredOn(Progress.Warning.class::isInstance)
                    .extracting(warning -> ((Progress.Warning) warning).message())
                    .contains("Of 4 workers only " + fewer.workers
                            + " can be at counted, because there are no more connections: The pool is empty.");
        }
    }

    private enum Fewer {
        NONE(0, 1),
        ONE(1, 1),
        THREE(3, 3);

        private final int spare;
        private final int workers;

        Fewer(int spare, int workers) {
            this.spare = spare;
            this.workers = workers;
        }
    }

    private static Connection open(Scene scene, AtomicInteger given, int all) throws SQLException {
        if (given.incrementAndGet() > all) {
            throw new SQLException("The pool is empty.");
        }
        return scene.database().connect();
    }
}
