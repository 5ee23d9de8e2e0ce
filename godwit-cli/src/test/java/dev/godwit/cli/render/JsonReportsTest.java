package dev.godwit.cli.render;

import static dev.godwit.cli.render.ExampleReports.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JsonReportsTest {

    /** One call of a report. */
    @FunctionalInterface
    interface Told {
        void by(Reports reports) throws IOException;
    }

    private static String json(Told told) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        told.by(new JsonReports(new PrintStream(out, true, StandardCharsets.UTF_8)));
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).endsWith("}" + System.lineSeparator());
        return text.strip();
    }

    @Test
    void shapesOfTheContract() throws IOException {
        assertThat(json(r -> r.migrated(new MigrateReport(OptionalInt.of(3), List.of(CREATE), 0))))
                .isEqualTo("{\"batch\":3,\"applied\":[{\"version\":\"20260719120000\",\"name\":\"create_milestones\","
                        + "\"durationMs\":12}],\"pending\":0}");
        assertThat(json(r -> r.migrated(ExampleReports.NOTHING)))
                .isEqualTo("{\"batch\":null,\"applied\":[],\"pending\":0}");
        assertThat(json(r -> r.rolledBack(new RollbackReport(List.of(CREATE)))))
                .isEqualTo(
                        "{\"rolledBack\":[{\"version\":\"20260719120000\",\"name\":\"create_milestones\",\"durationMs\":12}]}");
        assertThat(json(r -> r.planned(plan(new PlannedMigration(
                        "1", "one", Direction.UP, true, List.of(new PlannedStatement(2, "SELECT \"ä\"\n")))))))
                .isEqualTo("{\"plan\":[{\"version\":\"1\",\"name\":\"one\",\"direction\":\"up\",\"transaction\":true,"
                        + "\"statements\":[{\"line\":2,\"sql\":\"SELECT \\\"ä\\\"\\n\"}]}]}");
        assertThat(json(r -> r.planned(plan()))).isEqualTo("{\"plan\":[]}");
    }

    private static PlanReport plan(PlannedMigration... migrations) {
        return new PlanReport(List.of(migrations), Optional.empty());
    }

    @Test
    void aDeferredBackfillIsThereOnlyWhereThereIsOne() throws IOException {
        Optional<Deferred> deferred =
                Optional.of(new Deferred(new Version("2"), "phones", "fill", List.of("3_a", "4_b")));
        String shown = "\"deferred\":[{\"version\":\"2\",\"name\":\"phones\",\"backfill\":\"fill\"}]";
        assertThat(json(r -> r.migrated(new MigrateReport(OptionalInt.empty(), List.of(), 3, deferred))))
                .isEqualTo("{\"batch\":null,\"applied\":[],\"pending\":3," + shown + "}");
        assertThat(json(r -> r.planned(new PlanReport(List.of(), deferred)))).isEqualTo("{\"plan\":[]," + shown + "}");
    }

    @Test
    void status() throws IOException {
        assertThat(json(r -> r.status(ExampleReports.STATUS)))
                .startsWith(
                        "{\"current\":\"20260719120000\",\"pending\":3,\"migrations\":[{\"version\":\"20260719120000\","
                                + "\"name\":\"create_milestones\",\"state\":\"applied\",\"batch\":1,"
                                + "\"appliedAt\":\"2026-07-19T12:00:00.250Z\",\"durationMs\":1234,\"detail\":null},")
                .contains("{\"version\":\"20260719150000\",\"name\":\"later\",\"state\":\"pending\",\"batch\":null,"
                        + "\"appliedAt\":null,\"durationMs\":null,\"detail\":null}")
                .contains("\"detail\":\"Stopped at statement 3.\"");
        assertThat(json(r -> r.status(new StatusReport(Optional.empty(), 0, List.of()))))
                .isEqualTo("{\"current\":null,\"pending\":0,\"migrations\":[]}");
    }

    @Test
    void theRest() throws IOException {
        assertThat(json(r -> r.redone(new RedoReport(new RollbackReport(List.of()), ExampleReports.NOTHING))))
                .isEqualTo("{\"rolledBack\":[],\"batch\":null,\"applied\":[],\"pending\":0}");
        assertThat(json(r -> r.names(ExampleReports.STATUS)))
                .startsWith("{\"migrations\":[{\"version\":\"20260719120000\",\"name\":\"create_milestones\"},");
        assertThat(json(r -> r.current(ExampleReports.STATUS)))
                .isEqualTo("{\"current\":\"20260719120000\",\"name\":\"create_milestones\"}");
        assertThat(json(r -> r.current(new StatusReport(Optional.empty(), 0, List.of()))))
                .isEqualTo("{\"current\":null,\"name\":null}");
        assertThat(json(r -> r.history(List.of(ExampleReports.CREATED, ExampleReports.APPLIED), false)))
                .isEqualTo("{\"events\":[{\"id\":2,\"kind\":\"applied\",\"version\":\"1\",\"name\":\"one\",\"batch\":1,"
                        + "\"at\":\"2026-07-19T12:00:00.250Z\",\"by\":\"anna@build-7\",\"durationMs\":12,"
                        + "\"toolVersion\":\"0.1.0\",\"detail\":null}]}");
        assertThat(json(r -> r.history(List.of(ExampleReports.CREATED), true))).contains("\"kind\":\"created\"");
        assertThat(json(r -> r.lock(new LockReport(Optional.empty(), false), false)))
                .isEqualTo("{\"holder\":null,\"freed\":false}");
        assertThat(json(r -> r.lock(ExampleReports.HELD, false)))
                .isEqualTo(
                        "{\"holder\":{\"description\":\"anna@build-7 pid 4711\",\"since\":\"2026-07-19T12:00:00.250Z\","
                                + "\"alive\":true},\"freed\":false}");
        assertThat(json(r -> r.settled(new SettledReport(List.of(new SettledReport.Change("1_a", "x"))))))
                .isEqualTo("{\"changes\":[{\"id\":\"1_a\",\"what\":\"x\"}]}");
        assertThat(json(r -> r.seeded(new SeedReport(List.of(new SeedReport.Seeded("a.sql", 1))))))
                .isEqualTo("{\"seeds\":[{\"file\":\"a.sql\",\"durationMs\":1}]}");
        assertThat(json(r -> r.executed(new ExecuteReport(
                        1, List.of("a", "c"), List.of(List.of(Optional.of("b"), Optional.empty())), false))))
                .isEqualTo("{\"statements\":1,\"columns\":[\"a\",\"c\"],\"rows\":[[\"b\",null]],\"more\":false}");
        assertThat(json(r -> r.text("version", "0.1", "godwit 0.1\n"))).isEqualTo("{\"version\":\"0.1\"}");
        assertThat(json(r -> r.written(List.of("a")))).isEqualTo("{\"written\":[\"a\"]}");
        assertThat(json(r -> r.initialised(List.of("a"), List.of("b"))))
                .isEqualTo("{\"written\":[\"a\"],\"leftAlone\":[\"b\"]}");
        assertThat(json(r -> r.done("created", true, "x"))).isEqualTo("{\"created\":true}");
        assertThat(json(r -> r.script(out -> out.append("x;\n")))).isEqualTo("{\"sql\":\"x;\\n\"}");
    }
}
