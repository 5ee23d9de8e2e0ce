package dev.godwit.cli.render;

import static dev.godwit.cli.render.ExampleReports.ADD;
import static dev.godwit.cli.render.ExampleReports.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.lock.LockHolder;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Version;
import dev.godwit.report.Deferred;
import dev.godwit.report.ExecuteReport;
import dev.godwit.report.LockReport;
import dev.godwit.report.MigrateReport;
import dev.godwit.report.PlanReport;
import dev.godwit.report.PlannedMigration;
import dev.godwit.report.PlannedMigration.PlannedStatement;
import dev.godwit.report.RedoReport;
import dev.godwit.report.RollbackReport;
import dev.godwit.report.SeedReport;
import dev.godwit.report.SettledReport;
import dev.godwit.report.StatusReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TextReportsTest {

    private final Capture capture = new Capture();
    private final TextReports reports = new TextReports(capture.output());

    @Test
    void migrated() {
        reports.migrated(ExampleReports.MIGRATED);
        assertThat(capture.out()).isEqualTo("""
                  20260719120000_create_milestones  12 ms
                  20260719130000_add_famous_person_id  1.2 s
                Batch 2: 2 migrations applied.
                """);
    }

    @Test
    void migratedInPart() {
        reports.migrated(new MigrateReport(OptionalInt.of(1), List.of(CREATE), 3));
        assertThat(capture.out()).endsWith("Batch 1: 1 migration applied. 3 still pending.\n");
    }

    @Test
    void nothingToMigrate() {
        reports.migrated(ExampleReports.NOTHING);
        reports.migrated(new MigrateReport(OptionalInt.empty(), List.of(), 2));
        assertThat(capture.out()).isEqualTo("Already up to date.\nNothing to apply. 2 still pending.\n");
    }

    @Test
    void rolledBack() {
        reports.rolledBack(new RollbackReport(List.of(ADD, CREATE)));
        reports.rolledBack(new RollbackReport(List.of()));
        assertThat(capture.out()).isEqualTo("""
                Rolled back: 2 migrations.
                  20260719130000_add_famous_person_id  1.2 s
                  20260719120000_create_milestones  12 ms
                Nothing to roll back.
                """);
    }

    @Test
    void redone() {
        reports.redone(new RedoReport(
                new RollbackReport(List.of(CREATE)), new MigrateReport(OptionalInt.of(4), List.of(CREATE), 0)));
        assertThat(capture.out()).isEqualTo("""
                Rolled back: 1 migration.
                  20260719120000_create_milestones  12 ms
                  20260719120000_create_milestones  12 ms
                Batch 4: 1 migration applied.
                """);
    }

    @Test
    void deferred() {
        reports.migrated(new MigrateReport(OptionalInt.of(2), List.of(CREATE), 1, Optional.of(deferred("fill"))));
        reports.migrated(new MigrateReport(OptionalInt.empty(), List.of(), 2, Optional.of(deferred("2 #1", "3_a"))));
        reports.planned(new PlanReport(
                List.of(new PlannedMigration("2", "phones", Direction.UP, false, List.of())),
                Optional.of(deferred("fill", "3_a", "4_b", "5_c", "6_d"))));
        assertThat(capture.out()).isEqualTo("""
                  20260719120000_create_milestones  12 ms
                Batch 2: 1 migration applied. 1 still pending.
                Deferred: backfill fill of 2_phones. To do it: godwit backfill run fill
                Nothing to apply. 2 still pending.
                Deferred: backfill 2 #1 of 2_phones. 3_a waits behind it. To do it: godwit backfill run '2 #1'
                -- 2_phones (up, statement by statement, up to its backfill fill)

                Deferred: backfill fill of 2_phones. 3_a, 4_b, 5_c and 1 more wait behind it. To do it: godwit backfill run fill
                """);
    }

    private static Deferred deferred(String backfill, String... behind) {
        return new Deferred(new Version("2"), "phones", backfill, List.of(behind));
    }

    private static PlanReport plan(PlannedMigration... migrations) {
        return new PlanReport(List.of(migrations), Optional.empty());
    }

    @Test
    void planned() {
        reports.planned(plan(
                new PlannedMigration(
                        "1",
                        "one",
                        Direction.UP,
                        true,
                        List.of(
                                new PlannedStatement(2, "CREATE TABLE a (\n  id int\n)"),
                                new PlannedStatement(5, "SELECT 1"))),
                new PlannedMigration("R__v", "v", Direction.UP, false, List.of())));
        assertThat(capture.out()).isEqualTo("""
                -- 1_one (up, in a transaction)
                CREATE TABLE a (
                  id int
                );
                SELECT 1;

                -- R__v (up, statement by statement)

                """);
        assertThat(capture.err()).isEqualTo("2 migrations would run. Nothing was changed.\n");
    }

    @Test
    void plannedBatchesKeepTheirOwnSemicolons() {
        reports.planned(plan(new PlannedMigration(
                "1",
                "one",
                Direction.UP,
                true,
                List.of(
                        new PlannedStatement(1, "CREATE TABLE a (id int);\nCREATE TABLE b (id int);\n"),
                        new PlannedStatement(4, "CREATE VIEW c AS SELECT id FROM a")))));
        assertThat(capture.out()).isEqualTo("""
                -- 1_one (up, in a transaction)
                CREATE TABLE a (id int);
                CREATE TABLE b (id int);
                CREATE VIEW c AS SELECT id FROM a;

                """);
    }

    @Test
    void nothingPlanned() {
        reports.planned(plan());
        assertThat(capture.out()).isEmpty();
        assertThat(capture.err()).isEqualTo("Nothing would run.\n");
    }

    @Test
    void status() {
        reports.status(ExampleReports.STATUS);
        assertThat(capture.out()).isEqualTo("""
                id              name               state    batch  applied at              ms
                20260719120000  create_milestones  applied      1  2026-07-19 12:00:00Z  1234
                20260719130000  x                  edited       1  2026-07-19 12:00:00Z  1234
                20260719140000  half               failed       1
                20260719150000  later              pending
                R__views        views              pending
                1 applied, 2 pending, 1 failed, 1 edited.
                """);
        assertThat(capture.err()).isEqualTo("20260719140000_half: Stopped at statement 3.\n");
    }

    @Test
    void statusInColour() {
        new TextReports(capture.output(false, false, false, true, false)).status(ExampleReports.STATUS);
        assertThat(capture.out())
                .contains("\u001B[32mapplied\u001B[0m      1")
                .contains("\u001B[31medited\u001B[0m       1")
                .contains("\u001B[33mpending\u001B[0m\n");
    }

    @Test
    void emptyStatus() {
        reports.status(new StatusReport(Optional.empty(), 0, List.of()));
        assertThat(capture.out()).isEqualTo("No migrations yet.\n");
    }

    @Test
    void namesAndCurrent() {
        reports.names(ExampleReports.STATUS);
        reports.current(ExampleReports.STATUS);
        reports.current(new StatusReport(Optional.empty(), 0, List.of()));
        assertThat(capture.out()).isEqualTo("""
                20260719120000_create_milestones
                20260719130000_x
                20260719140000_half
                20260719150000_later
                R__views
                20260719120000
                none
                """);
    }

    @Test
    void history() {
        reports.history(List.of(ExampleReports.CREATED, ExampleReports.APPLIED, ExampleReports.REPAIRED), false);
        assertThat(capture.out()).isEqualTo("""
                when                  what      migration  batch  ms  by
                2026-07-19 12:00:00Z  applied   1_one          1  12  anna@build-7
                2026-07-19 12:00:00Z  repaired  1_one                 bob@laptop
                """);
    }

    @Test
    void everyEvent() {
        reports.history(List.of(ExampleReports.CREATED, ExampleReports.APPLIED, ExampleReports.REPAIRED), true);
        assertThat(capture.out()).isEqualTo("""
                #  when                  what      migration  batch  ms  by            godwit  detail
                1  2026-07-19 12:00:00Z  created                         anna@build-7  0.1.0   1
                2  2026-07-19 12:00:00Z  applied   1_one          1  12  anna@build-7  0.1.0
                3  2026-07-19 12:00:00Z  repaired  1_one                 bob@laptop    0.2.0   only comments
                """);
    }

    @Test
    void noHistory() {
        reports.history(List.of(ExampleReports.CREATED), false);
        assertThat(capture.out()).isEqualTo("Nothing was done yet.\n");
    }

    @Test
    void locks() {
        reports.lock(new LockReport(Optional.empty(), false), false);
        reports.lock(ExampleReports.HELD, false);
        LockHolder gone = new LockHolder("bob@laptop pid 1", Optional.empty(), false);
        reports.lock(new LockReport(Optional.of(gone), true), false);
        reports.lock(new LockReport(Optional.of(gone), false), false);
        reports.lock(ExampleReports.HELD, true);
        assertThat(capture.out()).isEqualTo("""
                Nobody holds the lock.
                The lock is held by anna@build-7 pid 4711 since 2026-07-19 12:00:00Z, who is at work. It was left held.
                The lock is free again. It was held by bob@laptop pid 1.
                The lock is held by bob@laptop pid 1, who is gone, but it could not be freed.
                The lock is held by anna@build-7 pid 4711 since 2026-07-19 12:00:00Z, but it could not be freed.
                """);
        assertThat(capture.err()).isEqualTo("""
                If you are sure that nothing runs there: godwit unlock --force
                Try again.
                End that process, or try again.
                """);
    }

    @Test
    void settled() {
        reports.settled(new SettledReport(List.of(new SettledReport.Change("1_one", "marked as applied"))));
        reports.settled(new SettledReport(List.of()));
        assertThat(capture.out()).isEqualTo("1_one: marked as applied\nNothing to change.\n");
    }

    @Test
    void seeded() {
        reports.seeded(new SeedReport(List.of(new SeedReport.Seeded("01_users.sql", 3))));
        reports.seeded(new SeedReport(List.of()));
        assertThat(capture.out()).isEqualTo("  01_users.sql  3 ms\n1 seed run.\nNo seeds.\n");
    }

    @Test
    void executed() {
        List<Optional<String>> full = List.of(Optional.of("1"), Optional.of("ä"));
        List<Optional<String>> partly = List.of(Optional.of("22"), Optional.empty());
        reports.executed(new ExecuteReport(2, List.of("id", "name"), List.of(full, partly), false));
        assertThat(capture.out()).isEqualTo("id  name\n1   ä\n22  NULL\n");
        assertThat(capture.err()).isEqualTo("2 statements run.\n");
        reports.executed(new ExecuteReport(1, List.of("id", "name"), List.of(full), true));
        assertThat(capture.err()).endsWith("1 statement run. Only the first 1 rows are shown.\n");
    }

    @Test
    void scripts() throws IOException {
        reports.script(out -> out.append("BEGIN;\n"));
        assertThat(capture.out()).isEqualTo("BEGIN;\n");
    }

    @Test
    void files() {
        reports.written(List.of("migrations/1_one.sql"));
        reports.initialised(List.of("godwit.yaml"), List.of("migrations/"));
        assertThat(capture.out())
                .isEqualTo("migrations/1_one.sql\ngodwit.yaml written.\nmigrations/ exists, left alone.\n");
        assertThat(capture.err()).isEqualTo("Next: godwit make NAME, then godwit migrate.\n");
    }

    @Test
    void lengthsOfTime() {
        assertThat(Moments.lasting(0)).isEqualTo("0 ms");
        assertThat(Moments.lasting(999)).isEqualTo("999 ms");
        assertThat(Moments.lasting(1000)).isEqualTo("1.0 s");
        assertThat(Moments.lasting(59_999)).isEqualTo("59.9 s");
        assertThat(Moments.lasting(125_000)).isEqualTo("2 min 5 s");
        assertThat(Moments.lasting(3_660_000)).isEqualTo("1 h 1 min");
    }
}
