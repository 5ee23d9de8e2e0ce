package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.Resolution;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Version;
import dev.godwit.plan.BackfillPolicy;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.report.BackfillStatus;
import dev.godwit.report.Deferred;
import dev.godwit.report.MigrateReport;
import dev.godwit.report.Migrated;
import dev.godwit.report.PlanReport;
import dev.godwit.report.PlannedMigration;
import dev.godwit.report.Progress;
import dev.godwit.testing.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that ends in front of a backfill, and one of its own that does it. */
class BackfillDeferralTest {

    private static final MigrateOptions DEFERRING = MigrateOptions.all().withBackfills(BackfillPolicy.DEFER);
    private static final Optional<String> THE_ONLY_ONE = Optional.empty();
    private static final Deferred COUNTING = new Deferred(new Version("1"), "count", "counting", List.of("2_later"));
    private static final String COUNT = "UPDATE counted SET n = n + 1 WHERE id BETWEEN :from AND :to;";

    @TempDir
    private Path directory;

    /** Six rows, a backfill of them between two tables, and a migration that waits for them. */
    private Scene scene(Engine engine) {
        Scene scene = new Scene(engine, directory);
        scene.execute("CREATE TABLE counted (id int NOT NULL PRIMARY KEY, n int NOT NULL)");
        for (int id = 1; id <= 6; id++) {
            scene.execute("INSERT INTO counted VALUES (" + id + ", 0)");
        }
        return scene.file(
                        "1_count.sql",
                        "CREATE TABLE before_it (a int);",
                        "-- migrate:backfill table:counted batch:2 target:1ms name:counting",
                        COUNT,
                        "CREATE TABLE behind_it (a int);")
                .file("2_later.sql", "CREATE TABLE later (a int);");
    }

    private static List<String> rows(Scene scene) {
        return scene.query("SELECT n, count(*) FROM counted GROUP BY n ORDER BY n");
    }

    private static List<String> states(Scene scene) {
        return scene.query("SELECT version, state, journal_done FROM godwit_history ORDER BY version");
    }

    private static List<String> ids(MigrateReport report) {
        return report.applied().stream().map(Migrated::id).toList();
    }

    /** Waits for no lock. */
    private static Godwit impatient(Scene scene) {
        return scene.godwit(progress -> {}, Duration.ZERO);
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void anotherDeferringRunReturnsAtOnceWhileOneIsAtTheBackfill(Engine engine) {
        try (Scene scene = scene(engine)) {
            scene.godwit().migrate(DEFERRING);
            List<MigrateReport> seen = new ArrayList<>();
            scene.godwit(progress -> {
                        if (progress instanceof Progress.Advanced) {
                            seen.add(impatient(scene).migrate(DEFERRING));
                        }
                    })
                    .runBackfill(Optional.of("counting"));

            assertThat(seen).isNotEmpty().allSatisfy(report -> {
                assertThat(report.batch()).isEmpty();
                assertThat(report.pending()).isEqualTo(2);
                assertThat(report.deferred()).contains(COUNTING);
            });
            assertThat(rows(scene)).containsExactly("1 | 6");
            assertThat(ids(scene.godwit().migrate(DEFERRING))).containsExactly("2_later");
        }
    }

    @Test
    void rowsOfTheTimeInBetweenAreDoneToo() {
        try (Scene scene = scene(Engine.POSTGRES_18)) {
            MigrateReport report = scene.godwit().migrate(DEFERRING);
            assertThat(ids(report)).isEmpty();
            assertThat(report.deferred()).contains(COUNTING);
            assertThat(states(scene)).containsExactly("1 | deferred | 1");
            assertThat(scene.godwit().backfills()).singleElement().satisfies(backfill -> {
                assertThat(backfill.state()).isEqualTo(BackfillStatus.State.DEFERRED);
                assertThat(backfill.total()).isEqualTo(6);
            });

            scene.execute("INSERT INTO counted VALUES (7, 0), (8, 0)");
            assertThat(ids(scene.godwit().runBackfill(THE_ONLY_ONE))).containsExactly("1_count");

            assertThat(rows(scene)).containsExactly("1 | 8");
            assertThat(scene.query("SELECT state, processed, total FROM godwit_backfill"))
                    .containsExactly("completed | 8 | 8");
            assertThat(scene.query("SELECT kind FROM godwit_event ORDER BY id"))
                    .containsExactly("created", "deferred", "applied");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void whatIsAskedOfItBeforeItBeginsHolds(Engine engine) {
        try (Scene scene = scene(engine)) {
            scene.godwit().migrate(DEFERRING);
            assertThat(scene.godwit().abortBackfill(THE_ONLY_ONE).state()).isEqualTo(BackfillStatus.State.ABORTED);
            GodwitException e = Scene.failure(() -> scene.godwit().runBackfill(THE_ONLY_ONE));

            assertThat(e).hasMessage("The backfill \"counting\" was aborted.");
            assertThat(rows(scene)).containsExactly("0 | 6");
            assertThat(scene.godwit().migrate(DEFERRING).deferred()).contains(COUNTING);

            scene.godwit().resumeBackfill(THE_ONLY_ONE);
            scene.godwit().runBackfill(THE_ONLY_ONE);
            assertThat(rows(scene)).containsExactly("1 | 6");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB"})
    void whatFailsBeforeItGoesOnUpToIt(Engine engine) {
        try (Scene scene = scene(engine)) {
            String[] lines = {
                "CREATE TABLE first (a int);",
                "INSERT INTO missing VALUES (1);",
                "-- migrate:backfill table:counted name:counting",
                COUNT
            };
            scene.file("1_count.sql", lines);
            GodwitException e = Scene.failure(() -> scene.godwit().migrate(DEFERRING));
            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_HALF_DONE);
            assertThat(states(scene)).containsExactly("1 | failed | 1");

            lines[1] = "INSERT INTO first VALUES (1);";
            MigrateReport report = scene.file("1_count.sql", lines).godwit().migrate(DEFERRING);

            assertThat(report.deferred()).contains(COUNTING);
            assertThat(states(scene)).containsExactly("1 | deferred | 2");
            assertThat(rows(scene)).containsExactly("0 | 6");
            assertThat(ids(scene.godwit().migrate())).containsExactly("1_count", "2_later");
            assertThat(rows(scene)).containsExactly("1 | 6");
        }
    }

    @Test
    void whatFailedInsideOfItIsLeftForItsOwnRunToo() {
        try (Scene scene = scene(Engine.SQLITE)) {
            scene.execute(
                    "CREATE TRIGGER no BEFORE UPDATE ON counted WHEN OLD.id = 3 BEGIN SELECT RAISE(ABORT, 'no'); END");
            Scene.failure(() -> scene.godwit().migrate());

            assertThat(impatient(scene).migrate(DEFERRING).deferred()).contains(COUNTING);
            assertThat(scene.godwit().backfills().get(0).state()).isEqualTo(BackfillStatus.State.FAILED);
            assertThat(states(scene)).containsExactly("1 | failed | 1");

            scene.execute("DROP TRIGGER no");
            assertThat(ids(scene.godwit().migrate())).containsExactly("1_count", "2_later");
            assertThat(rows(scene)).containsExactly("1 | 6");
        }
    }

    @Test
    void aTableThatCannotBeWalkedIsRefusedBeforeItIsDeferred() {
        try (Scene scene = scene(Engine.MARIADB)) {
            scene.execute("CREATE TABLE keyless (id int)");
            scene.file("1_count.sql", "-- migrate:backfill table:keyless", "UPDATE keyless SET id = 1 WHERE :range;");
            GodwitException e = Scene.failure(() -> scene.godwit().migrate(DEFERRING));

            assertThat(e.getMessage()).startsWith("1_count failed: There is no table keyless, or it has no key");
            assertThat(e.state()).contains("Nothing of it took effect: the database is as it was before 1_count.");
            assertThat(states(scene)).isEmpty();
        }
    }

    @Test
    void oneRunDoesAllBackfillsOfAMigration() {
        try (Scene scene = scene(Engine.SQLITE)) {
            String twice = COUNT.replace("n + 1", "n + 10");
            scene.file(
                    "1_count.sql",
                    "-- migrate:backfill table:counted",
                    COUNT,
                    "CREATE TABLE between_them (a int);",
                    "-- migrate:backfill table:counted",
                    twice);
            assertThat(scene.godwit()
                            .migrate(DEFERRING)
                            .deferred()
                            .orElseThrow()
                            .backfill())
                    .isEqualTo("1 #1");
            assertThat(states(scene)).containsExactly("1 | deferred | 0");

            assertThat(ids(scene.godwit().runBackfill(THE_ONLY_ONE))).containsExactly("1_count");
            assertThat(rows(scene)).containsExactly("11 | 6");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void aProgramEndsAtItsBackfillHoweverItTakesThat(Engine engine) {
        try (Scene scene = scene(engine)) {
            scene.file("0_plain.java", program("Plain", "db.execute(\"CREATE TABLE plain (a int)\");"))
                    .file(
                            "01_count.java",
                            program(
                                    "Count",
                                    "db.execute(\"CREATE TABLE made (a int)\");",
                                    "try {",
                                    "  db.backfill(\"counted\").name(\"counting\").set(\"n\", Sql.expression(\"n + 1\")).run();",
                                    "  System.setProperty(\"behind\", \"" + directory + "\");",
                                    "} catch (Throwable t) {",
                                    "  db.execute(\"DROP TABLE made\");",
                                    "} finally {",
                                    "  db.execute(\"INSERT INTO made VALUES (1)\");",
                                    "}"));
            directory.resolve("1_count.sql").toFile().delete();
            Deferred counting = new Deferred(new Version("01"), "count", "counting", List.of("2_later"));
            PlanReport plan = scene.godwit().statements(scene.godwit().plan(DEFERRING));
            assertThat(plan.migrations()).extracting(PlannedMigration::version).containsExactly("0", "01");
            assertThat(plan.migrations().get(1).statements()).hasSize(1);
            assertThat(plan.deferred()).contains(counting);
            System.clearProperty("behind"); // Asking what it would do runs all of it.

            MigrateReport report = scene.godwit().migrate(DEFERRING);
            assertThat(ids(report)).containsExactly("0_plain");
            assertThat(report.deferred()).contains(counting);
            assertThat(scene.query("SELECT count(*) FROM made")).containsExactly("0");
            assertThat(System.getProperty("behind")).isNull();
            assertThat(impatient(scene).migrate(DEFERRING).deferred()).contains(counting);

            assertThat(ids(scene.godwit().runBackfill(THE_ONLY_ONE))).containsExactly("01_count");
            assertThat(rows(scene)).containsExactly("1 | 6");
            assertThat(scene.query("SELECT count(*) FROM made")).containsExactly("1");
            assertThat(System.clearProperty("behind")).isEqualTo(directory.toString());
            assertThat(ids(scene.godwit().migrate(DEFERRING))).containsExactly("2_later");
        }
    }

    @Test
    void aProgramThatReadsWhatItWritesBehindItsBackfillIsFinishedToo() {
        try (Scene scene = scene(Engine.SQLITE)) {
            directory.resolve("1_count.sql").toFile().delete();
            String[] lines = program(
                    "Count",
                    "db.execute(\"CREATE TABLE made (a int)\");",
                    "db.backfill(\"counted\").set(\"n\", Sql.expression(\"n + 1\")).run();",
                    "db.execute(\"INSERT INTO made VALUES (7)\");",
                    "int made = db.query(\"SELECT a FROM made\").get(0).integer(\"a\");",
                    "db.execute(\"UPDATE counted SET n = ?\", made);");
            scene.file("1_count.java", lines).godwit().migrate(DEFERRING);
            lines[3] = lines[3].replace("made", "another");
            GodwitException e = Scene.failure(
                    () -> scene.file("1_count.java", lines).godwit().runBackfill(THE_ONLY_ONE));
            assertThat(e.code()).isEqualTo(ErrorCode.EDITED);

            lines[3] = lines[3].replace("another", "made");
            scene.file("1_count.java", lines).godwit().runBackfill(THE_ONLY_ONE);
            assertThat(rows(scene)).containsExactly("7 | 6");
        }
    }

    private static String[] program(String name, String... body) {
        List<String> lines = new ArrayList<>(List.of(
                "import dev.godwit.code.*;",
                "public class " + name + " implements Migration {",
                "  public void up(Database db) {"));
        lines.addAll(List.of(body));
        lines.addAll(List.of("  }", "  public boolean inTransaction() { return false; }", "}"));
        return lines.toArray(String[]::new);
    }

    @Test
    void aProjectMayAlwaysDeferThem() {
        try (Scene scene = scene(Engine.SQLITE)) {
            Godwit godwit = Godwit.url(scene.database().userUrl())
                    .locations(directory, List.of("."))
                    .deferBackfills(true)
                    .build();
            assertThat(godwit.migrate().deferred()).contains(COUNTING);
            assertThat(ids(godwit.migrate(MigrateOptions.all().withBackfills(BackfillPolicy.RUN))))
                    .containsExactly("1_count", "2_later");
            assertThat(rows(scene)).containsExactly("1 | 6");
        }
    }

    @Test
    void whatIsInItsWaySaysWhatToDo() {
        try (Scene scene = scene(Engine.SQLITE)) {
            Godwit godwit = scene.godwit();
            godwit.migrate(DEFERRING);
            Version later = new Version("2");
            List<Runnable> deeds = List.of(
                    () -> godwit.rollback(new RollbackOptions.LastBatch()),
                    godwit::redo,
                    () -> godwit.migrate(MigrateOptions.all().withOnly(later)),
                    () -> godwit.migrate(DEFERRING.withOnly(later)),
                    () -> godwit.baseline(later, Optional.empty()));
            for (Runnable deed : deeds) {
                GodwitException e = Scene.failure(deed);
                assertThat(e.code()).isEqualTo(ErrorCode.UNRESOLVED);
                assertThat(e.getMessage())
                        .startsWith("1_count is done up to its backfill")
                        .contains("deferred");
                assertThat(e.hint().orElseThrow()).contains("godwit backfill run", "--rolled-back");
            }
            assertThat(Scene.failure(() -> godwit.resolve(new Version("1"), Resolution.RETRY, Optional.empty())))
                    .hasMessage("1_count waits for its backfill, which is deferred; there is nothing to settle.");
            GodwitException pending = Scene.failure(godwit::validate);
            assertThat(pending)
                    .hasMessage("1_count waits for its backfill, which is deferred, and 1 more are pending.");
            assertThat(states(scene)).containsExactly("1 | deferred | 1");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Resolution.class,
            names = {"APPLIED", "ROLLED_BACK"})
    void oneThatIsSettledIsForgotten(Resolution resolution) {
        try (Scene scene = scene(Engine.H2)) {
            scene.godwit().migrate(DEFERRING);
            scene.godwit().resolve(new Version("1"), resolution, Optional.empty());

            assertThat(scene.godwit().backfills()).isEmpty();
            assertThat(states(scene)).hasSize(resolution == Resolution.APPLIED ? 1 : 0);
        }
    }

    @Test
    void oneThatIsTakenOutOfTheScriptIsForgotten() {
        try (Scene scene = scene(Engine.SQLITE)) {
            scene.godwit().migrate(DEFERRING);
            scene.file("1_count.sql", "CREATE TABLE before_it (a int);", "CREATE TABLE behind_it (a int);")
                    .godwit()
                    .migrate();

            assertThat(scene.godwit().backfills()).isEmpty();
            assertThat(rows(scene)).containsExactly("0 | 6");
        }
    }

    @Test
    void aScriptAndATransactionCannotDeferThem() {
        try (Scene scene = scene(Engine.SQLITE)) {
            assertThat(Scene.failure(() -> scene.godwit().migrate(DEFERRING.inSingleTransaction()))
                            .getMessage())
                    .startsWith("--single-transaction is not possible: 1_count has a statement at line 3");
            assertThat(Scene.failure(() -> {
                        try {
                            scene.godwit().script(DEFERRING, new StringBuilder());
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }))
                    .hasMessage("A script cannot defer backfills: nothing would do them later.");
        }
    }
}
