package dev.godwit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.lock.LockHolder;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.MigrationStatus;
import dev.godwit.report.Progress;
import dev.godwit.testing.Engine;
import dev.godwit.testing.JavaProcess;
import dev.godwit.testing.TestDatabase;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills runs on one engine and compares what the next run makes of it with an undisturbed run, to the last row. Every kill has a
 * fresh database.
 */
final class CrashStorm {

    private static final int AT_A_TIME = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Pattern CALLS = Pattern.compile("calls (\\d+)");

    private final Engine engine;
    private final Path migrations;
    private final Direction direction;
    private final String undisturbed;
    private final int calls;
    private final Duration length;
    private final List<Runnable> planned = new ArrayList<>();
    private final List<String> inDoubt = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger tooLate = new AtomicInteger();

    /** What is killed. */
    enum Direction {
        MIGRATE,
        ROLLBACK
    }

    CrashStorm(Engine engine, Direction direction) {
        this.engine = engine;
        this.direction = direction;
        this.migrations = corpus(engine);
        try (TestDatabase database = prepared()) {
            long begin;
            try (JavaProcess process = process(database, "")) {
                assertThat(process.awaitOutput(MigrateProcess.BEGUN, PATIENCE)).isTrue();
                begin = System.nanoTime();
                assertThat(process.waitFor(PATIENCE))
                        .as(process.stdout() + process.stderr())
                        .isZero();
                this.length = Duration.ofNanos(System.nanoTime() - begin);
                Matcher matcher = CALLS.matcher(process.stdout());
                assertThat(matcher.find()).isTrue();
                this.calls = Integer.parseInt(matcher.group(1));
            }
            this.undisturbed = StateDump.of(database);
        }
    }

    private static Path corpus(Engine engine) {
        String folder = engine.name().startsWith("POSTGRES")
                ? "postgresql"
                : engine.name().toLowerCase(Locale.ROOT);
        try {
            return Path.of(CrashStorm.class.getResource("/storm/" + folder).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often an undisturbed run calls the database. */
    int calls() {
        return calls;
    }

    /** Plans to kill a run just before this call. */
    void killBefore(int call) {
        planned.add(() -> killedBefore(call));
    }

    /** Plans to kill a run from outside at some moment between its begin and a little after its usual end. */
    void killAtRandom(Random random) {
        long micros = (long) (random.nextDouble() * length.toNanos() / 1000 * 1.02);
        planned.add(() -> killedAfter(micros));
    }

    /** Carries out what is planned, several at a time: much of it is waiting. */
    void run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<?>> running = new ArrayList<>();
            planned.forEach(kill -> running.add(threads.submit(kill)));
            for (Future<?> kill : running) {
                kill.get();
            }
        } finally {
            threads.shutdownNow();
        }
        report();
    }

    private void killedBefore(int call) {
        try (TestDatabase database = prepared()) {
            String last;
            try (JavaProcess process = process(database, Integer.toString(call))) {
                int exit = process.waitFor(PATIENCE);
                last = process.stdout() + process.stderr();
                assertThat(exit).as(last).isEqualTo(137);
            }
            kills.incrementAndGet();
            checkNextRun(database, "killed before call " + call + "\n" + last);
        }
    }

    private void killedAfter(long micros) {
        try (TestDatabase database = prepared()) {
            String last;
            try (JavaProcess process = process(database, "")) {
                assertThat(process.awaitOutput(MigrateProcess.BEGUN, PATIENCE)).isTrue();
                process.killAfter(Duration.ofNanos(micros * 1000));
                int exit = process.waitFor(PATIENCE);
                last = process.stdout();
                assertThat(exit).as(last).isIn(0, 137);
                if (exit == 0) {
                    tooLate.incrementAndGet();
                } else {
                    kills.incrementAndGet();
                }
            }
            checkNextRun(database, "killed after " + micros + " µs\n" + last);
        }
    }

    private TestDatabase prepared() {
        TestDatabase database = TestDatabase.create(engine);
        if (direction == Direction.ROLLBACK) {
            godwit(database, new ArrayList<>()).migrate();
        }
        return database;
    }

    private JavaProcess process(TestDatabase database, String death) {
        return MigrateProcess.of(database, migrations, direction == Direction.MIGRATE ? "migrate" : "rollback", death)
                .start();
    }

    private Godwit godwit(TestDatabase database, List<Progress> progress) {
        return MigrateProcess.configured(Godwit.url(database.userUrl()), migrations)
                .listener(progress::add)
                .build();
    }

    private void checkNextRun(TestDatabase database, String story) {
        List<Progress> progress = new ArrayList<>();
        Godwit godwit = godwit(database, progress);
        try {
            if (direction == Direction.MIGRATE) {
                godwit.migrate();
            } else {
                godwit.rollback(new RollbackOptions.All());
            }
        } catch (GodwitException e) {
            if (e.code() == ErrorCode.STATEMENT_IN_DOUBT) {
                inDoubt.add(e.place().flatMap(Place::statement).orElse("") + "\n" + e.getMessage() + "\n"
                        + lastLine(story));
                return;
            }
            throw new AssertionError(
                    "The next run failed: " + e.code() + " " + e.getMessage() + " " + e.state() + "\n" + story, e);
        }
        assertThat(progress)
                .as(story)
                .filteredOn(p ->
                        p instanceof Progress.WaitingForLock w && w.waited().compareTo(LONGEST_WAIT) > 0)
                .isEmpty();
        assertThat(StateDump.difference(undisturbed, StateDump.of(database)))
                .as(story + "\n" + warnings(progress))
                .isEmpty();
        // A run that dies with its work done and its lease not given back leaves a name; it keeps nobody away.
        assertThat(godwit.unlock(false).holder().filter(LockHolder::alive))
                .as(story)
                .isEmpty();
        checkBatches(godwit, story);
        checkEvents(godwit, story);
    }

    private static String lastLine(String story) {
        return story.strip().substring(story.strip().lastIndexOf('\n') + 1);
    }

    private static List<Progress> warnings(List<Progress> progress) {
        return progress.stream().filter(Progress.Warning.class::isInstance).toList();
    }

    /** At most two: that of the killed run and that of the next, in this order. */
    private static void checkBatches(Godwit godwit, String story) {
        List<Integer> batches = godwit.status().migrations().stream()
                .map(MigrationStatus::batch)
                .filter(java.util.OptionalInt::isPresent)
                .map(java.util.OptionalInt::getAsInt)
                .toList();
        assertThat(batches).as(story).isSorted().allMatch(b -> b == 1 || b == 2);
        assertThat(batches.isEmpty() || batches.get(0) == 1 || batches.stream().allMatch(b -> b == 2))
                .as(story)
                .isTrue();
    }

    /** Each migration has one event of its kind, and it names the batch of its row. */
    private static void checkEvents(Godwit godwit, String story) {
        List<HistoryEvent> events = godwit.history();
        assertThat(events).as(story).isSortedAccordingTo(Comparator.comparing(HistoryEvent::id));
        for (MigrationStatus migration : godwit.status().migrations()) {
            if (migration.batch().isPresent()) {
                assertThat(events)
                        .as(story)
                        .filteredOn(e -> e.version().equals(java.util.Optional.of(migration.version())))
                        .singleElement()
                        .matches(e -> e.batch().equals(migration.batch()), "has the batch of " + migration);
            }
        }
    }

    /**
     * What happened, for the log; fails where a statement was left in doubt. Only {@code TRUNCATE} may be, of a table that is not empty:
     * nothing shows whether it ran, and to repeat it could take away what others have written since.
     */
    private void report() {
        System.out.println(engine + " " + direction + ": " + kills + " kills (" + tooLate + " came too late), "
                + inDoubt.size() + " statements in doubt; a run makes " + calls + " calls in " + length.toMillis()
                + " ms");
        inDoubt.forEach(System.out::println);
        assertThat(inDoubt).allMatch(doubt -> doubt.startsWith("TRUNCATE "));
    }
}
