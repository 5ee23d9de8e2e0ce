package dev.godwit.spring.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.testing.Engine;
import dev.godwit.testing.JavaProcess;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example as a process of its own, on PostgreSQL. */
class ExampleTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @Test
    void itMigratesAndServes() throws Exception {
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18);
                JavaProcess application = Example.process(database)) {
            assertThat(application.awaitOutput("Started NotesApplication", PATIENCE))
                    .as(application.stdout())
                    .isTrue();
            int port = port(application.stdout());
            assertThat(Example.get(port, "/notes")).contains("Welcome to notes");
            assertThat(Example.get(port, "/actuator/godwit"))
                    .contains("\"current\":\"20260803090000\"")
                    .contains("\"version\":\"20260801090000\",\"name\":\"create_notes\",\"state\":\"applied\"");
            assertThat(Example.get(port, "/actuator/health"))
                    .contains("\"godwit\":{\"details\":{\"default\":{\"current\":\"20260803090000\",\"applied\":3}},"
                            + "\"status\":\"UP\"}");
            assertThat(Example.get(port, "/actuator/metrics/godwit.migrations?tag=state:applied"))
                    .contains("\"value\":3.0");
            assertThat(Example.get(port, "/actuator/metrics/godwit.migration"))
                    .contains("{\"statistic\":\"COUNT\",\"value\":3.0}");
            assertThat(application.stdout()).containsPattern("dev.godwit +: Applied 20260801090000_create_notes in");
        }
    }

    @Test
    void itRefusesToStartOnABadMigration(@TempDir Path more) throws Exception {
        Path folder = Files.createDirectories(more.resolve("db/migrations"));
        Files.writeString(
                folder.resolve("20260901090000_add_due.sql"),
                "-- migrate:up\nALTER TABLE notes ADD COLUMN due date;\nUPDATE nots SET due = current_date;\n");
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18);
                JavaProcess application = Example.process(database, more)) {
            assertThat(application.waitFor(PATIENCE)).isEqualTo(1);
            assertThat(application.stdout())
                    .contains("""
                            ***************************
                            APPLICATION FAILED TO START
                            ***************************

                            Description:

                            20260901090000_add_due failed: relation "nots" does not exist [42P01]
                              at classpath:db/migrations/20260901090000_add_due.sql:3:8
                              3 | UPDATE nots SET due = current_date;
                                |        ^

                            Its transaction was undone: the database is as it was before 20260901090000_add_due.

                            Action:

                            Mend classpath:db/migrations/20260901090000_add_due.sql and run godwit migrate again.
                            """)
                    .doesNotContain("Tomcat started")
                    .doesNotContain("\tat dev.godwit");
        }
    }

    private static int port(String log) {
        Matcher matcher = PORT.matcher(log);
        assertThat(matcher.find()).as(log).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
