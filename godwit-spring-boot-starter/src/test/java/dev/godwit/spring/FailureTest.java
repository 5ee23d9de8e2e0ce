package dev.godwit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that fails says what, where, in which state the database is, and what to do, as the command line does. */
class FailureTest {

    @TempDir
    private Path folder;

    @Test
    void aStatementThatFails() {
        Project project = new Project(folder)
                .migration("1_create_notes.sql", Project.NOTES)
                .migration("2_add_done.sql", "-- migrate:up\nALTER TABLE notes\n  ADD COLUMN done boolen;\n");
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18)) {
            Boot.application(database, project).run(context -> {
                FailureAnalysis analysis = Failure.analysis(context.getStartupFailure());
                assertThat(analysis.getDescription()).isEqualTo("""
                                2_add_done failed: type "boolen" does not exist [42704]
                                  at classpath:db/migrations/2_add_done.sql:3:19
                                  2 | ALTER TABLE notes
                                  3 |   ADD COLUMN done boolen;
                                    |                   ^

                                Its transaction was undone: the database is as it was before 2_add_done.""");
                assertThat(analysis.getAction())
                        .isEqualTo("Mend classpath:db/migrations/2_add_done.sql and run godwit migrate again.");
            });
            assertThat(Tables.states(database, project))
                    .containsExactly("1_create_notes applied", "2_add_done pending");
        }
    }

    @Test
    void aPasswordIsNeverTold() {
        Project project = new Project(folder).migration("1_create_notes.sql", Project.NOTES);
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18)) {
            Boot.application(project)
                    .withPropertyValues(
                            "godwit.url=" + database.jdbcUrl(), "godwit.user=postgres", "godwit.password=s3cr3t-x")
                    .run(context -> {
                        Throwable failure = context.getStartupFailure();
                        java.io.StringWriter trace = new java.io.StringWriter();
                        failure.printStackTrace(new java.io.PrintWriter(trace));
                        assertThat(trace.toString())
                                .contains("refused the log-in")
                                .doesNotContain("s3cr3t-x");
                        assertThat(Failure.analysis(failure).getDescription()).doesNotContain("s3cr3t-x");
                    });
        }
    }
}
