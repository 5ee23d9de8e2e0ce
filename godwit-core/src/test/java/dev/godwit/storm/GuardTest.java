package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.testing.Engine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a migration asserts about the database must hold, before and behind its statements. */
class GuardTest {

    private static final String[] BASE = {
        "-- migrate:up",
        "CREATE TABLE executed (step varchar(20), amount integer);",
        "INSERT INTO executed (step, amount) VALUES ('first', 1);",
        "INSERT INTO executed (step, amount) VALUES ('second', 2);"
    };

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatHoldsLetsTheMigrationPass(Engine engine) {
        try (Scene scene = scene(engine)
                .file(
                        "2_more.sql",
                        "-- migrate:up",
                        "-- migrate:assert SELECT count(*) = 2 FROM executed",
                        "-- migrate:assert SELECT step FROM executed WHERE amount IS NULL",
                        "-- migrate:expect rows:2",
                        "UPDATE executed SET amount = amount + 10;",
                        "-- migrate:expect rows:0..1",
                        "DELETE FROM executed WHERE step = 'third';",
                        "-- migrate:assert SELECT count(*) FROM executed WHERE amount > 10")) {
            scene.godwit().migrate();
            assertThat(scene.query("SELECT amount FROM executed ORDER BY step")).containsExactly("11", "12");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatDoesNotHoldUndoesIt(Engine engine) {
        try (Scene scene = scene(engine)
                .file(
                        "2_more.sql",
                        "-- migrate:up",
                        "UPDATE executed SET amount = amount + 10;",
                        "  -- migrate:assert SELECT step, amount FROM executed WHERE amount < 100")) {
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(e).hasMessage("2_more failed: An assertion does not hold: there are 2 rows that should not be.");
            assertThat(e.place().orElseThrow()).hasToString("2_more.sql:3:21");
            assertThat(e.hint()).contains("See what its query finds, put that right, and run the command again.");
            assertThat(scene.query("SELECT amount FROM executed ORDER BY step")).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anotherNumberOfRowsUndoesIt(Engine engine) {
        try (Scene scene = scene(engine)
                .file(
                        "2_more.sql",
                        "-- migrate:up",
                        "-- migrate:expect rows:1",
                        "UPDATE executed SET amount = amount + 10;")) {
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e).hasMessage("2_more failed: The statement changed 2 rows where 1 was expected.");
            assertThat(scene.query("SELECT amount FROM executed ORDER BY step")).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aVerdictThatIsFalseOrUnknownIsToldAsIs(Engine engine) {
        try (Scene scene = scene(engine)
                .file(
                        "2_more.sql",
                        "-- migrate:up",
                        "-- migrate:assert SELECT max(amount) FROM executed WHERE 1 = 0")) {
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e).hasMessage("2_more failed: An assertion does not hold: the answer is NULL.");
            scene.file("2_more.sql", "-- migrate:up", "-- migrate:assert SELECT count(*) FROM executed WHERE 1 = 0");
            GodwitException zero = Scene.failure(() -> scene.godwit().migrate());
            assertThat(zero).hasMessage("2_more failed: An assertion does not hold: the answer is 0.");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void standsBetweenStatementsThatRunByThemselves(Engine engine) {
        try (Scene scene = scene(engine)
                .file(
                        "2_more.sql",
                        "-- migrate:up transaction:false",
                        "INSERT INTO executed (step) VALUES ('third');",
                        "-- migrate:assert SELECT count(*) = 4 FROM executed",
                        "INSERT INTO executed (step) VALUES ('fourth');")) {
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_HALF_DONE);
            assertThat(scene.executed()).containsExactly("first", "second", "third");
            scene.execute("INSERT INTO executed (step) VALUES ('by hand')");
            scene.godwit().migrate();
            assertThat(scene.executed()).containsExactly("by hand", "first", "fourth", "second", "third");
        }
    }

    @Test
    void aNumberThatIsNoneIsRefusedBeforeAnythingRuns() {
        try (Scene scene = scene(Engine.SQLITE)
                .file(
                        "2_more.sql",
                        "-- migrate:up",
                        "INSERT INTO executed (step) VALUES ('third');",
                        "-- migrate:expect rows:5..2",
                        "DELETE FROM executed;")) {
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_MALFORMED);
            assertThat(e.place().orElseThrow().line()).isEqualTo(3);
            assertThat(scene.executed()).containsExactly("first", "second");
        }
    }

    private Scene scene(Engine engine) {
        Scene scene = new Scene(engine, directory).file("1_base.sql", BASE);
        scene.godwit().migrate();
        return scene;
    }
}
