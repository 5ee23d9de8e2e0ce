package dev.godwit.cli.render;

import dev.godwit.cli.Output;
import dev.godwit.report.Progress;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The line of a terminal that shows what is under way, rewritten by a thread of its own that only starts with the first work. */
final class ProgressLine {

    private static final long FIRST_NANOS = 1_000_000_000L;
    private static final long EACH_NANOS = 200_000_000L;
    private static final int WIDTH = 79;
    private static final String ERASE = "\r\u001B[K";

    private final Output output;
    private Progress.@Nullable MigrationStarted migration;
    private int statement;
    private Progress.@Nullable Advanced batches;
    private long batchesSince;
    private long doneBefore;
    private long since;
    private boolean shown;
    private boolean closed;
    private boolean started;

    ProgressLine(Output output) {
        this.output = output;
    }

    synchronized void migration(Progress.MigrationStarted now) {
        migration = now;
        statement = 0;
        since = System.nanoTime();
        start();
    }

    synchronized void statement(int number) {
        statement = number;
        batches = null;
    }

    synchronized void advanced(Progress.Advanced now) {
        if (batches == null) {
            batchesSince = System.nanoTime();
            doneBefore = now.done();
        }
        batches = now;
    }

    /** Takes the line off the screen; it comes back with the next tick. */
    synchronized void clear() {
        if (shown) {
            output.err().print(ERASE);
            output.err().flush();
            shown = false;
        }
    }

    synchronized void close() {
        clear();
        closed = true;
    }

    private void start() {
        if (!started && output.live()) {
            started = true;
            Thread ticker = new Thread(this::tick, "godwit-progress");
            ticker.setDaemon(true);
            ticker.start();
        }
    }

    private void tick() {
        while (draw()) {
            LockSupport.parkNanos(EACH_NANOS);
        }
    }

    private synchronized boolean draw() {
        Progress.MigrationStarted now = migration;
        long elapsed = System.nanoTime() - since;
        if (!closed && now != null && elapsed >= FIRST_NANOS) {
            output.err().print(ERASE + cut(text(now, statement, elapsed / 1_000_000) + batches()));
            output.err().flush();
            shown = true;
        }
        return !closed;
    }

    /** {@code , 41 % of 120,000, 2,300/s, 31 s left}. */
    private String batches() {
        Progress.Advanced now = batches;
        return now == null
                ? ""
                : ", "
                        + Rate.of(now, doneBefore, System.nanoTime() - batchesSince)
                                .text();
    }

    private static String cut(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
    }

    /** {@code [2/5] Applying 20260719120000_create_milestones, statement 3 of 7, 12.3 s}, cut to the width of a terminal. */
    static String text(Progress.MigrationStarted now, int statement, long elapsedMs) {
        String head = "[" + now.number() + "/" + now.total() + "] " + ProgressReporter.verb(now.direction()) + " ";
        String tail = (statement == 0 ? "" : ", statement " + statement)
                + (statement == 0 || now.statements() == 0 ? "" : " of " + now.statements()) + ", "
                + Moments.lasting(elapsedMs);
        int room = WIDTH - head.length() - tail.length();
        String id = now.id().length() <= room ? now.id() : now.id().substring(0, Math.max(0, room - 1)) + "…";
        return head + id + tail;
    }
}
