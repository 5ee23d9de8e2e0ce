package dev.godwit.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.mongodb.testing.Deployment;
import dev.godwit.mongodb.testing.Fault;
import dev.godwit.mongodb.testing.MongoProject;
import dev.godwit.mongodb.testing.SentCommand;
import dev.godwit.mongodb.testing.TestMongo;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.MigrationState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can be wrong is told: what it is, where, and what became of the database. On the look-alike; that a server refuses a log-in or a write is
 * played by its answer, with the code that MongoDB has for it.
 */
class BadInputTest {

    private static final String USERS = "{'up': [{'insert': 'users', 'documents': [{'_id': 1}]}]}";

    private final TestMongo mongo = TestMongo.lookAlike(Deployment.STANDALONE);
    private MongoProject project;
    private Path folder;

    @BeforeEach
    void project(@TempDir Path directory) {
        folder = directory;
        project = new MongoProject(directory, mongo);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    private GodwitException refusal() {
        return catchThrowableOfType(
                GodwitException.class, () -> project.godwit().migrate());
    }

    private GodwitException refusalAt(String url) {
        return catchThrowableOfType(
                GodwitException.class,
                () -> Mongodb.url(url)
                        .locations(folder, List.of("."))
                        .withoutLog()
                        .build()
                        .migrate());
    }

    private MigrationState state() {
        return project.godwit().status().migrations().get(0).state();
    }

    private void isUntouched() {
        assertThat(mongo.database().listCollectionNames()).isEmpty();
    }

    private static void isAt(GodwitException e, int line, int column) {
        Place place = e.place().orElseThrow();
        assertThat(place.line()).isEqualTo(line);
        assertThat(place.column()).isEqualTo(column);
        assertThat(place.file()).endsWith("1_a.json");
    }

    @Test
    void textThatIsNotJson() {
        project.json("1_a", "{\n  'up': [\n    {'insert': 'users' 'documents': []}\n  ]\n}");
        GodwitException e = refusal();
        assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_MALFORMED);
        isAt(e, 3, 24);
        isUntouched();
    }

    @Test
    void aMistakeInALaterFileStopsTheEarlierOnesToo() {
        project.json("1_a", "{'up': [").json("0_first", USERS);
        assertThat(refusal().code()).isEqualTo(ErrorCode.MIGRATION_MALFORMED);
        isUntouched();
    }

    @Test
    void aCommandThatMongodbDoesNotHave() {
        project.json("1_a", "{\n  'up': [\n    {'insrt': 'users', 'documents': [{'_id': 1}]}\n  ]\n}");
        GodwitException e = refusal();
        assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_MALFORMED);
        assertThat(e).hasMessageContaining("insrt");
        assertThat(e.hint().orElseThrow()).contains("insert");
        assertThat(e.place().orElseThrow().line()).isEqualTo(3);
        isUntouched();
    }

    @Test
    void aCallbackInSql() {
        project.json("1_a", USERS).file("beforeMigrate.sql", "SELECT 1;");
        GodwitException e = refusal();
        assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_MALFORMED);
        assertThat(e).hasMessageContaining("beforeMigrate.sql is a callback in SQL");
        isUntouched();
    }

    @Test
    void aDownThatIsMissing() {
        project.json("1_a", USERS);
        project.godwit().migrate();
        GodwitException e = catchThrowableOfType(
                GodwitException.class, () -> project.godwit().rollback(new RollbackOptions.LastBatch()));
        assertThat(e.code()).isEqualTo(ErrorCode.NO_DOWN);
        assertThat(e.hint().orElseThrow()).contains("under \"down\" in its file");
        assertThat(state()).isEqualTo(MigrationState.APPLIED);
        assertThat(mongo.documents("users")).hasSize(1);
    }

    @Test
    void aPasswordThatIsWrong() {
        project.json("1_a", USERS);
        Predicate<SentCommand> logIn = command -> command.name().startsWith("sasl");
        for (int i = 0; i < 5; i++) {
            mongo.plan(new Fault.Refused(logIn, 18, "AuthenticationFailed", "Authentication failed."));
        }
        GodwitException e = refusalAt(mongo.uri().replace("mongodb://", "mongodb://ada:s3cr3t@"));
        assertThat(e.code()).isEqualTo(ErrorCode.LOGIN_REFUSED);
        assertThat(e.getMessage()).startsWith("MongoDB refused the log-in: ").doesNotContain("s3cr3t");
        assertThat(e.hint().orElseThrow()).contains("authSource");
        isUntouched();
    }

    @Test
    void aServerThatDoesNotAnswer() {
        project.json("1_a", USERS);
        long before = System.nanoTime();
        GodwitException e = refusalAt("mongodb://ada:s3cr3t@127.0.0.1:1/users?serverSelectionTimeoutMS=500");
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(e.code()).isEqualTo(ErrorCode.UNREACHABLE);
        assertThat(e.getMessage()).contains("cannot be reached").doesNotContain("s3cr3t");
        assertThat(e.hint().orElseThrow()).contains("serverSelectionTimeoutMS");
        assertThat(took).isBetween(Duration.ofMillis(400), Duration.ofSeconds(9));
    }

    @Test
    void aValidatorThatDocumentsViolate() {
        mongo.insert("users", "{_id: 1, email: 'ada@example.com'}", "{_id: 2}", "{_id: 3, email: 7}");
        project.file("1_validate.java", """
                import dev.godwit.mongodb.DocumentChanges;
                import dev.godwit.mongodb.ReversibleMongoMigration;
                import org.bson.Document;

                public class Validate implements ReversibleMongoMigration {
                    @Override
                    public void change(DocumentChanges db) {
                        db.collection("users").addValidator(Document.parse(
                                "{$jsonSchema: {required: ['email'], properties: {email: {bsonType: 'string'}}}}"));
                    }
                }
                """);
        GodwitException e = refusal();
        assertThat(e.code()).isEqualTo(ErrorCode.REFUSED);
        assertThat(e.getMessage()).contains("Number: 2, among them {\"_id\": 2}, {\"_id\": 3}.");
        assertThat(e.state()).hasValue("Nothing of it took effect: the database is as it was before 1_validate.");
        assertThat(e.place().orElseThrow().line()).isEqualTo(8);
        assertThat(mongo.sent()).extracting(SentCommand::name).doesNotContain("collMod");
        assertThat(state()).isEqualTo(MigrationState.PENDING);

        mongo.database().getCollection("users").deleteMany(org.bson.Document.parse("{_id: {$gt: 1}}"));
        assertThat(project.godwit().migrate().applied()).hasSize(1);
    }

    @Test
    void aUserWhoMayNotWriteWhatAMigrationWrites() {
        project.json("1_a", USERS);
        mongo.plan(notAuthorized(command -> command.text().startsWith("{\"insert\": \"users\"")));
        GodwitException e = refusal();
        assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(e.getMessage()).isEqualTo("1_a failed: not authorized to execute command (code 13, Unauthorized)");
        assertThat(e.place().orElseThrow().line()).isEqualTo(1);
        assertThat(state()).isEqualTo(MigrationState.PENDING);
        assertThat(project.godwit().history()).extracting(HistoryEvent::kind).containsExactly("created", "failed");
        assertThat(mongo.documents("users")).isEmpty();
    }

    @Test
    void aUserWhoMayNotWriteTheHistory() {
        project.json("1_a", USERS);
        mongo.plan(notAuthorized(command -> command.text().startsWith("{\"insert\": \"godwit_event\"")));
        GodwitException e = refusal();
        assertThat(e.code()).isEqualTo(ErrorCode.HISTORY_INACCESSIBLE);
        assertThat(e.getMessage()).contains("not authorized to execute command (code 13");
        assertThat(e.hint().orElseThrow()).contains("readWrite");
        assertThat(mongo.documents("users")).isEmpty();
    }

    private static Fault notAuthorized(Predicate<SentCommand> to) {
        return new Fault.Refused(to, 13, "Unauthorized", "not authorized to execute command");
    }
}
