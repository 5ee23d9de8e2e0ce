package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Version;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.report.Progress;
import dev.godwit.sql.TextSlice;
import dev.godwit.testing.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is asked to stop while it is inside a transaction undoes that and says so. */
class InterruptionTest {

    private static final String[] FOUR = {
        "INSERT INTO executed VALUES ('first');",
        "INSERT INTO executed VALUES ('second');",
        "INSERT INTO executed VALUES ('third');",
        "INSERT INTO executed VALUES ('fourth');"
    };

    @TempDir
    private Path directory;

    private final AtomicBoolean interrupted = new AtomicBoolean();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void inTheTransactionOfAMigration(Engine engine) {
        try (Scene scene = scene(engine)) {
            scene.file("2_four.sql", FOUR);
            GodwitException e = Scene.failure(() -> stopped(scene, 2).migrate());
            assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED);
            assertThat(e.state()).contains("Its transaction was undone: the database is as it was before 2_four.");
            assertThat(scene.executed()).isEmpty();
            scene.godwit().migrate();
            assertThat(scene.executed()).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void inASingleTransaction(Engine engine) {
        try (Scene scene = scene(engine)) {
            scene.file("2_two.sql", FOUR[0], FOUR[1]).file("3_two.sql", FOUR[2], FOUR[3]);
            GodwitException e = Scene.failure(
                    () -> stopped(scene, 3).migrate(MigrateOptions.all().inSingleTransaction()));
            assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED);
            assertThat(e.state()).get().asString().contains("which was undone");
            assertThat(scene.executed()).isEmpty();
            assertThat(scene.query("SELECT version FROM godwit_history")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void inATransactionOfTheScript(Engine engine) {
        try (Scene scene = scene(engine)) {
            String begin = engine == Engine.MARIADB ? "START TRANSACTION;" : "BEGIN;";
            scene.file("2_own.sql", FOUR[0], begin, FOUR[1], FOUR[2], "COMMIT;", FOUR[3]);
            GodwitException e = Scene.failure(() -> stopped(scene, 3).migrate());
            assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED);
            assertThat(scene.executed()).containsExactly("first");
            scene.godwit().migrate();
            assertThat(scene.executed()).containsExactly("first", "fourth", "second", "third");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void beforeASeed(Engine engine) {
        try (Scene scene = scene(engine)) {
            interrupted.set(true);
            TextSlice seed = TextSlice.ofString("a.sql", String.join("\n", FOUR));
            GodwitException e = Scene.failure(() -> stopped(scene, 1).seed(Map.of("a.sql", seed)));
            assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED);
            assertThat(scene.executed()).isEmpty();
        }
    }

    private Scene scene(Engine engine) {
        Scene scene = new Scene(engine, directory)
                .file("1_base.sql", "-- migrate:up", "CREATE TABLE executed (step varchar(20));");
        scene.godwit().migrate(MigrateOptions.all().withTo(new Version("1")));
        return scene;
    }

    /** One that is asked to stop while a statement runs. */
    private Godwit stopped(Scene scene, int statement) {
        AtomicBoolean first = new AtomicBoolean(true);
        return Godwit.url(scene.database().userUrl())
                .locations(directory, List.of("."))
                .lockWait(Duration.ofSeconds(60))
                .interruption(interrupted::get)
                .listener(progress -> {
                    if (progress instanceof Progress.StatementStarted started
                            && started.number() == statement
                            && first.getAndSet(false)) {
                        interrupted.set(true);
                    }
                })
                .build();
    }
}
