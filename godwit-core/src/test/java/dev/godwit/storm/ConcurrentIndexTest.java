package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.Progress;
import dev.godwit.testing.Engine;
import dev.godwit.testing.JavaProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code CREATE INDEX CONCURRENTLY} while Godwit holds its lock, and what is left when it is cut off. */
class ConcurrentIndexTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String INDEXES = "SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c"
            + " ON c.oid = i.indexrelid WHERE i.indrelid = 'item'::regclass ORDER BY 1";

    @TempDir
    private Path directory;

    private Scene scene;

    @BeforeEach
    void items() {
        scene = new Scene(Engine.POSTGRES_18, directory)
                .file(
                        "1_item.sql",
                        "-- migrate:up",
                        "CREATE TABLE item (id int, name text);",
                        "INSERT INTO item SELECT g, 'item ' || g FROM generate_series(1, 100) g;");
        scene.godwit().migrate();
        scene.file(
                "2_index.sql",
                "-- migrate:up",
                "CREATE UNIQUE INDEX CONCURRENTLY item_name ON item (name);",
                "INSERT INTO item VALUES (0, 'once');");
    }

    @Test
    void worksWhileTheLockIsHeld() {
        scene.godwit().migrate();
        assertBuilt();
    }

    @Test
    void duplicatesLeaveNoInvalidIndexAndTheNextRunGoesOn() {
        scene.execute("INSERT INTO item VALUES (101, 'item 1')");
        GodwitException e = Scene.failure(() -> scene.godwit().migrate());

        assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(e.getMessage()).contains("could not create unique index");
        assertThat(e.state()).contains("Nothing of it took effect: the database is as it was before 2_index.");
        assertThat(scene.query(INDEXES)).isEmpty();

        scene.execute("DELETE FROM item WHERE id = 101");
        scene.godwit().migrate();
        assertBuilt();
    }

    @Test
    void anInvalidIndexOfARunThatWasCutOffIsRemoved() throws SQLException {
        try (Connection blocker = scene.database().connect()) {
            killWhileBuilding(blocker);
            scene.query(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'CREATE UNIQUE INDEX%'");
        }
        assertThat(scene.query(INDEXES)).containsExactly("item_name | f");

        scene.godwit().migrate();
        assertBuilt();
        assertThat(warnings()).anyMatch(w -> w.contains("was cut off; what it left was removed, and it runs again"));
    }

    @Test
    void soIsOneThatTheServerNamed() throws SQLException {
        scene.file(
                "2_index.sql",
                "-- migrate:up",
                "CREATE UNIQUE INDEX CONCURRENTLY ON item (name);",
                "INSERT INTO item VALUES (0, 'once');");
        try (Connection blocker = scene.database().connect()) {
            killWhileBuilding(blocker);
            scene.query(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'CREATE UNIQUE INDEX%'");
        }
        assertThat(scene.query(INDEXES)).containsExactly("item_name_idx | f");

        scene.godwit().migrate();
        assertThat(scene.query(INDEXES)).containsExactly("item_name_idx | t");
        scene.close();
    }

    @Test
    void aBuildThatTheServerFinishesAfterItsClientWasKilledIsWaitedFor() throws SQLException {
        try (Connection blocker = scene.database().connect()) {
            killWhileBuilding(blocker);
            CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS).execute(() -> {
                try {
                    blocker.rollback();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            scene.godwit().migrate();
        }
        assertBuilt();
        assertThat(warnings()).anyMatch(w -> w.contains("had taken effect; it is not repeated"));
    }

    /** An open transaction that wrote to the table makes the build wait. */
    private void killWhileBuilding(Connection blocker) throws SQLException {
        blocker.setAutoCommit(false);
        try (Statement statement = blocker.createStatement()) {
            statement.execute("DELETE FROM item WHERE id = -1");
            statement.execute("INSERT INTO item VALUES (-1, 'never seen')");
        }
        try (JavaProcess process =
                MigrateProcess.of(scene.database(), directory, "migrate").start()) {
            assertThat(process.awaitOutput("statement 2_index 1", PATIENCE)).isTrue();
            awaitIndex();
            process.kill();
        }
    }

    private void awaitIndex() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (scene.query(INDEXES).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    private void assertBuilt() {
        assertThat(scene.query(INDEXES)).containsExactly("item_name | t");
        assertThat(scene.query("SELECT count(*) FROM item WHERE name = 'once'")).containsExactly("1");
        assertThat(scene.godwit().status().pending()).isZero();
        scene.close();
    }

    private List<String> warnings() {
        return scene.heard().stream()
                .filter(Progress.Warning.class::isInstance)
                .map(p -> ((Progress.Warning) p).message())
                .toList();
    }
}
