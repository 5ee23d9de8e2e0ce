package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.mongodb.testing.Deployment;
import dev.godwit.mongodb.testing.Fault;
import dev.godwit.mongodb.testing.TestMongo;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server or its documents refuse, as a caller of the command line sees it. On the look-alike, which is told to refuse. */
class MongodbRefusalTest {

    private final TestMongo mongo = TestMongo.lookAlike(Deployment.STANDALONE);
    private Shell shell;

    @BeforeEach
    void start(@TempDir Path directory) {
        shell = new Shell(directory);
        shell.variables.put("DATABASE_URL", mongo.uri());
        shell.file("godwit.yaml", "migrations: migrations");
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void aValidatorThatDocumentsViolateIsExitCode6AndStaysPending() {
        mongo.insert("users", "{_id: 1, email: 'ada@example.com'}", "{_id: 2}");
        shell.file(
                "migrations/1_validate.java",
                "import dev.godwit.mongodb.DocumentChanges;",
                "import dev.godwit.mongodb.ReversibleMongoMigration;",
                "import org.bson.Document;",
                "public class Validate implements ReversibleMongoMigration {",
                "    public void change(DocumentChanges db) {",
                "        db.collection(\"users\").addValidator(Document.parse(\"{$jsonSchema: {required: ['email']}}\"));",
                "    }",
                "}");
        Ran ran = shell.run("migrate");
        assertThat(ran.code()).as(ran.err()).isEqualTo(6);
        assertThat(ran.err())
                .contains("Number: 1, among them {\"_id\": 2}.")
                .contains("Nothing of it took effect")
                .contains("migrations/1_validate.java:6");
        assertThat(shell.run("status").out()).contains("0 applied, 1 pending.");
    }

    @Test
    void theCommandsForBackfillsAreForSqlDatabases() {
        for (String verb : new String[] {"list", "run", "pause", "resume", "abort"}) {
            Ran ran = shell.run("backfill", verb);
            assertThat(ran.code()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err()).contains("This works on SQL databases only");
        }
    }

    @Test
    void nothingIsDeferredWhereNoNoteIsKeptOfIt() {
        shell.file("migrations/1_a.json", "{\"up\": [{\"create\": \"roles\"}]}");
        for (String how : new String[] {"--quiet", "--offline"}) {
            Ran ran = shell.run("migrate", "--defer-backfills", "--dry-run", how);
            assertThat(ran.code()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err())
                    .contains("Backfills are deferred in SQL databases only, and")
                    .contains("is MongoDB.");
        }
        assertThat(shell.run("migrate").code()).isZero();
    }

    @Test
    void aLogInThatIsRefusedIsExitCode3() {
        for (int i = 0; i < 5; i++) {
            mongo.plan(new Fault.Refused(
                    command -> command.name().startsWith("sasl"),
                    18,
                    "AuthenticationFailed",
                    "Authentication failed."));
        }
        Ran ran = shell.run("status", "--url", mongo.uri().replace("mongodb://", "mongodb://ada:s3cr3t@"));
        assertThat(ran.code()).as(ran.err()).isEqualTo(3);
        assertThat(ran.err()).contains("refused the log-in").doesNotContain("s3cr3t");
    }
}
