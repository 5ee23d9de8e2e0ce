package dev.godwit.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.mongodb.testing.Deployment;
import dev.godwit.mongodb.testing.Fault;
import dev.godwit.mongodb.testing.MigrateProcess;
import dev.godwit.mongodb.testing.MongoProject;
import dev.godwit.mongodb.testing.SentCommand;
import dev.godwit.mongodb.testing.TestMongo;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.MigrationState;
import dev.godwit.testing.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that restructures a collection dies half-way, while the server writes a half of a batch, and the next run ends it. The documents count
 * how often they were done. The long one, with 100,000 documents, runs with {@code -Pstorm}.
 */
class KilledRestructureTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String COUNT = """
            import dev.godwit.mongodb.DocumentChanges;
            import dev.godwit.mongodb.ReversibleMongoMigration;

            public class Count implements ReversibleMongoMigration {
                @Override
                public void change(DocumentChanges db) {
                    db.collection("users").restructure("count", r -> r.batch(%d)
                            .with(user -> user.append("counter", user.getInteger("counter") + 1))
                            .back(user -> user.append("counter", user.getInteger("counter") - 1)));
                }
            }
            """;

    @Test
    void goesOnWhereItStopped(@TempDir Path folder) throws Exception {
        goesOn(folder, 5_000, 250);
    }

    @Test
    @Tag("storm")
    void goesOnWhereItStoppedWith100000Documents(@TempDir Path folder) throws Exception {
        goesOn(folder, 100_000, 1_000);
    }

    private static void goesOn(Path folder, int documents, int batch) throws Exception {
        try (TestMongo mongo = TestMongo.lookAlike(Deployment.STANDALONE)) {
            mongo.recordNothing();
            fill(mongo, documents);
            MongoProject project = new MongoProject(folder, mongo).file("1_count.java", COUNT.formatted(batch));
            killedInBatch(documents / batch / 2, mongo, folder);
            int done = (int) counted(mongo, 1);
            assertThat(done).isBetween(documents / 4, 3 * documents / 4);
            assertThat(counted(mongo, 0)).isEqualTo(documents - done);
            assertThat(project.godwit().status().migrations().get(0).state()).isEqualTo(MigrationState.FAILED);
            AtomicInteger written = new AtomicInteger();
            mongo.plan(new Fault.Refused(command -> counts(command, written), 0, "", ""));

            assertThat(project.godwit().migrate().applied()).hasSize(1);

            assertThat(written.get())
                    .as("only what was not done is written")
                    .isBetween(documents - done, documents - done + batch);
            assertThat(counted(mongo, 1)).isEqualTo(documents);
            assertThat(mongo.database().getCollection("users").countDocuments()).isEqualTo(documents);
            assertThat(project.godwit().history())
                    .extracting(HistoryEvent::kind)
                    .containsExactly("created", "applied");
        }
    }

    private static void fill(TestMongo mongo, int count) {
        List<BsonDocument> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(new BsonDocument("_id", new BsonInt32(i)).append("counter", new BsonInt32(0)));
        }
        mongo.database().getCollection("users", BsonDocument.class).insertMany(documents);
    }

    private static long counted(TestMongo mongo, int times) {
        return mongo.database()
                .getCollection("users")
                .countDocuments(new BsonDocument("counter", new BsonInt32(times)));
    }

    private static void killedInBatch(int number, TestMongo mongo, Path folder) throws InterruptedException {
        AtomicReference<JavaProcess> running = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        AtomicInteger batches = new AtomicInteger();
        mongo.plan(new Fault.HalfDone(command -> isBatch(command) && batches.incrementAndGet() == number, () -> {
            await(known);
            running.get().killAfter(Duration.ZERO);
        }));
        try (JavaProcess process = MigrateProcess.start(mongo, folder)) {
            running.set(process);
            known.countDown();
            assertThat(process.waitFor(PATIENCE)).as("killed").isEqualTo(137);
        }
    }

    private static void await(CountDownLatch known) {
        try {
            assertThat(known.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks at every command, and is never due. */
    private static boolean counts(SentCommand command, AtomicInteger written) {
        if (isBatch(command)) {
            written.addAndGet(command.document().getArray("updates").size());
        }
        return false;
    }

    private static boolean isBatch(SentCommand command) {
        return command.name().equals("update")
                && command.document().getString("update").getValue().equals("users");
    }
}
