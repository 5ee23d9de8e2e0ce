package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Resolution;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Version;
import dev.godwit.testing.Engine;
import dev.godwit.testing.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A migration of five statements, without a transaction around them, whose third fails. */
class HalfDoneTest {

    private static final Version FIVE = new Version("2");

    private static final String[] STATEMENTS = {
        "CREATE TABLE first (id int);",
        "INSERT INTO executed VALUES ('second');",
        "ALTER TABLE nowhere ADD COLUMN x int;",
        "INSERT INTO executed VALUES ('fourth');",
        "CREATE TABLE fifth (id int);"
    };

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void theNextRunGoesOnAtTheThird(Engine engine) {
        try (Scene scene = failed(engine)) {
            mended(scene, "INSERT INTO executed VALUES ('second');");
            scene.godwit().migrate();

            assertThat(scene.executed()).containsExactly("fourth", "second", "third");
            assertThat(scene.query("SELECT state FROM godwit_history")).containsOnly("applied");
            assertThat(scene.query("SELECT kind FROM godwit_event WHERE version = '2' ORDER BY id"))
                    .containsExactly("failed", "applied");
            assertThat(scene.query("SELECT batch FROM godwit_event WHERE kind = 'applied' ORDER BY id"))
                    .containsExactly("1", "2");
            assertThat(scene.query("SELECT batch FROM godwit_history ORDER BY seq"))
                    .containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void aStatementThatIsDoneMustStayAsItWas(Engine engine) {
        try (Scene scene = failed(engine)) {
            mended(scene, "INSERT INTO executed VALUES ('other');");
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());

            assertThat(e.code()).isEqualTo(ErrorCode.EDITED);
            assertThat(e.getMessage())
                    .isEqualTo("2_five was stopped after 2 of its statements, and one of these was changed in the file"
                            + " since.");
            assertThat(scene.executed()).containsExactly("second");
        }
    }

    /** The mended text is what the journal speaks of from then on. */
    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"MARIADB", "POSTGRES_18"})
    void afterMendingADoubtIsAboutTheMendedStatement(Engine engine) {
        try (Scene scene = failed(engine)) {
            scene.file(
                    "2_five.sql",
                    "-- migrate:up transaction:false",
                    STATEMENTS[0],
                    STATEMENTS[1],
                    engine == Engine.MARIADB
                            ? "CREATE INDEX mended ON first (id);"
                            : "CREATE INDEX CONCURRENTLY mended ON first (id);",
                    STATEMENTS[3],
                    STATEMENTS[4]);
            kill(scene, "after execute CREATE INDEX");

            scene.godwit().migrate();
            assertThat(scene.executed()).containsExactly("fourth", "second");
            assertThat(scene.godwit().status().pending()).isZero();
        }
    }

    @Test
    void whatTheScriptSetInItsSessionIsSetAgain() {
        try (Scene scene = new Scene(Engine.POSTGRES_18, directory)
                .file(
                        "1_other.sql",
                        "-- migrate:up transaction:false",
                        "CREATE SCHEMA other;",
                        "SET search_path TO other;",
                        "CREATE TABLE here (id int);",
                        "CREATE INDEX CONCURRENTLY here_id ON here (id);",
                        "INSERT INTO here VALUES (1);")) {
            kill(scene, "before executeBatch BEGIN; INSERT INTO here");
            scene.godwit().migrate();
            assertThat(scene.query("SELECT id FROM other.here")).containsExactly("1");
        }
    }

    /** Godwit's own notes are not the business of the role that the script takes on, and that role stays. */
    @ParameterizedTest
    @ValueSource(strings = {"", "before execute CREATE INDEX", "after execute CREATE INDEX", "before execute BEGIN"})
    void aRoleOfTheScriptStays(String death) {
        try (Scene scene = new Scene(Engine.POSTGRES_14, directory)) {
            scene.execute(
                    "DROP ROLE IF EXISTS gw_owner", "CREATE ROLE gw_owner", "CREATE SCHEMA own AUTHORIZATION gw_owner");
            scene.file(
                    "1_own.sql",
                    "-- migrate:up",
                    "SET ROLE gw_owner;",
                    "CREATE TABLE own.a (id int);",
                    "CREATE INDEX CONCURRENTLY a_id ON own.a (id);",
                    "CREATE TABLE own.b (id int);",
                    "BEGIN;",
                    "CREATE TABLE own.c (id int);",
                    "COMMIT;",
                    "RESET ROLE;",
                    "SET SESSION AUTHORIZATION gw_owner;",
                    "CREATE TABLE own.d (id int);");
            if (!death.isEmpty()) {
                kill(scene, death);
            }
            scene.godwit().migrate();
            assertThat(scene.query(
                            "SELECT relname, relowner::regrole FROM pg_class WHERE relnamespace = 'own'::regnamespace"
                                    + " ORDER BY 1"))
                    .containsExactly("a | gw_owner", "a_id | gw_owner", "b | gw_owner", "c | gw_owner", "d | gw_owner");
            assertThat(scene.query("SELECT state FROM godwit_history")).containsExactly("applied");
            scene.execute("DROP SCHEMA own CASCADE", "DROP ROLE gw_owner");
        }
    }

    /** The catalogue is looked at as it was before: there, and in the form that the script's settings gave it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"before execute CREATE TABLE here", "before execute CREATE INDEX", "after execute CREATE INDEX"})
    void aDoubtIsSettledInTheSessionOfTheScript(String death) {
        try (Scene scene = new Scene(Engine.MARIADB, directory)) {
            String other = scene.query("SELECT CONCAT(DATABASE(), '_b')").get(0);
            scene.file(
                    "1_other.sql",
                    "-- migrate:up",
                    "CREATE DATABASE " + other + ";",
                    "USE " + other + ";",
                    "SET sql_mode = 'ANSI_QUOTES';",
                    "CREATE TABLE here (id int);",
                    "SET sql_mode = 'NO_TABLE_OPTIONS';",
                    "CREATE INDEX here_id ON here (id);",
                    "INSERT INTO here VALUES (1);");
            kill(scene, death);
            scene.godwit().migrate();
            assertThat(scene.query("SELECT id FROM " + other + ".here")).containsExactly("1");
            assertThat(scene.query("SHOW INDEX FROM " + other + ".here")).hasSize(1);
            scene.execute("DROP DATABASE " + other);
        }
    }

    private static void kill(Scene scene, String death) {
        try (JavaProcess process = MigrateProcess.of(scene.database(), scene.directory(), "migrate", death)
                .start()) {
            assertThat(process.waitFor(Duration.ofSeconds(60)))
                    .as(process.stdout() + process.stderr())
                    .isEqualTo(137);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2"})
    void resolveApplied(Engine engine) {
        try (Scene scene = failed(engine)) {
            scene.godwit().resolve(FIVE, Resolution.APPLIED, Optional.of("by hand"));
            assertThat(scene.godwit().status().pending()).isZero();
            assertThat(scene.godwit().migrate().applied()).isEmpty();
            assertThat(scene.executed()).containsExactly("second");
            assertThat(lastEvent(scene)).containsExactly("resolved | marked as applied: by hand");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2"})
    void resolveRolledBack(Engine engine) {
        try (Scene scene = failed(engine)) {
            scene.execute("DROP TABLE first", "DELETE FROM executed");
            scene.godwit().resolve(FIVE, Resolution.ROLLED_BACK, Optional.empty());
            assertThat(lastEvent(scene)).containsExactly("resolved | marked as not applied");
            mended(scene, "INSERT INTO executed VALUES ('other');");
            scene.godwit().migrate();
            assertThat(scene.executed()).containsExactly("fourth", "other", "third");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2"})
    void resolveRetry(Engine engine) {
        try (Scene scene = failed(engine)) {
            scene.godwit().resolve(FIVE, Resolution.RETRY, Optional.empty());
            assertThat(lastEvent(scene)).containsExactly("resolved | goes on with statement 3 at the next run");
            mended(scene, "INSERT INTO executed VALUES ('second');");
            scene.godwit().migrate();
            assertThat(scene.executed()).containsExactly("fourth", "second", "third");
        }
    }

    @Test
    void aFailureThatChangedSomethingIsSaid() {
        try (Scene scene = new Scene(Engine.MARIADB, directory)
                .file("1_two.sql", "-- migrate:up", "CREATE TABLE one (id int);")
                .file("2_drop.sql", "-- migrate:up", "DROP TABLE one, missing;")) {
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e.state())
                    .contains("0 of its 1 statements are done and stay; the failed one changed something before it"
                            + " failed, so compare what it names with what it was to do.");
        }
    }

    @Test
    void rowsOfATableWithoutTransactionsStay() {
        try (Scene scene = new Scene(Engine.MARIADB, directory)
                .file(
                        "1_old.sql",
                        "-- migrate:up",
                        "CREATE TABLE old (id int PRIMARY KEY) ENGINE=Aria TRANSACTIONAL=0;")
                .file("2_rows.sql", "-- migrate:up", "INSERT INTO old VALUES (1);", "INSERT INTO nowhere VALUES (1);")
                .file("3_rows.sql", "-- migrate:up transaction:false", "INSERT INTO old VALUES (2), (3), (2);")) {
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e.state().orElseThrow())
                    .contains("Its transaction was undone, except for the rows of tables whose engine knows no");
            scene.file("2_rows.sql", "-- migrate:up", "SELECT 1;");
            e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e.state().orElseThrow()).contains("what the failed one wrote stays");
            assertThat(scene.query("SELECT id FROM old ORDER BY id")).containsExactly("1", "2", "3");
        }
    }

    /** What the application wrote since must not go. */
    @Test
    void aTruncateInDoubtIsRepeatedOnlyWhereNothingIsThere() {
        try (Scene scene = new Scene(Engine.MARIADB, directory)
                .file("1_t.sql", "-- migrate:up", "CREATE TABLE t (id int);")
                .file("2_t.sql", "-- migrate:up", "TRUNCATE TABLE t;", "INSERT INTO t VALUES (2);")) {
            kill(scene, "after execute TRUNCATE");
            scene.execute("INSERT INTO t VALUES (7)");
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e.code()).isEqualTo(ErrorCode.STATEMENT_IN_DOUBT);
            assertThat(scene.query("SELECT id FROM t")).containsExactly("7");
            scene.execute("DELETE FROM t");
            scene.godwit().migrate();
            assertThat(scene.query("SELECT id FROM t")).containsExactly("2");
        }
    }

    @Test
    void aFailureInATransactionOfTheScriptUndoesIt() {
        try (Scene scene = new Scene(Engine.POSTGRES_18, directory)
                .file(
                        "1_own.sql",
                        "-- migrate:up",
                        "CREATE TABLE executed (step text);",
                        "BEGIN;",
                        "INSERT INTO executed VALUES ('undone');",
                        "CREATE INDEX CONCURRENTLY never ON executed (step);",
                        "COMMIT;")) {
            GodwitException e = Scene.failure(() -> scene.godwit().migrate());
            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_HALF_DONE);
            assertThat(e.state())
                    .contains(
                            "1 of its 5 statements are done and stay; the transaction in which it failed was undone.");
            assertThat(scene.executed()).isEmpty();
            assertThat(scene.query("SELECT state, journal_done FROM godwit_history"))
                    .containsExactly("failed | 1");
        }
    }

    /** The engine commits before DDL, but not before DDL that it cannot parse. */
    @Test
    void ddlThatCannotBeParsedInsideATransactionOfTheScript() {
        try (Scene scene = new Scene(Engine.MARIADB, directory)
                .file("1_base.sql", "-- migrate:up", "CREATE TABLE executed (step varchar(20));")
                .file(
                        "2_own.sql",
                        "-- migrate:up",
                        "BEGIN;",
                        "INSERT INTO executed VALUES ('own');",
                        "ALTER TABLE executed ADD COLUMN COLUMN;",
                        "COMMIT;")) {
            Scene.failure(() -> scene.godwit().migrate());
            int done = Integer.parseInt(scene.query("SELECT journal_done FROM godwit_history WHERE version = '2'")
                    .get(0));
            assertThat(scene.executed()).hasSize(done == 0 ? 0 : 1);
            scene.file(
                    "2_own.sql",
                    "-- migrate:up",
                    "BEGIN;",
                    "INSERT INTO executed VALUES ('own');",
                    "ALTER TABLE executed ADD COLUMN x int;",
                    "COMMIT;");
            scene.godwit().migrate();
            assertThat(scene.executed()).containsExactly("own");
        }
    }

    private Scene failed(Engine engine) {
        Scene scene = new Scene(engine, directory)
                .file("1_base.sql", "-- migrate:up", "CREATE TABLE executed (step varchar(20));")
                .file("2_five.sql", "-- migrate:up transaction:false", String.join("\n", STATEMENTS));
        GodwitException e = Scene.failure(() -> scene.godwit().migrate());
        assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_HALF_DONE);
        assertThat(e.place().orElseThrow().line()).isEqualTo(4);
        assertThat(e.state()).contains("2 of its 5 statements are done and stay; the failed one had no effect.");
        assertThat(scene.query("SELECT journal_done FROM godwit_history WHERE version = '2'"))
                .isEqualTo(List.of("2"));
        return scene;
    }

    private static void mended(Scene scene, String second) {
        scene.file(
                "2_five.sql",
                "-- migrate:up transaction:false",
                STATEMENTS[0],
                second,
                "INSERT INTO executed VALUES ('third');",
                STATEMENTS[3],
                STATEMENTS[4]);
    }

    private static List<String> lastEvent(Scene scene) {
        return scene.query("SELECT kind, detail FROM godwit_event ORDER BY id DESC LIMIT 1");
    }
}
