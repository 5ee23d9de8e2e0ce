package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.mongodb.testing.TestMongo;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a database of documents. */
class MongodbTest {

    private TestMongo mongo;
    private Shell shell;

    @BeforeEach
    void start(@TempDir Path directory) {
        mongo = TestMongo.any();
        shell = new Shell(directory);
        shell.variables.put("DATABASE_URL", mongo.uri());
        shell.file("godwit.yaml", "migrations: migrations");
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    private void users() {
        shell.file(
                "migrations/20260101000000_users.json",
                "{",
                "  \"up\": [",
                "    {\"insert\": \"users\", \"documents\": [{\"_id\": 1}]}",
                "  ],",
                "  \"down\": [",
                "    {\"delete\": \"users\", \"deletes\": [{\"q\": {\"_id\": 1}, \"limit\": 1}]}",
                "  ]",
                "}");
    }

    @Test
    void aProjectBeginsWithCommandsInJson() {
        Shell fresh = shell.in("fresh");
        fresh.path("x").getParent().toFile().mkdirs();
        assertThat(fresh.run("init", "--engine", "mongodb").code()).isZero();
        assertThat(fresh.path("godwit.yaml")).content().contains("url: mongodb://localhost:27017/fresh_development");
        Ran made = fresh.run("make", "add roles");
        assertThat(made.out()).isEqualTo("migrations/20260719120000_add_roles.json\n");
        assertThat(fresh.run("make", "more", "--format", "java").out()).endsWith("_more.java\n");
        assertThat(fresh.path("migrations/20260719120001_more.java"))
                .content()
                .contains("public class More implements MongoMigration");
        assertThat(fresh.run("make", "sql", "--format", "sql").code()).isEqualTo(2);
        fresh.variables.put("DATABASE_URL", mongo.uri());
        Ran migrated = fresh.run("migrate", "--url", mongo.uri());
        assertThat(migrated.code()).as(migrated.err()).isZero();
    }

    @Test
    void migrateStatusAndRollback() {
        users();
        assertThat(shell.run("status", "--exit-code").code()).isEqualTo(1);
        assertThat(shell.run("migrate", "--json").out())
                .containsPattern(
                        "^\\{\"batch\":1,\"applied\":\\[\\{\"version\":\"20260101000000\",\"name\":\"users\",\"durationMs\":\\d+}],"
                                + "\"pending\":0}");
        assertThat(shell.run("status").out()).containsPattern("20260101000000 +users +applied +1 ");
        assertThat(shell.run("current").out()).isEqualTo("20260101000000\n");
        assertThat(mongo.documents("users")).hasSize(1);
        assertThat(shell.run("redo").code()).isZero();
        assertThat(shell.run("rollback").code()).isZero();
        assertThat(mongo.documents("users")).isEmpty();
        assertThat(shell.run("history", "--events").out()).contains("undone");
        assertThat(shell.run("unlock").code()).isZero();
    }

    @Test
    void aDryRunShowsTheCommands() {
        users();
        Ran planned = shell.run("migrate", "--dry-run", "--json");
        assertThat(planned.out())
                .contains(
                        "{\"line\":3,\"sql\":\"{\\\"insert\\\": \\\"users\\\", \\\"documents\\\": [{\\\"_id\\\": 1}]}\"}")
                .contains("\"transaction\":false");
        assertThat(shell.run("migrate", "--dry-run").out()).contains("{\"insert\": \"users\"");
    }

    @Test
    void seedsAreCommandsToo() {
        assertThat(shell.run("seed", "make", "01_users").out()).isEqualTo("seeds/01_users.json\n");
        shell.file("seeds/01_users.json", "{\"up\": [{\"insert\": \"users\", \"documents\": [{\"_id\": 7}]}]}");
        Ran ran = shell.run("seed", "run");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(mongo.documents("users")).hasSize(1);
    }

    @Test
    void whatIsWrongInAFileIsToldWithItsPlace() {
        shell.file("migrations/1_a.json", "{", "  \"up\": [", "    {\"insrt\": \"users\"}", "  ]", "}");
        Ran ran = shell.run("migrate");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("migrations/1_a.json:3:").contains("insert");
        shell.file("migrations/1_a.json", "{", "  \"up\": [", "    {\"insert\": \"users\",}", "  ]", "}");
        assertThat(shell.run("migrate").err()).contains("migrations/1_a.json:3:24");
        assertThat(mongo.database().listCollectionNames()).isEmpty();
    }

    @Test
    void whatIsDeclaredIsPulledAndChecked() {
        shell.file("godwit.yaml", "migrations: migrations", "schema: collections");
        shell.file(
                "migrations/1_users.json",
                "{\"up\": [{\"create\": \"users\"}, {\"createIndexes\": \"users\", \"indexes\": [{\"key\": {\"email\": 1},"
                        + " \"name\": \"email_1\"}]}]}");
        assertThat(shell.run("migrate").code()).isZero();
        Ran pulled = shell.run("pull");
        assertThat(pulled.code()).as(pulled.err()).isZero();
        assertThat(shell.path("collections/users.json")).content().contains("email_1");
        assertThat(shell.run("check").code()).isZero();
        mongo.database().getCollection("users").dropIndex("email_1");
        Ran checked = shell.run("check");
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.out()).contains("differs in users: the index email_1 is declared, and not in the database");
    }

    @Test
    void whatWasEditedRunsAgainWhereThatIsConfigured() {
        users();
        assertThat(shell.run("migrate").code()).isZero();
        shell.file(
                "migrations/20260101000000_users.json",
                "{\"up\": [{\"insert\": \"users\", \"documents\": [{\"_id\": 2}]}]}");
        assertThat(shell.run("migrate").code()).isEqualTo(5);
        shell.file("godwit.yaml", "migrations: migrations", "rerun-edited: true");
        assertThat(shell.run("migrate").code()).isZero();
        assertThat(mongo.documents("users")).hasSize(2);
        assertThat(shell.run("migrate").out()).contains("Already up to date.");
    }

    @Test
    void theHistoryOfMigrateMongoIsTakenOver() {
        users();
        mongo.insert(
                "changelog",
                "{\"fileName\": \"20250101000000-first.js\", \"appliedAt\": {\"$date\": \"2025-01-01T00:00:00Z\"}, \"migrationBlock\": 100}",
                "{\"fileName\": \"202501020000001-second.js\", \"appliedAt\": {\"$date\": \"2025-01-02T00:00:00Z\"}, \"migrationBlock\": 200}",
                "{\"fileName\": \"20260101000000-users.js\", \"appliedAt\": {\"$date\": \"2026-01-01T00:00:00Z\"}, \"migrationBlock\": 300}",
                "{\"fileName\": \"20260101000000-users.js\", \"appliedAt\": {\"$date\": \"2026-01-03T00:00:00Z\"}, \"migrationBlock\": 400, \"fileHash\": \"x\"}");
        assertThat(shell.run("adopt", "migrate-mongo", "--dry-run").out())
                .contains("20250101000000_first")
                .contains("20260101000000_users");
        assertThat(shell.run("status", "--exit-code").code()).isEqualTo(1);

        assertThat(shell.run("adopt", "migrate-mongo").code()).isZero();

        assertThat(shell.run("migrate").out()).contains("Already up to date.");
        assertThat(shell.run("status", "--json").out())
                .contains("\"version\":\"20260101000000\"")
                .contains("\"batch\":3")
                .contains("2026-01-03T00:00:00Z");
        assertThat(mongo.documents("users")).isEmpty();
        mongo.insert("users", "{\"_id\": 1}");
        assertThat(shell.run("rollback").code()).isZero();
        assertThat(mongo.documents("users")).isEmpty();
        assertThat(shell.run("adopt", "knex").code()).isEqualTo(2);
    }

    @Test
    void whatNeedsAnSqlDatabaseSaysSo() {
        users();
        Ran ran = shell.run("verify");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("This works on SQL databases only");
        assertThat(shell.run("migrate", "--sql").code()).isEqualTo(2);
    }

    @Test
    void aServerThatIsNotThereIsReportedWithinTheTimeOfTheUrl() {
        users();
        long start = System.nanoTime();
        Ran ran = shell.run("migrate", "--url", "mongodb://me:s3cr3t@127.0.0.1:1/db?serverSelectionTimeoutMS=300");
        assertThat(ran.code()).as(ran.err()).isEqualTo(3);
        assertThat(ran.err())
                .contains(
                        "The MongoDB server cannot be reached: no server answered in time (java.net.ConnectException: ")
                .doesNotContain("s3cr3t")
                .doesNotContain("ReadPreferenceServerSelector");
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(8000);
    }

    @Test
    void aUrlWithoutADatabaseIsRefused() {
        users();
        Ran ran = shell.run("status", "--url", "mongodb://localhost");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("names no database");
    }
}
