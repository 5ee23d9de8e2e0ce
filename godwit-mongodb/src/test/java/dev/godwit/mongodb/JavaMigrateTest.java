package dev.godwit.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.Godwit;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.mongodb.testing.Deployment;
import dev.godwit.mongodb.testing.Fault;
import dev.godwit.mongodb.testing.MongoProject;
import dev.godwit.mongodb.testing.SentCommand;
import dev.godwit.mongodb.testing.TestMongo;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.report.MigrationState;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations in Java: with the driver, and in words. */
class JavaMigrateTest {

    private static final String WITH_THE_DRIVER = """
            import com.mongodb.client.ClientSession;
            import com.mongodb.client.MongoDatabase;
            import dev.godwit.mongodb.MongoMigration;
            import org.bson.Document;

            public class AddUser implements MongoMigration {
                @Override
                public void up(MongoDatabase db, ClientSession session) {
                    db.getCollection("users").insertOne(session, new Document("_id", 1));
                }

                @Override
                public void down(MongoDatabase db, ClientSession session) {
                    db.getCollection("users").deleteOne(session, new Document("_id", 1));
                }
            }
            """;

    private static final String IN_WORDS = """
            import dev.godwit.mongodb.DocumentChanges;
            import dev.godwit.mongodb.ReversibleMongoMigration;
            import java.util.List;
            import org.bson.Document;

            public class AddRoles implements ReversibleMongoMigration {
                @Override
                public void change(DocumentChanges db) {
                    db.createCollection("roles");
                    db.collection("users").add("roles", List.of("user"));
                    db.collection("users").rename("n", "number");
                }
            }
            """;

    private TestMongo mongo;
    private MongoProject project;

    @BeforeEach
    void start(@TempDir Path folder) {
        mongo = TestMongo.any();
        project = new MongoProject(folder, mongo);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void whatIsWrittenWithTheDriverRunsThereAndBack() {
        project.file("1_add_user.java", WITH_THE_DRIVER);
        project.godwit().migrate();
        assertThat(mongo.documents("users")).hasSize(1);
        project.godwit().rollback(new RollbackOptions.LastBatch());
        assertThat(mongo.documents("users")).isEmpty();
    }

    @Test
    void whatIsSaidInWordsIsUndoneWithoutBeingWritten() {
        mongo.insert("users", "{\"_id\": 1, \"n\": 7}");
        project.file("1_add_roles.java", IN_WORDS);
        project.godwit().migrate();
        assertThat(mongo.documents("users")).hasToString("[{\"_id\": 1, \"roles\": [\"user\"], \"number\": 7}]");
        project.godwit().rollback(new RollbackOptions.LastBatch());
        assertThat(mongo.documents("users")).hasToString("[{\"_id\": 1, \"n\": 7}]");
        assertThat(mongo.database().listCollectionNames()).doesNotContain("roles");
    }

    @Test
    void aDryRunTellsTheCommandsOfWords() {
        project.file("1_add_roles.java", IN_WORDS).file("2_add_user.java", WITH_THE_DRIVER);
        Godwit godwit = project.godwit();
        assertThat(godwit.statements(godwit.plan(MigrateOptions.all())).migrations())
                .flatExtracting(planned -> planned.statements().stream()
                        .map(statement -> statement.line() + " " + statement.sql())
                        .toList())
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("9 {\"create\": \"roles\"}"),
                        two -> assertThat(two).startsWith("10 {\"update\": \"users\""),
                        three -> assertThat(three).startsWith("11 {\"update\": \"users\""),
                        four -> assertThat(four).isEqualTo("1 // AddUser.up(db, session)"));
        assertThat(mongo.database().listCollectionNames()).isEmpty();
    }

    @Test
    void whatFailsHalfWayGoesOnBehindWhatIsDone() {
        mongo.insert("users", "{\"_id\": 1, \"n\": 7}");
        project.file("1_add_roles.java", IN_WORDS.replace("rename(\"n\", \"number\")", "rename(\"_id\", \"number\")"));
        assertThatThrownBy(() -> project.godwit().migrate()).isInstanceOfSatisfying(GodwitException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_HALF_DONE);
            assertThat(e.place().orElseThrow().line()).isEqualTo(11);
            assertThat(e.state().orElseThrow()).startsWith("2 of its commands are done and stay;");
        });
        project.file("1_add_roles.java", IN_WORDS);
        project.godwit().migrate();
        assertThat(mongo.documents("users")).hasToString("[{\"_id\": 1, \"roles\": [\"user\"], \"number\": 7}]");
    }

    @Test
    void aConnectionThatBreaksLeavesADoubtThatTheNextRunSettles(@TempDir Path folder) {
        try (TestMongo fragile = TestMongo.lookAlike(Deployment.STANDALONE)) {
            MongoProject there = new MongoProject(folder, fragile).file("1_add_roles.java", IN_WORDS);
            fragile.plan(new Fault.AnswerLost(Fault.named("create")));
            assertThatThrownBy(() -> there.godwit().migrate())
                    .isInstanceOfSatisfying(
                            GodwitException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST));
            there.godwit().migrate();
            assertThat(there.warnings())
                    .anySatisfy(warning -> assertThat(warning).endsWith("had taken effect; it is not repeated."));
            assertThat(there.godwit().status().migrations().get(0).state()).isEqualTo(MigrationState.APPLIED);
            assertThat(fragile.sent().stream()
                            .map(SentCommand::asWritten)
                            .filter(command -> command.containsKey("create")))
                    .hasSize(1);
        }
    }

    @Test
    void whatTheDriverSentInAKilledRunIsAskedOfAPerson(@TempDir Path folder) {
        try (TestMongo fragile = TestMongo.lookAlike(Deployment.STANDALONE)) {
            MongoProject there = new MongoProject(folder, fragile).file("1_add_user.java", WITH_THE_DRIVER);
            fragile.plan(new Fault.AnswerLost(
                    command -> command.name().equals("insert") && command.text().contains("\"users\"")));
            assertThatThrownBy(() -> there.godwit().migrate())
                    .isInstanceOfSatisfying(
                            GodwitException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_LOST));
            assertThatThrownBy(() -> there.godwit().migrate())
                    .isInstanceOfSatisfying(
                            GodwitException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STATEMENT_IN_DOUBT));
        }
    }

    @Test
    void aClassOfTheWrongKindIsSaid() {
        project.file("1_nothing.java", "public class Nothing {}");
        assertThatThrownBy(() -> project.godwit().migrate())
                .hasMessageContaining("no class that is a migration")
                .isInstanceOfSatisfying(
                        GodwitException.class,
                        e -> assertThat(e.hint().orElseThrow()).contains("dev.godwit.mongodb.MongoMigration"));
    }
}
