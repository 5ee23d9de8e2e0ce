package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whole command lines on SQLite, from the configuration that {@code init} writes. */
@ExtendWith(NothingLeftBehind.class)
class SqliteStoryTest {

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void project() {
        shell = new Shell(directory);
        ok("init");
        shell.file(
                "migrations/1_people.sql",
                "-- migrate:up",
                "CREATE TABLE people (id integer);",
                "-- migrate:down",
                "DROP TABLE people;");
        shell.file(
                "migrations/2_comments.sql",
                "-- migrate:up",
                "CREATE TABLE comments (id integer);",
                "-- migrate:down",
                "DROP TABLE comments;");
    }

    private String ok(String... args) {
        Ran ran = shell.run(args);
        assertThat(ran.code()).as("%s: %s", String.join(" ", args), ran.err()).isZero();
        return ran.out();
    }

    private static String timeless(String out) {
        return out.replaceAll("[0-9]+ ms", "N ms")
                .replaceAll("\"durationMs\":[0-9]+", "\"durationMs\":N")
                .replaceAll("\"appliedAt\":\"[0-9T:.Z-]+\"", "\"appliedAt\":\"T\"");
    }

    @Test
    void thereAndBackAgain() {
        assertThat(ok("current")).isEqualTo("none\n");
        assertThat(ok("list")).isEqualTo("1_people\n2_comments\n");
        assertThat(shell.run("status", "--exit-code").code()).isEqualTo(1);
        assertThat(ok("status")).endsWith("0 applied, 2 pending.\n");
        assertThat(timeless(ok("migrate")))
                .isEqualTo("  1_people  N ms\n  2_comments  N ms\nBatch 1: 2 migrations applied.\n");
        assertThat(ok("migrate")).isEqualTo("Already up to date.\n");
        assertThat(directory.resolve("godwit.db"))
                .as("beside the configuration")
                .exists();
        assertThat(ok("current")).isEqualTo("2\n");
        assertThat(ok("status", "--exit-code")).endsWith("2 applied, 0 pending.\n");
        assertThat(timeless(ok("down"))).isEqualTo("Rolled back: 1 migration.\n  2_comments  N ms\n");
        assertThat(timeless(ok("up"))).isEqualTo("  2_comments  N ms\nBatch 2: 1 migration applied.\n");
        assertThat(timeless(ok("rollback"))).isEqualTo("Rolled back: 1 migration.\n  2_comments  N ms\n");
        assertThat(timeless(ok("rollback", "--all"))).isEqualTo("Rolled back: 1 migration.\n  1_people  N ms\n");
        assertThat(ok("rollback")).isEqualTo("Nothing to roll back.\n");
        ok("up", "2");
        assertThat(ok("current")).isEqualTo("2\n");
        ok("db:migrate:undo:all");
        assertThat(ok("current")).isEqualTo("none\n");
    }

    @Test
    void asJson() {
        assertThat(timeless(ok("migrate", "--json")))
                .isEqualTo("{\"batch\":1,\"applied\":[{\"version\":\"1\",\"name\":\"people\",\"durationMs\":N},"
                        + "{\"version\":\"2\",\"name\":\"comments\",\"durationMs\":N}],\"pending\":0}\n");
        assertThat(timeless(ok("status", "--json")))
                .startsWith("{\"current\":\"2\",\"pending\":0,\"migrations\":[{\"version\":\"1\",\"name\":\"people\","
                        + "\"state\":\"applied\",\"batch\":1,\"appliedAt\":\"T\",\"durationMs\":N,");
        assertThat(ok("current", "--json")).isEqualTo("{\"current\":\"2\",\"name\":\"comments\"}\n");
        assertThat(ok("history", "--json")).contains("\"kind\":\"applied\"").hasLineCount(1);
        assertThat(timeless(ok("rollback", "--json")))
                .isEqualTo("{\"rolledBack\":[{\"version\":\"2\",\"name\":\"comments\",\"durationMs\":N},"
                        + "{\"version\":\"1\",\"name\":\"people\",\"durationMs\":N}]}\n");
        assertThat(ok("migrate", "--dry-run", "--json"))
                .isEqualTo(
                        "{\"plan\":[{\"version\":\"1\",\"name\":\"people\",\"direction\":\"up\",\"transaction\":true,"
                                + "\"statements\":[{\"line\":2,\"sql\":\"CREATE TABLE people (id integer)\"}]},"
                                + "{\"version\":\"2\",\"name\":\"comments\",\"direction\":\"up\",\"transaction\":true,"
                                + "\"statements\":[{\"line\":2,\"sql\":\"CREATE TABLE comments (id integer)\"}]}]}\n");
        assertThat(ok("unlock", "--json")).isEqualTo("{\"holder\":null,\"freed\":false}\n");
    }

    @Test
    void showsWithoutDoing() {
        assertThat(ok("migrate", "--dry-run", "--to", "1"))
                .isEqualTo("-- 1_people (up, in a transaction)\nCREATE TABLE people (id integer);\n\n");
        assertThat(ok("migrate", "--sql"))
                .contains("CREATE TABLE people (id integer)")
                .contains("godwit_history");
        assertThat(ok("migrate", "--sql", "--offline")).contains("CREATE TABLE people");
        assertThat(ok("migrate", "--sql", "--json")).startsWith("{\"sql\":\"");
        assertThat(ok("status")).endsWith("0 applied, 2 pending.\n");
        ok("migrate");
        assertThat(ok("migrate", "--dry-run", "--offline"))
                .as("as for an empty one")
                .contains("1_people");
        assertThat(ok("rollback", "--dry-run", "--steps", "1"))
                .isEqualTo("-- 2_comments (down, in a transaction)\nDROP TABLE comments;\n\n");
        assertThat(ok("rollback", "--sql")).contains("DROP TABLE people");
        assertThat(ok("status")).endsWith("2 applied, 0 pending.\n");
    }

    @Test
    void aFailureIsToldInFourParts() {
        shell.file(
                "migrations/3_bad.sql",
                "-- migrate:up",
                "CREATE TABLE a (id integer);",
                "CREATE TABEL b (",
                "  id integer);");
        Ran ran = shell.run("migrate");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("error: ")
                .contains("\n  at migrations/3_bad.sql:3:")
                .contains("  3 | CREATE TABEL b (\n")
                .contains("\n  state: ")
                .contains("\n  next: ")
                .doesNotContain("Exception");
        Ran json = shell.run("migrate", "--json");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.out())
                .contains("\"file\":\"migrations/3_bad.sql\",\"line\":3,")
                .hasLineCount(1);
    }

    @Test
    void redoAndReset() {
        ok("migrate");
        assertThat(timeless(ok("redo")))
                .isEqualTo("Rolled back: 1 migration.\n  2_comments  N ms\n"
                        + "  2_comments  N ms\nBatch 2: 1 migration applied.\n");
        assertThat(ok("reset")).endsWith("2 migrations applied.\n");
        shell.file("godwit.yaml", "environments: {development: {url: 'sqlite:godwit.db', protected: true}}");
        assertThat(shell.run("reset").code()).isEqualTo(6);
        assertThat(shell.run("migrate", "reset").code()).isEqualTo(6);
        assertThat(shell.run("db", "drop").code()).isEqualTo(6);
        assertThat(ok("status")).endsWith("2 applied, 0 pending.\n");
    }

    @Test
    void settling() throws IOException {
        assertThat(ok("baseline", "1", "--reason", "was there")).startsWith("1_people: ");
        assertThat(ok("history", "--events")).contains("was there");
        assertThat(ok("changelog-sync")).startsWith("2_comments: ");
        assertThat(ok("status")).endsWith("2 applied, 0 pending.\n");
        Files.writeString(directory.resolve("migrations/1_people.sql"), "-- migrate:up\nSELECT 1;\n");
        assertThat(shell.run("migrate").code()).isEqualTo(5);
        assertThat(ok("status")).contains("edited");
        assertThat(ok("repair")).startsWith("1_people: ");
        assertThat(ok("migrate")).isEqualTo("Already up to date.\n");
        assertThat(shell.run("resolve", "9", "--applied").code()).isEqualTo(2);
    }

    @Test
    void aMissingFile() throws IOException {
        ok("migrate");
        Files.delete(directory.resolve("migrations/2_comments.sql"));
        assertThat(ok("status")).contains("missing").endsWith("1 applied, 0 pending, 1 missing.\n");
        assertThat(shell.run("migrate").code()).isEqualTo(5);
        assertThat(ok("repair", "--reason", "never mind")).startsWith("2_comments: ");
        assertThat(ok("migrate")).isEqualTo("Already up to date.\n");
    }

    @Test
    void seeds() {
        ok("migrate");
        shell.file("seeds/02_b.sql", "INSERT INTO people VALUES (2);");
        shell.file("seeds/01_a.sql", "DELETE FROM people;", "INSERT INTO people VALUES (1);");
        assertThat(timeless(ok("seed", "run")))
                .isEqualTo("  seeds/01_a.sql  N ms\n  seeds/02_b.sql  N ms\n2 seeds run.\n");
        assertThat(timeless(ok("seed:run", "--specific", "01_a.sql")))
                .isEqualTo("  seeds/01_a.sql  N ms\n1 seed run.\n");
        assertThat(timeless(ok("seed", "run", "--specific=02_b", "seeds/01_a.sql")))
                .isEqualTo("  seeds/02_b.sql  N ms\n  seeds/01_a.sql  N ms\n2 seeds run.\n");
        assertThat(ok("db", "execute", "--sql", "SELECT id FROM people")).isEqualTo("id\n1\n");
        Ran none = shell.run("seed", "run", "--specific", "none.sql");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).startsWith("error: There is no file seeds/none.sql.\n");
    }

    @Test
    void execute() {
        shell.file("x.sql", "CREATE TABLE x (a text);", "INSERT INTO x VALUES ('ä');", "SELECT a FROM x;");
        assertThat(ok("db", "execute", "x.sql")).isEqualTo("a\nä\n");
        shell.input("SELECT 1 AS one;");
        assertThat(ok("db", "execute")).isEqualTo("one\n1\n");
        assertThat(ok("db:execute", "--stdin", "--json"))
                .isEqualTo("{\"statements\":1,\"columns\":[\"one\"],\"rows\":[[\"1\"]],\"more\":false}\n");
        assertThat(ok("history")).isEqualTo("Nothing was done yet.\n");
    }

    @Test
    void wholeDatabases() {
        assertThat(ok("db", "create")).isEqualTo("Database created.\n");
        assertThat(ok("db:create")).isEqualTo("The database exists already.\n");
        assertThat(ok("wait")).isEqualTo("The database accepts connections.\n");
        assertThat(ok("db", "drop", "--json")).isEqualTo("{\"dropped\":true}\n");
        assertThat(ok("db", "drop")).isEqualTo("There is no such database.\n");
    }

    @Test
    void withoutAConfiguration() throws IOException {
        Files.delete(directory.resolve("godwit.yaml"));
        assertThat(ok("migrate", "--url", "sqlite:other.db", "--dir", "migrations"))
                .contains("Batch 1: 2 migrations applied.");
        assertThat(directory.resolve("other.db")).exists();
        Ran ran = shell.run("migrate", "--url", "sqlite:other.db", "--dir", "nowhere");
        assertThat(ran.code()).isEqualTo(2);
        Files.createDirectory(directory.resolve("empty"));
        assertThat(ok("migrate", "--url", "sqlite:fresh.db", "--dir", "empty")).isEqualTo("Already up to date.\n");
    }

    @Test
    void quietLeavesResultsAndErrors() {
        Ran ran = shell.run("migrate", "-q");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).endsWith("Batch 1: 2 migrations applied.\n");
        assertThat(shell.run("nonsense", "-q").err()).startsWith("error: ");
    }

    @Test
    void verboseTellsEachStep() {
        Ran ran = shell.run("migrate", "--verbose");
        assertThat(ran.err())
                .contains("Applying 1_people (1 of 2)\n  statement 1, line 2\n")
                .contains("Applying 2_comments (2 of 2)");
        assertThat(ran.out()).endsWith("Batch 1: 2 migrations applied.\n");
    }

    @Test
    void warnsOfLateArrivals() {
        ok("up", "2");
        assertThat(ok("status")).contains("out-of-order");
        assertThat(shell.run("migrate", "--out-of-order", "forbid").code()).isEqualTo(5);
        Ran ran = shell.run("migrate");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).startsWith("warning: ").contains("1_people");
    }

    @Test
    void fromADirectoryBelow() {
        shell.file("src/deep/x", "");
        Ran ran = shell.in("src/deep").run("migrate");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(directory.resolve("godwit.db")).exists();
        assertThat(directory.resolve("src/deep/godwit.db")).doesNotExist();
    }
}
