package dev.godwit.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.godwit.mongodb.testing.Deployment;
import dev.godwit.mongodb.testing.Fault;
import dev.godwit.mongodb.testing.MigrateProcess;
import dev.godwit.mongodb.testing.MongoProject;
import dev.godwit.mongodb.testing.SentCommand;
import dev.godwit.mongodb.testing.TestMongo;
import dev.godwit.report.HistoryEvent;
import dev.godwit.testing.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs in processes of their own that die or sleep while they hold the lock, in the middle of a migration of three commands: the next run goes
 * on where they stopped, and nothing is done twice. On the look-alike, because the moment is that of the arrival of the second command.
 */
class KilledRunTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final TestMongo mongo = TestMongo.lookAlike(Deployment.STANDALONE);
    private final AtomicReference<JavaProcess> running = new AtomicReference<>();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private Path folder;
    private MongoProject project;

    @BeforeEach
    void threeCommands(@TempDir Path directory) {
        folder = directory;
        project = new MongoProject(directory, mongo)
                .json(
                        "1_three",
                        "{'up': [{'insert': 'log', 'documents': [{'_id': 1}]}, {'insert': 'log', 'documents': [{'_id': 2}]},"
                                + " {'insert': 'log', 'documents': [{'_id': 3}]}]}")
                .json("2_one", "{'up': [{'insert': 'log', 'documents': [{'_id': 4}]}]}");
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    private static boolean isSecond(SentCommand command) {
        return command.name().equals("insert") && command.text().contains("\"documents\": [{\"_id\": 2}]");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(running.get().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        arrived.countDown();
    }

    private void started() throws InterruptedException {
        running.set(MigrateProcess.start(mongo, folder));
        assertThat(arrived.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("the second command has arrived")
                .isTrue();
    }

    private void killed() throws InterruptedException {
        started();
        assertThat(running.get().waitFor(PATIENCE)).as("killed").isEqualTo(137);
        running.get().close();
    }

    /** As a run on another host sees it, which cannot look for the process: only the time tells. */
    private void onAnotherHost(Duration silent) {
        mongo.database()
                .getCollection("godwit_lock")
                .updateOne(
                        Filters.eq("_id", "lease"),
                        Updates.combine(
                                Updates.set("host", "elsewhere"),
                                Updates.set("beat", Date.from(Instant.now().minus(silent)))));
    }

    private void isCompleteAndOnce() {
        assertThat(mongo.documents("log")).hasToString("[{\"_id\": 1}, {\"_id\": 2}, {\"_id\": 3}, {\"_id\": 4}]");
        assertThat(project.godwit().history())
                .extracting(HistoryEvent::kind)
                .containsExactly("created", "applied", "applied");
        assertThat(project.godwit().status().pending()).isZero();
    }

    @Test
    void whoseProcessIsGoneLosesTheLockAtOnce() throws Exception {
        mongo.plan(new Fault.Preceded(KilledRunTest::isSecond, () -> signal("KILL")));
        killed();
        mongo.forgetSent();

        long before = System.nanoTime();
        assertThat(project.godwit().migrate().applied()).hasSize(2);

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .as("no waiting for the end of the lease")
                .isLessThan(Duration.ofSeconds(20));
        assertThat(project.warnings())
                .anySatisfy(warning -> assertThat(warning).endsWith("had taken effect; it is not repeated."));
        isCompleteAndOnce();
        assertThat(mongo.sent().stream().filter(KilledRunTest::isSecond)).isEmpty();
    }

    @Test
    void aCommandThatDidNotArriveIsSentByTheNextRun() throws Exception {
        mongo.plan(new Fault.ConnectionLost(command -> {
            boolean second = isSecond(command);
            if (second) {
                signal("KILL");
            }
            return second;
        }));
        killed();

        assertThat(project.godwit().migrate().applied()).hasSize(2);

        assertThat(project.warnings())
                .anySatisfy(warning -> assertThat(warning).endsWith("had no effect; it runs again."));
        isCompleteAndOnce();
    }

    @Test
    void whoCannotLookForTheProcessWaitsUntilTheLeaseIsOver() throws Exception {
        mongo.plan(new Fault.Preceded(KilledRunTest::isSecond, () -> signal("KILL")));
        killed();
        onAnotherHost(Duration.ofSeconds(27));

        long before = System.nanoTime();
        assertThat(project.godwit().migrate().applied()).hasSize(2);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(2));
        isCompleteAndOnce();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes cannot be stopped by a signal there")
    void whoSleptAndLostTheLockWritesNothingMore() throws Exception {
        mongo.plan(new Fault.Preceded(KilledRunTest::isSecond, () -> signal("STOP")));
        started();
        onAnotherHost(Duration.ofSeconds(31));
        assertThat(project.godwit().migrate().applied()).hasSize(2);

        signal("CONT");

        assertThat(running.get().waitFor(PATIENCE)).isZero();
        assertThat(running.get().stdout()).isEqualTo("failed LOCK_LOST\n");
        running.get().close();
        isCompleteAndOnce();
        assertThat(project.godwit().unlock(false).holder()).isEmpty();
    }
}
