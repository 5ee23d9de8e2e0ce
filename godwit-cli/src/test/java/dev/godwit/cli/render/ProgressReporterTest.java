package dev.godwit.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.lock.LockHolder;
import dev.godwit.migration.Direction;
import dev.godwit.report.Progress;
import dev.godwit.sql.Position;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProgressReporterTest {

    private static final Progress.MigrationStarted SECOND =
            new Progress.MigrationStarted(Direction.UP, "20260719120000_create_milestones", 2, 5, 7);

    private final Capture capture = new Capture();

    private static void run(ProgressReporter reporter) {
        reporter.on(new Progress.RunStarted(Direction.UP, 5));
        reporter.on(SECOND);
        reporter.on(new Progress.StatementStarted(SECOND.id(), 1, new Position(3, 1, 20), "SELECT 1"));
        reporter.on(new Progress.MigrationFinished(Direction.UP, SECOND.id(), 12));
        reporter.on(new Progress.Warning("It is late."));
        reporter.on(new Progress.Note("x.txt is no migration."));
    }

    @Test
    void warningsOnlyInAPipe() {
        run(new ProgressReporter(capture.output(), () -> {}));
        assertThat(capture.err()).isEqualTo("warning: It is late.\n");
        assertThat(capture.out()).isEmpty();
    }

    @Test
    void everythingWhenVerbose() {
        run(new ProgressReporter(capture.output(false, false, true, false, false), () -> {}));
        assertThat(capture.err()).isEqualTo("""
                Applying 20260719120000_create_milestones (2 of 5)
                  statement 1, line 3
                  done in 12 ms
                warning: It is late.
                x.txt is no migration.
                """);
    }

    @Test
    void nothingWhenQuiet() {
        run(new ProgressReporter(capture.output(false, true, true, false, false), () -> {}));
        assertThat(capture.err()).isEmpty();
    }

    @Test
    void saysWhenThereIsWork() {
        AtomicInteger started = new AtomicInteger();
        run(new ProgressReporter(capture.output(), started::incrementAndGet));
        assertThat(started).hasValue(1);
    }

    @Test
    void remindsOfTheLockNowAndThen() {
        ProgressReporter reporter = new ProgressReporter(capture.output(), () -> {});
        Optional<LockHolder> holder = Optional.of(new LockHolder("anna@build-7", Optional.empty(), true));
        for (int seconds = 0; seconds <= 21; seconds++) {
            reporter.on(new Progress.WaitingForLock(holder, Duration.ofSeconds(seconds), Duration.ofSeconds(60)));
        }
        assertThat(capture.err()).isEqualTo("""
                Waiting for the lock, held by anna@build-7: 0 of at most 60 s.
                Waiting for the lock, held by anna@build-7: 10 of at most 60 s.
                Waiting for the lock, held by anna@build-7: 20 of at most 60 s.
                """);
    }

    @Test
    void aLineOnATerminalAfterASecond() throws InterruptedException {
        ProgressReporter reporter = new ProgressReporter(capture.output(false, false, false, false, true), () -> {});
        reporter.on(SECOND);
        assertThat(capture.err()).isEmpty();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (capture.err().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        reporter.close();
        assertThat(capture.err())
                .startsWith("\r\u001B[K[2/5] Applying 20260719120000_create_milestones, ")
                .endsWith(" s\r\u001B[K");
    }

    @Test
    void theLineFitsATerminal() {
        assertThat(ProgressLine.text(SECOND, 3, 12_345))
                .isEqualTo("[2/5] Applying 20260719120000_create_milestones, statement 3 of 7, 12.3 s");
        Progress.MigrationStarted uncounted =
                new Progress.MigrationStarted(Direction.DOWN, "1_" + "x".repeat(100), 1, 1, 0);
        String line = ProgressLine.text(uncounted, 9, 125_000);
        assertThat(line).startsWith("[1/1] Undoing 1_xxx").endsWith("…, statement 9, 2 min 5 s");
        assertThat(line).hasSize(79);
    }
}
