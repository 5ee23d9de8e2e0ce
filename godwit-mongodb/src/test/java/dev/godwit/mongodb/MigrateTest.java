package dev.godwit.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.Resolution;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Version;
import dev.godwit.mongodb.testing.Deployment;
import dev.godwit.mongodb.testing.Fault;
import dev.godwit.mongodb.testing.MongoProject;
import dev.godwit.mongodb.testing.TestMongo;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.Migrated;
import dev.godwit.report.MigrationState;
import dev.godwit.report.MigrationStatus;
import dev.godwit.report.PlannedMigration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations of commands: applied, undone, shown, settled, as for any other target. */
class MigrateTest {

    private static final String INSERT_ONE = "{'up': [{'insert': 'users', 'documents': [{'_id': 1, 'n': 1}]}],"
            + " 'down': [{'delete': 'users', 'deletes': [{'q': {'_id': 1}, 'limit': 1}]}]}";

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
    void whatIsPendingIsAppliedAsOneBatchAndUndoneAsOne() {
        project.json("20260101000000_users", INSERT_ONE)
                .json(
                        "20260102000000_age",
                        "{'up': [{'update': 'users', 'updates': [{'q': {}, 'u': {'$set': {'age': 7}}, 'multi': true}]}],"
                                + " 'down': [{'update': 'users', 'updates': [{'q': {}, 'u': {'$unset': {'age': ''}}, 'multi': true}]}]}");
        assertThat(project.godwit().status().pending()).isEqualTo(2);

        assertThat(project.godwit().migrate().applied())
                .extracting(Migrated::version)
                .containsExactly(new Version("20260101000000"), new Version("20260102000000"));

        assertThat(mongo.documents("users"))
                .extracting(Object::toString)
                .containsExactly("{\"_id\": 1, \"n\": 1, \"age\": 7}");
        assertThat(project.godwit().status().migrations())
                .extracting(MigrationStatus::state)
                .containsExactly(MigrationState.APPLIED, MigrationState.APPLIED);
        assertThat(project.godwit().migrate().applied()).isEmpty();

        assertThat(project.godwit().rollback(new RollbackOptions.LastBatch()).rolledBack())
                .extracting(Migrated::version)
                .containsExactly(new Version("20260102000000"), new Version("20260101000000"));
        assertThat(mongo.documents("users")).isEmpty();
        assertThat(project.godwit().history())
                .extracting(HistoryEvent::kind)
                .containsExactly("created", "applied", "applied", "undone", "undone");
    }

    @Test
    void targetsRedoAndReset() {
        project.json("1_a", INSERT_ONE)
                .json("2_b", INSERT_ONE.replace("_id': 1", "_id': 2"))
                .json("3_c", INSERT_ONE.replace("_id': 1", "_id': 3"));
        project.godwit().migrate(MigrateOptions.all().withTo(new Version("2")));
        assertThat(mongo.documents("users")).hasSize(2);
        assertThat(project.godwit().redo().up().applied()).hasSize(1);
        assertThat(project.godwit().reset().up().applied()).hasSize(3);
        assertThat(mongo.documents("users")).hasSize(3);
    }

    @Test
    void aDryRunTellsTheCommandsAndWritesNothing() {
        project.json("1_a", "{'up': [{'insert': 'users', 'documents': [{'_id': 1}]},\n  {'create': 'roles'}]}");
        List<PlannedMigration> planned = project.godwit()
                .statements(project.godwit().plan(MigrateOptions.all()))
                .migrations();
        assertThat(planned).hasSize(1);
        assertThat(planned.get(0).statements())
                .extracting(statement -> statement.line() + " " + statement.sql())
                .containsExactly(
                        "1 {\"insert\": \"users\", \"documents\": [{\"_id\": 1}]}", "2 {\"create\": \"roles\"}");
        assertThat(mongo.database().listCollectionNames()).isEmpty();
    }

    @Test
    void withoutTransactionsTheJournalKnowsWhatIsDone() {
        project.json(
                "1_a",
                "{'up': [{'insert': 'users', 'documents': [{'_id': 1}]},\n"
                        + "        {'insert': 'users', 'documents': [{'_id': 1}]},\n"
                        + "        {'insert': 'users', 'documents': [{'_id': 3}]}]}");
        assertThatThrownBy(() -> project.godwit().migrate()).isInstanceOfSatisfying(GodwitException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_HALF_DONE);
            assertThat(e.getMessage()).startsWith("1_a failed: write 1 of the command: ");
            assertThat(e.place().orElseThrow().line()).isEqualTo(2);
            assertThat(e.place().orElseThrow().column()).isEqualTo(9);
            assertThat(e.state().orElseThrow()).startsWith("1 of its 3 commands are done and stay;");
        });
        assertThat(project.godwit().status().migrations().get(0).state()).isEqualTo(MigrationState.FAILED);

        project.json(
                "1_a",
                "{'up': [{'insert': 'users', 'documents': [{'_id': 1}]},\n"
                        + "        {'insert': 'users', 'documents': [{'_id': 2}]},\n"
                        + "        {'insert': 'users', 'documents': [{'_id': 3}]}]}");
        project.godwit().migrate();
        assertThat(mongo.documents("users")).hasSize(3);
    }

    @Test
    void whatNeverTookEffectIsPendingAgain() {
        mongo.insert("users", "{\"_id\": 1}");
        project.json("1_a", "{'up': [{'create': 'users'}]}");
        assertThatThrownBy(() -> project.godwit().migrate()).isInstanceOfSatisfying(GodwitException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
            assertThat(e.state()).hasValue("Nothing of it took effect: the database is as it was before 1_a.");
        });
        assertThat(project.godwit().status().migrations().get(0).state()).isEqualTo(MigrationState.PENDING);
        assertThat(project.godwit().history()).extracting(HistoryEvent::kind).containsExactly("created", "failed");
    }

    @Test
    void aRepeatableRunsAgainWhenItWasEdited() {
        project.json("R__views", "{'up': [{'insert': 'log', 'documents': [{'n': 1}]}]}");
        project.godwit().migrate();
        assertThat(project.godwit().migrate().applied()).isEmpty();
        project.json("R__views", "{'up': [{'insert': 'log', 'documents': [{'n': 2}]}]}");
        assertThat(project.godwit().migrate().applied()).hasSize(1);
        assertThat(mongo.documents("log")).hasSize(2);
    }

    @Test
    void blanksAreNoChangeAndOtherValuesAre() {
        project.json("1_a", INSERT_ONE);
        project.godwit().migrate();
        project.json("1_a", INSERT_ONE.replace("{'insert'", "{\n\n    'insert'").replace(", 'down'", "   ,   'down'"));
        assertThat(project.godwit().status().migrations().get(0).state()).isEqualTo(MigrationState.APPLIED);
        project.json("1_a", INSERT_ONE.replace("'n': 1", "'n': 2"));
        assertThat(project.godwit().status().migrations().get(0).state()).isEqualTo(MigrationState.EDITED);
        project.godwit().repair(Optional.of("as agreed"));
        assertThat(project.godwit().status().migrations().get(0).state()).isEqualTo(MigrationState.APPLIED);
    }

    @Test
    void whoseFileIsGoneIsUndoneFromTheHistory() {
        project.json("1_a", INSERT_ONE);
        project.godwit().migrate();
        project.without("1_a.json").json("2_b", "{'up': []}");
        project.godwit().rollback(new RollbackOptions.LastBatch());
        assertThat(mongo.documents("users")).isEmpty();
    }

    @Test
    void baselineAndResolveMark() {
        project.json("1_a", INSERT_ONE).json("2_b", INSERT_ONE.replace("_id': 1", "_id': 2"));
        project.godwit().baseline(new Version("1"), Optional.of("was there before"));
        assertThat(project.godwit().status().pending()).isEqualTo(1);
        project.godwit().resolve(new Version("2"), Resolution.APPLIED, Optional.empty());
        assertThat(project.godwit().status().pending()).isZero();
        assertThat(mongo.documents("users")).isEmpty();
    }

    @Test
    void aDownThatIsMissingIsSaid() {
        project.json("1_a", "{'up': [{'create': 'users'}]}");
        project.godwit().migrate();
        assertThatThrownBy(() -> project.godwit().rollback(new RollbackOptions.LastBatch()))
                .isInstanceOfSatisfying(GodwitException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.NO_DOWN);
                    assertThat(e.hint().orElseThrow()).contains("under \"down\" in its file");
                });
    }

    @Test
    void sqlIsRefusedAndNotPassedOver() {
        project.file("1_a.sql", "CREATE TABLE a (id int);");
        assertThatThrownBy(() -> project.godwit().migrate()).isInstanceOfSatisfying(GodwitException.class, e -> {
            assertThat(e.getMessage()).contains("is a migration in SQL");
            assertThat(e.code()).isEqualTo(ErrorCode.MIGRATION_MALFORMED);
        });
    }

    @Test
    void aTransactionThatCannotBeIsRefusedWhereItIsAskedFor() {
        project.json("1_a", "{'transaction': true, 'up': [{'create': 'users'}]}");
        assertThatThrownBy(() -> project.godwit().migrate())
                .hasMessage(
                        "1_a asks for transaction:true, but its statement at line 1 (\"create\" \"users\" …) cannot share a transaction on MongoDB.");
    }

    @Test
    void whereThereAreTransactionsCommandsAndHistoryCommitTogether(@TempDir Path folder) {
        try (TestMongo replicaSet = TestMongo.lookAlike(Deployment.REPLICA_SET)) {
            MongoProject there = new MongoProject(folder, replicaSet).json("1_a", INSERT_ONE);
            there.godwit().migrate();
            List<String> inTransaction = replicaSet.sent().stream()
                    .filter(command -> command.document().containsKey("autocommit"))
                    .map(command -> command.name() + " "
                            + (command.document().getFirstKey().endsWith("Transaction")
                                    ? ""
                                    : command.document()
                                            .getString(command.name())
                                            .getValue()))
                    .toList();
            assertThat(inTransaction)
                    .containsExactly(
                            "insert users",
                            "update godwit_lock",
                            "insert godwit_history",
                            "find godwit_event",
                            "insert godwit_event",
                            "commitTransaction ");
        }
    }

    @Test
    void aTransactionThatFailsForAPassingReasonIsTriedAgain(@TempDir Path folder) {
        try (TestMongo replicaSet = TestMongo.lookAlike(Deployment.REPLICA_SET)) {
            replicaSet.plan(new Fault.Refused(
                    command -> command.name().equals("commitTransaction"), 91, "ShutdownInProgress", "going down"));
            MongoProject there = new MongoProject(folder, replicaSet).json("1_a", INSERT_ONE);
            assertThat(there.godwit().migrate().applied()).hasSize(1);
        }
    }
}
