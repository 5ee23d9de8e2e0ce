package dev.godwit.mongodb.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dev.godwit.mongodb.testing.Fault;
import dev.godwit.mongodb.testing.SentCommand;
import dev.godwit.mongodb.testing.TestMongo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A restructuring whose process is killed again and again: it ends complete, and no document was done twice or left out. The long one, with
 * 100,000 documents, runs with {@code -Pstorm}.
 */
class BackfillKillTest {

    private final Random random = new Random(20260719);

    @Test
    void endsCompleteHoweverOftenItIsKilled() throws Exception {
        endsComplete(10_000, 100, 4);
    }

    @Test
    @Tag("storm")
    void endsCompleteWith100000Documents() throws Exception {
        endsComplete(100_000, 1000, 8);
    }

    private void endsComplete(int documents, int batch, int kills) throws Exception {
        try (TestMongo mongo = TestMongo.any()) {
            mongo.recordNothing();
            MongoCollection<BsonDocument> users = mongo.database().getCollection("users", BsonDocument.class);
            fill(users, documents);
            int withABatchInDoubt = 0;
            for (int kill = 0; kill < kills; kill++) {
                killed(mongo, batch, 1 + random.nextInt(8), Moment.values()[kill % Moment.values().length]);
                withABatchInDoubt += pending(mongo) ? 1 : 0;
            }
            assertThat(completed(mongo)).as("killed before its end").isFalse();
            assertThat(withABatchInDoubt)
                    .as("kills that left a batch in doubt")
                    .isGreaterThanOrEqualTo(mongo.isReal() ? 0 : kills / 2);

            assertThat(run(mongo, batch)).last().isEqualTo(BackfillProcess.DONE);

            BsonDocument doneOnce = BsonDocument.parse("{counter: 1, name: 'n'}");
            assertThat(users.countDocuments(doneOnce)).isEqualTo(documents);
            assertThat(users.countDocuments()).isEqualTo(documents);
            assertThat(users.find().first().keySet()).containsExactly("_id", "name", "counter");
            BsonDocument checkpoint = checkpoint(mongo);
            assertThat(checkpoint.getString("state").getValue()).isEqualTo("completed");
            assertThat(checkpoint.getInt64("processed").getValue()).isEqualTo(documents);
        }
    }

    private static void fill(MongoCollection<BsonDocument> users, int count) {
        List<BsonDocument> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(new BsonDocument("_id", new BsonInt32(i))
                    .append("name", new BsonString("n"))
                    .append("counter", new BsonInt32(0)));
        }
        users.insertMany(documents);
    }

    /** When a process dies. On a real server all die at any moment. */
    private enum Moment {
        ANY,
        /** The server has the batch, and does it. */
        BATCH_SENT,
        /** The server does a half of the batch. */
        BATCH_HALF_DONE,
        /** The batch does not arrive. */
        BATCH_LOST
    }

    private void killed(TestMongo mongo, int batch, int batches, Moment moment)
            throws IOException, InterruptedException {
        Process process = start(mongo, batch);
        try (BufferedReader said = lines(process)) {
            for (int i = 0; i < batches; i++) {
                assertThat(said.readLine()).as("still running").isNotNull();
            }
            if (moment == Moment.ANY || mongo.isReal()) {
                Thread.sleep(random.nextInt(400));
            } else {
                mongo.plan(fault(moment, process));
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Fault fault(Moment moment, Process process) {
        return switch (moment) {
            case BATCH_HALF_DONE -> new Fault.HalfDone(BackfillKillTest::isBatch, process::destroyForcibly);
            case BATCH_LOST ->
                new Fault.ConnectionLost(command -> {
                    boolean batch = isBatch(command);
                    if (batch) {
                        process.destroyForcibly();
                    }
                    return batch;
                });
            default -> new Fault.Preceded(BackfillKillTest::isBatch, process::destroyForcibly);
        };
    }

    private static boolean isBatch(SentCommand command) {
        return command.name().equals("update")
                && command.document().getString("update").getValue().equals("users");
    }

    private static List<String> run(TestMongo mongo, int batch) throws IOException, InterruptedException {
        Process process = start(mongo, batch);
        try (BufferedReader said = lines(process)) {
            return said.lines().toList();
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Process start(TestMongo mongo, int batch) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BackfillProcess.class.getName(),
                        mongo.uri(),
                        Integer.toString(batch))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static BsonDocument checkpoint(TestMongo mongo) {
        return mongo.documents(CollectionCheckpoints.DEFAULT_NAME).get(0);
    }

    private static boolean pending(TestMongo mongo) {
        return checkpoint(mongo).containsKey("pending");
    }

    private static boolean completed(TestMongo mongo) {
        return checkpoint(mongo).containsKey("completed");
    }
}
