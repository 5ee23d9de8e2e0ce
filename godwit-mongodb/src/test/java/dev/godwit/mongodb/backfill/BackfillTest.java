package dev.godwit.mongodb.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.model.IndexOptions;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.mongodb.change.DocumentChange.Restructure;
import dev.godwit.mongodb.change.Reshape;
import dev.godwit.mongodb.testing.Deployment;
import dev.godwit.mongodb.testing.Fault;
import dev.godwit.mongodb.testing.SentCommand;
import dev.godwit.mongodb.testing.TestMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each document is done once, whatever goes wrong. The function counts how often, so that twice would show. */
class BackfillTest {

    private static final String NAME = "20260719120000_count/users/count";

    private final TestMongo mongo = TestMongo.lookAlike(Deployment.STANDALONE);
    private final ClientSession session = mongo.client().startSession();
    private final List<String> progress = new ArrayList<>();

    @AfterEach
    void stop() {
        session.close();
        mongo.close();
    }

    private static boolean isBatch(SentCommand command) {
        return command.name().equals("update")
                && command.document().getString("update").getValue().equals("users");
    }

    private static Restructure counting(int batch) {
        return restructuring(new BsonDocument(), user -> user.append("n", user.getInteger("n", 0) + 1), batch);
    }

    private static Restructure restructuring(BsonDocument where, Reshape.DocumentFunction function, int batch) {
        Reshape up = new Reshape(where, Optional.empty(), false, function);
        return new Restructure("users", "count", up, Optional.empty(), batch);
    }

    private BackfillContext context(BooleanSupplier interrupted) {
        BackfillListener listener = new BackfillListener() {
            @Override
            public void progress(String text, long processed, long total) {
                progress.add(processed + "/" + total);
            }

            @Override
            public void warning(String message) {
                progress.add(message);
            }
        };
        return new BackfillContext(
                mongo.database(), session, false, new CollectionCheckpoints(mongo.database()), interrupted, listener);
    }

    private void run(Restructure change) {
        new Backfill(context(() -> false), change).run(NAME, "up");
    }

    private void users(int count) {
        for (int i = 1; i <= count; i++) {
            mongo.insert("users", "{_id: " + i + "}");
        }
    }

    private void eachIsDoneOnce(int count) {
        assertThat(mongo.documents("users"))
                .hasSize(count)
                .allSatisfy(user -> assertThat(user.getInt32("n").getValue())
                        .as(user.toJson())
                        .isEqualTo(1));
    }

    private BsonDocument checkpoint() {
        return mongo.documents(CollectionCheckpoints.DEFAULT_NAME).get(0);
    }

    @Test
    void goesThroughTheCollectionBatchByBatch() {
        users(25);
        run(counting(10));
        eachIsDoneOnce(25);
        assertThat(progress).containsExactly("10/25", "20/25", "25/25");
        assertThat(checkpoint()).containsKeys("started", "completed").doesNotContainKeys("pending", "last");
        assertThat(checkpoint().getString("state").getValue()).isEqualTo("completed");
        assertThat(checkpoint().getInt64("processed").getValue()).isEqualTo(25);
        assertThat(checkpoint().getString("_id").getValue()).isEqualTo(NAME);
    }

    @Test
    void leavesNothingBehindInTheDocuments() {
        mongo.insert("users", "{_id: 1, a: [1, {b: null}], c: {$numberDecimal: '1.0'}}");
        run(counting(10));
        assertThat(mongo.documents("users"))
                .containsExactly(BsonDocument.parse("{_id: 1, a: [1, {b: null}], c: {$numberDecimal: '1.0'}, n: 1}"));
    }

    @Test
    void takesOnlyTheDocumentsThatAreAskedFor() {
        mongo.insert("users", "{_id: 1, age: 3}", "{_id: 2, age: 30}");
        run(restructuring(BsonDocument.parse("{age: {$gte: 18}}"), user -> user.append("adult", true), 10));
        assertThat(mongo.documents("users"))
                .containsExactly(
                        BsonDocument.parse("{_id: 1, age: 3}"), BsonDocument.parse("{_id: 2, age: 30, adult: true}"));
    }

    @Test
    void findsKeysOfEveryType() {
        mongo.insert(
                "users",
                "{_id: 1}",
                "{_id: 2.5}",
                "{_id: {$numberLong: '3'}}",
                "{_id: 'a'}",
                "{_id: 'b'}",
                "{_id: {a: 1}}",
                "{_id: {a: 2}}",
                "{_id: {$binary: {base64: 'AAAA', subType: '00'}}}",
                "{_id: {$oid: '64b7f0000000000000000001'}}",
                "{_id: {$oid: '64b7f0000000000000000002'}}",
                "{_id: true}",
                "{_id: false}",
                "{_id: {$date: '2026-07-19T12:00:00Z'}}",
                "{_id: {$date: '2026-07-20T12:00:00Z'}}",
                "{_id: null}");
        run(counting(1));
        eachIsDoneOnce(15);
        assertThat(progress).hasSize(15);
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        users(30);
        AtomicInteger asked = new AtomicInteger();
        GodwitException interruption = catchThrowableOfType(
                GodwitException.class,
                () -> new Backfill(context(() -> asked.incrementAndGet() > 2), counting(10)).run(NAME, "up"));
        assertThat(interruption.code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(interruption.state()).hasValue("20 of 30 documents are done, and the checkpoint knows that.");
        mongo.forgetSent();
        run(counting(10));
        eachIsDoneOnce(30);
        assertThat(mongo.sent().stream().filter(BackfillTest::isBatch)).hasSize(1);
    }

    @Test
    void aCompletedOneIsNotDoneAgainUntilItIsForgotten() {
        users(1);
        run(counting(10));
        run(counting(10));
        eachIsDoneOnce(1);
        assertThat(progress).last().asString().startsWith("It is done already, since ");
        new CollectionCheckpoints(mongo.database()).forget(session, "20260719120000_count/");
        run(counting(10));
        assertThat(mongo.documents("users")).containsExactly(BsonDocument.parse("{_id: 1, n: 2}"));
    }

    @Test
    void theWayBackBeginsBehindACompletedWayThereOnly() {
        users(20);
        AtomicInteger asked = new AtomicInteger();
        assertThat(catchThrowable(() ->
                        new Backfill(context(() -> asked.incrementAndGet() > 1), counting(10)).run(NAME, "up")))
                .isNotNull();
        GodwitException refusal = catchThrowableOfType(
                GodwitException.class, () -> new Backfill(context(() -> false), counting(10)).run(NAME, "down"));
        assertThat(refusal.code()).isEqualTo(ErrorCode.UNRESOLVED);
        assertThat(refusal.state()).hasValue("10 of 20 documents of users are behind it.");
        run(counting(10));
        new Backfill(context(() -> false), counting(10)).run(NAME, "down");
        run(counting(10));
        assertThat(mongo.documents("users")).allMatch(user -> user.getInt32("n").getValue() == 3);
    }

    @Test
    void aBatchThatWasWrittenBeforeTheConnectionBrokeIsNotWrittenAgain() {
        users(30);
        mongo.plan(new Fault.AnswerLost(BackfillTest::isBatch));
        assertThat(catchThrowable(() -> run(counting(10)))).isInstanceOf(MongoException.class);
        assertThat(checkpoint().getDocument("pending").getArray("documents")).hasSize(10);
        run(counting(10));
        eachIsDoneOnce(30);
        assertThat(checkpoint().getInt64("processed").getValue()).isEqualTo(30);
    }

    @Test
    void oneThatWasNotWrittenIsWrittenNow() {
        users(30);
        mongo.plan(new Fault.ConnectionLost(BackfillTest::isBatch));
        assertThat(catchThrowable(() -> run(counting(10)))).isInstanceOf(MongoException.class);
        run(counting(10));
        eachIsDoneOnce(30);
    }

    @Test
    void oneThatWasWrittenInPartIsBroughtToItsEnd() {
        users(10);
        mongo.database().getCollection("users").createIndex(new Document("u", 1), uniqueAndSparse());
        Restructure colliding = restructuring(
                new BsonDocument(),
                user -> user.append("n", user.getInteger("n", 0) + 1).append("u", unique(user)),
                10);
        GodwitException failure = catchThrowableOfType(GodwitException.class, () -> run(colliding));
        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure.getMessage())
                .startsWith("The server refused what count made of the document 7 of users: ")
                .contains("11000");
        run(counting(10));
        eachIsDoneOnce(10);
    }

    private static IndexOptions uniqueAndSparse() {
        return new IndexOptions().unique(true).sparse(true);
    }

    /** The document 7 wants what the document 3 has. */
    private static int unique(Document user) {
        int id = user.getInteger("_id");
        return id == 7 ? 3 : id;
    }

    @Test
    void aDocumentThatAnotherClientChangesMeanwhileIsDoneAsItIsThen() {
        users(10);
        mongo.plan(new Fault.Preceded(
                BackfillTest::isBatch,
                () -> mongo.database()
                        .getCollection("users")
                        .updateOne(new Document("_id", 4), new Document("$set", new Document("name", "Ada")))));
        run(counting(10));
        eachIsDoneOnce(10);
        assertThat(mongo.documents("users").get(3)).isEqualTo(BsonDocument.parse("{_id: 4, name: 'Ada', n: 1}"));
    }

    @Test
    void soItIsWhereTheSelectionTellsWhatIsDone() {
        users(10);
        mongo.plan(new Fault.Preceded(
                BackfillTest::isBatch,
                () -> mongo.database()
                        .getCollection("users")
                        .updateOne(new Document("_id", 4), new Document("$set", new Document("name", "Ada")))));
        Reshape telling = new Reshape(
                new BsonDocument(),
                Optional.of(BsonDocument.parse("{n: {$exists: true}}")),
                true,
                counting(10).up().function());
        run(new Restructure("users", "count", telling, Optional.empty(), 10));
        eachIsDoneOnce(10);
        assertThat(mongo.documents("users").get(3)).isEqualTo(BsonDocument.parse("{_id: 4, name: 'Ada', n: 1}"));
    }

    @Test
    void oneThatAnotherClientDeletesMeanwhileStaysAway() {
        users(10);
        mongo.plan(new Fault.Preceded(
                BackfillTest::isBatch,
                () -> mongo.database().getCollection("users").deleteOne(new Document("_id", 4))));
        run(counting(10));
        eachIsDoneOnce(9);
    }

    @Test
    void oneThatDoesNotShowWhetherItWasDoneIsLeftToAPerson() {
        users(10);
        mongo.plan(new Fault.AnswerLost(BackfillTest::isBatch));
        assertThat(catchThrowable(() -> run(counting(10)))).isNotNull();
        mongo.database()
                .getCollection("users")
                .updateOne(new Document("_id", 4), new Document("$set", new Document("name", "Ada")));
        GodwitException doubt = catchThrowableOfType(GodwitException.class, () -> run(counting(10)));
        assertThat(doubt.code()).isEqualTo(ErrorCode.STATEMENT_IN_DOUBT);
        assertThat(doubt)
                .hasMessage(
                        "Documents of users (1) were changed by another client around the time when a batch of count was"
                                + " written, so they do not show whether it had been done with them: 4.");
        mongo.database()
                .getCollection(CollectionCheckpoints.DEFAULT_NAME)
                .updateOne(
                        new Document("_id", NAME),
                        new Document("$pull", new Document("pending.documents", new Document("_id", 4))));
        run(counting(10));
        eachIsDoneOnce(10);
    }

    @Test
    void oneThatSaysHowADoneDocumentIsToldNeedsNoPerson() {
        users(10);
        mongo.plan(new Fault.AnswerLost(BackfillTest::isBatch));
        assertThat(catchThrowable(() -> run(counting(10)))).isNotNull();
        mongo.database()
                .getCollection("users")
                .updateOne(new Document("_id", 4), new Document("$set", new Document("name", "Ada")));
        Reshape telling = new Reshape(
                new BsonDocument(),
                Optional.of(BsonDocument.parse("{n: {$exists: true}}")),
                true,
                counting(10).up().function());
        run(new Restructure("users", "count", telling, Optional.empty(), 10));
        eachIsDoneOnce(10);
    }

    @Test
    void aConditionThatDoesNotTellWhatIsDoneIsAMistake() {
        users(10);
        Reshape wrong = new Reshape(
                new BsonDocument(),
                Optional.of(BsonDocument.parse("{m: {$exists: true}}")),
                true,
                counting(10).up().function());
        GodwitException mistake = catchThrowableOfType(
                GodwitException.class, () -> run(new Restructure("users", "count", wrong, Optional.empty(), 5)));
        assertThat(mistake.code()).isEqualTo(ErrorCode.MIGRATION_MALFORMED);
        assertThat(mistake)
                .hasMessage("Documents of users that count has done are still among those to be done: 1, 2, 3, 4, 5.");
        run(counting(5));
        eachIsDoneOnce(10);
    }

    @Test
    void aFunctionThatFailsIsToldWithItsDocument() {
        users(10);
        GodwitException failure = catchThrowableOfType(
                GodwitException.class,
                () -> run(restructuring(
                        new BsonDocument(),
                        user -> {
                            if (user.getInteger("_id") == 7) {
                                throw new IllegalStateException("no name");
                            }
                            return user.append("n", 1);
                        },
                        5)));
        assertThat(failure)
                .hasMessage("The function of count, given the document 7 of users, failed with"
                        + " java.lang.IllegalStateException: no name.");
        assertThat(mongo.documents("users").stream().filter(user -> user.containsKey("n")))
                .hasSize(5);
        GodwitException renamed = catchThrowableOfType(
                GodwitException.class, () -> run(restructuring(new BsonDocument(), user -> user.append("_id", 99), 5)));
        assertThat(renamed)
                .hasMessage("The function of count, given the document 6 of users, gave it another _id, 99.");
    }

    @Test
    void documentsThatDoNotChangeAreNotWritten() {
        users(10);
        mongo.forgetSent();
        run(restructuring(new BsonDocument(), user -> user, 5));
        assertThat(mongo.sent().stream().filter(BackfillTest::isBatch)).isEmpty();
        assertThat(checkpoint().getInt64("processed").getValue()).isEqualTo(10);
    }

    @Test
    void aBatchIsSentWithWhatItWasReadAs() {
        mongo.insert("users", "{_id: 1, name: 'Ada'}");
        mongo.forgetSent();
        run(counting(10));
        BsonDocument update = mongo.sent().stream()
                .filter(BackfillTest::isBatch)
                .findFirst()
                .orElseThrow()
                .asWritten();
        assertThat(update)
                .isEqualTo(BsonDocument.parse(
                        "{update: 'users', ordered: false, updates: [{q: {_id: 1, $expr: {$eq: ['$$ROOT', {$literal: {_id:"
                                + " 1, name: 'Ada'}}]}}, u: {_id: 1, name: 'Ada', n: 1}}]}"));
    }

    @Test
    void whereThereAreTransactionsABatchAndItsCheckpointCommitTogether() {
        try (TestMongo set = TestMongo.lookAlike(Deployment.REPLICA_SET);
                ClientSession its = set.client().startSession()) {
            set.insert("users", "{_id: 1}", "{_id: 2}", "{_id: 3}");
            set.forgetSent();
            BackfillContext context = new BackfillContext(
                    set.database(),
                    its,
                    true,
                    new CollectionCheckpoints(set.database()),
                    () -> false,
                    BackfillListener.SILENT);
            new Backfill(context, counting(2)).run(NAME, "up");
            List<String> names = set.sent().stream()
                    .map(command -> command.name() + transaction(command))
                    .toList();
            assertThat(names.subList(names.indexOf("update users (in)") - 1, names.size()))
                    .startsWith(
                            "find users (in)",
                            "update users (in)",
                            "update godwit_backfill (in)",
                            "commitTransaction (in)")
                    .endsWith("update godwit_backfill");
            assertThat(names).filteredOn("commitTransaction (in)"::equals).hasSizeGreaterThanOrEqualTo(2);
            assertThat(set.documents("users")).allMatch(user -> user.get("n").equals(new BsonInt32(1)));
            assertThat(set.documents(CollectionCheckpoints.DEFAULT_NAME).get(0)).doesNotContainKey("pending");
        }
    }

    private static String transaction(SentCommand command) {
        String collection = command.document().get(command.name()).isString()
                ? " " + command.document().getString(command.name()).getValue()
                : "";
        return collection + (command.document().containsKey("autocommit") ? " (in)" : "");
    }

    @Test
    void insideATransactionOfTheMigrationEverythingBelongsToThat() {
        try (TestMongo set = TestMongo.lookAlike(Deployment.REPLICA_SET);
                ClientSession its = set.client().startSession()) {
            set.insert("users", "{_id: 1}", "{_id: 2}", "{_id: 3}");
            set.forgetSent();
            BackfillContext context = new BackfillContext(
                    set.database(),
                    its,
                    true,
                    new CollectionCheckpoints(set.database()),
                    () -> false,
                    BackfillListener.SILENT);
            its.startTransaction();
            new Backfill(context, counting(2)).run(NAME, "up");
            assertThat(set.sent()).allMatch(command -> command.document().containsKey("autocommit"));
            its.commitTransaction();
            assertThat(set.sent()).last().matches(command -> command.name().equals("commitTransaction"));
            assertThat(set.sent().stream().filter(command -> command.name().equals("commitTransaction")))
                    .hasSize(1);
        }
    }
}
