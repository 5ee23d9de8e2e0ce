package dev.godwit.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.migration.Version;
import dev.godwit.report.BackfillStatus;
import dev.godwit.report.StatusReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far changes in batches are, for people and as JSON. */
class BackfillReportsTest {

    private static final Instant NOON = Instant.parse("2026-07-19T12:00:00Z");
    private static final BackfillStatus RUNNING = backfill("phones", BackfillStatus.State.RUNNING, 410_000);

    private final Capture capture = new Capture();

    /** Begun at noon, with 2,300 rows a second. */
    private static BackfillStatus backfill(String name, BackfillStatus.State state, long processed) {
        boolean begun = processed > 0;
        return new BackfillStatus(
                name,
                new Version("2"),
                "users",
                state,
                processed,
                begun ? processed - 880 : 0,
                1_000_000,
                NOON,
                NOON.plusMillis(processed * 1000 / 2300),
                state == BackfillStatus.State.COMPLETED ? Optional.of(NOON.plusSeconds(600)) : Optional.empty(),
                begun ? Optional.of("410213") : Optional.empty(),
                state == BackfillStatus.State.FAILED ? Optional.of("The disk is full.") : Optional.empty());
    }

    private static String json(JsonReportsTest.Told told) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        told.by(new JsonReports(new PrintStream(out, true, StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void aTableOfAll() {
        new TextReports(capture.output())
                .backfills(List.of(
                        RUNNING,
                        backfill("names", BackfillStatus.State.FAILED, 2300),
                        backfill("mails", BackfillStatus.State.RUNNING, 0)));
        assertThat(capture.out()).isEqualTo("""
                name    migration  state                    rows     rate        left  started               last key
                phones  2          running  410,000 of 1,000,000  2,300/s  4 min 16 s  2026-07-19 12:00:00Z  410213
                names   2          failed     2,300 of 1,000,000  2,300/s              2026-07-19 12:00:00Z  410213
                mails   2          running        0 of 1,000,000                       2026-07-19 12:00:00Z
                """);
        assertThat(capture.err()).isEqualTo("names failed: The disk is full.\n");
    }

    @Test
    void whatFollowsFromWhatWasAsked() {
        TextReports reports = new TextReports(capture.output());
        reports.backfill(backfill("phones", BackfillStatus.State.ABORTED, 2300));
        reports.backfill(backfill("phones", BackfillStatus.State.COMPLETED, 1_000_000));
        assertThat(capture.out()).isEqualTo("""
                phones: aborted, 2,300 of 1,000,000 rows are done.
                phones: completed, 1,000,000 of 1,000,000 rows are done.
                """);
        assertThat(capture.err())
                .contains("To go on: godwit backfill resume phones")
                .contains("It came to its end in the meantime.");
        reports.backfill(backfill("2 #1", BackfillStatus.State.PAUSED, 2300));
        assertThat(capture.err()).endsWith("To go on: godwit backfill resume '2 #1'\n");
        reports.backfill(backfill("phones", BackfillStatus.State.DEFERRED, 0));
        assertThat(capture.err()).endsWith("It is not begun. To do it: godwit backfill run phones\n");
    }

    @Test
    void jsonHasTheSameKeysForAll() throws IOException {
        assertThat(json(r -> r.backfills(List.of(RUNNING))))
                .isEqualTo("{\"backfills\":[{\"name\":\"phones\",\"version\":\"2\",\"table\":\"users\","
                        + "\"state\":\"running\",\"processed\":410000,\"changed\":409120,\"total\":1000000,"
                        + "\"perSecond\":2300,\"leftMs\":256520,\"started\":\"2026-07-19T12:00:00Z\","
                        + "\"updated\":\"2026-07-19T12:02:58.260Z\",\"completed\":null,\"lastKey\":\"410213\","
                        + "\"error\":null}]}");
        assertThat(json(r -> r.backfill(backfill("mails", BackfillStatus.State.PAUSED, 0))))
                .contains("\"state\":\"paused\",\"processed\":0")
                .contains("\"perSecond\":null,\"leftMs\":null")
                .contains("\"lastKey\":null,\"error\":null");
        assertThat(json(r -> r.backfills(List.of()))).isEqualTo("{\"backfills\":[]}");
    }

    @Test
    void statusShowsThoseThatAreNotAtTheirEnd() throws IOException {
        StatusReport status = new StatusReport(Optional.empty(), 1, List.of(), List.of(RUNNING));
        new TextReports(capture.output()).status(status);
        assertThat(capture.err()).isEqualTo("backfill phones of 2: running, 410,000 of 1,000,000 rows are done\n");
        assertThat(json(r -> r.status(status)))
                .startsWith("{\"current\":null,\"pending\":1,\"migrations\":[],\"backfills\":[{\"name\":\"phones\"");
    }
}
