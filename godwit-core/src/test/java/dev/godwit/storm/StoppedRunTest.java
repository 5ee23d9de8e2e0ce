package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.ExitCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import dev.godwit.testing.Engine;
import dev.godwit.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped, loses its lease to another and wakes up again must not write. */
class StoppedRunTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path directory;

    @Test
    void itsLeaseExpires() throws Exception {
        try (Scene scene = scene()) {
            // As if the lease had expired and somebody had seen that already.
            stopped(scene, () -> scene.execute("UPDATE godwit_lock SET expires = 1, doubted = 1"));
        }
    }

    @Test
    @Tag("storm")
    void itsLeaseExpiresInItsOwnTime() throws Exception {
        try (Scene scene = scene()) {
            stopped(scene, () -> {});
        }
    }

    /** Its own statement fails then, because the other run has done the same: that says nothing of the migration. */
    @Test
    void aFailureBehindTheBackOfAnotherRunIsNotNoted() {
        try (Scene scene = new Scene(Engine.SQLITE, directory)
                .file(
                        "1_own.sql",
                        "-- migrate:up",
                        "CREATE TABLE executed (step text PRIMARY KEY);",
                        "BEGIN;",
                        "INSERT INTO executed VALUES ('first');",
                        "COMMIT;")) {
            GodwitException e = Scene.failure(
                    () -> scene.godwit(overtaken(scene, 3, new AtomicBoolean())).migrate());

            assertThat(e.code()).isEqualTo(ErrorCode.LOCK_LOST);
            assertThat(e.state().orElseThrow()).contains("Nothing more was written by this run.");
            assertThat(scene.query("SELECT state, error FROM godwit_history")).containsExactly("applied | null");
            assertThat(scene.query("SELECT kind FROM godwit_event ORDER BY id")).containsExactly("created", "applied");
        }
    }

    @Test
    void norIsOneInATransaction() {
        try (Scene scene = new Scene(Engine.SQLITE, directory)
                .file("1_base.sql", "-- migrate:up", "CREATE TABLE executed (step text PRIMARY KEY);")
                .file("2_second.sql", "-- migrate:up", "CREATE TABLE once (id int);")) {
            AtomicBoolean done = new AtomicBoolean();
            GodwitException e = Scene.failure(() -> scene.godwit(progress -> {
                        if (progress instanceof Progress.MigrationStarted started
                                && started.number() == 2
                                && done.compareAndSet(false, true)) {
                            overtake(scene);
                        }
                    })
                    .migrate());

            assertThat(e.code()).isEqualTo(ErrorCode.LOCK_LOST);
            assertThat(scene.query("SELECT kind FROM godwit_event ORDER BY id"))
                    .containsExactly("created", "applied", "applied");
        }
    }

    private static ProgressListener overtaken(Scene scene, int statement, AtomicBoolean done) {
        return progress -> {
            if (progress instanceof Progress.StatementStarted started
                    && started.number() == statement
                    && done.compareAndSet(false, true)) {
                overtake(scene);
            }
        };
    }

    /** As if this run had been stopped for as long as that. */
    private static void overtake(Scene scene) {
        scene.execute("UPDATE godwit_lock SET expires = 1, doubted = 1");
        scene.godwit().migrate();
    }

    private Scene scene() {
        return new Scene(Engine.SQLITE, directory)
                .file("1_base.sql", "-- migrate:up", "CREATE TABLE executed (step text);")
                .file("2_second.sql", "-- migrate:up", "INSERT INTO executed VALUES ('second');")
                .file("3_third.sql", "-- migrate:up transaction:false", "INSERT INTO executed VALUES ('third');");
    }

    private void stopped(Scene scene, Runnable expire) throws IOException, InterruptedException {
        try (JavaProcess process = MigrateProcess.of(scene.database(), directory, "migrate", "pause 1500")
                .start()) {
            assertThat(process.awaitOutput("migration 2_second", PATIENCE)).isTrue();
            signal("STOP", process);
            expire.run();

            assertThat(scene.godwit().migrate().applied()).hasSize(2);
            signal("CONT", process);

            assertThat(process.waitFor(PATIENCE)).as(process.stdout()).isEqualTo(ExitCode.LOCKED.number());
            assertThat(process.stdout()).contains("LOCK_LOST");
        }
        assertThat(scene.executed()).containsExactly("second", "third");
        assertThat(scene.query("SELECT kind FROM godwit_event ORDER BY id"))
                .containsExactly("created", "applied", "applied", "applied");
        assertThat(scene.godwit().unlock(false).holder()).isEmpty();
    }

    private static void signal(String name, JavaProcess process) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }
}
