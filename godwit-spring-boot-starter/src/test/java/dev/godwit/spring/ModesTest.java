package dev.godwit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.error.ErrorCode;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done when the application starts. */
class ModesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRES_18"})
    void migrateAppliesWhatIsPendingAndThenNothing(Engine engine) {
        Project project = notes();
        try (TestDatabase database = TestDatabase.create(engine)) {
            Boot.application(database, project).run(context -> {
                assertThat(context).hasNotFailed();
                assertThat(Tables.exists(database, "notes")).isTrue();
            });
            project.migration("2_add_done.sql", "ALTER TABLE notes ADD COLUMN done boolean;");
            for (int start = 1; start <= 2; start++) {
                Boot.application(database, project)
                        .run(context -> assertThat(context).hasNotFailed());
            }
            assertThat(Tables.states(database, project))
                    .containsExactly("1_create_notes applied", "2_add_done applied");
            assertThat(Tables.number(database, "SELECT max(batch) FROM \"godwit_history\""))
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRES_18"})
    void validateStartsOnlyOnAMigratedDatabase(Engine engine) {
        Project project = notes();
        try (TestDatabase database = TestDatabase.create(engine)) {
            Boot.application(database, project)
                    .withPropertyValues("godwit.mode=validate")
                    .run(context -> {
                        assertThat(Failure.code(context.getStartupFailure())).isEqualTo(ErrorCode.PENDING);
                        assertThat(Failure.analysis(context.getStartupFailure()).getDescription())
                                .isEqualTo("""
                                        1_create_notes is not applied.
                                          at classpath:db/migrations/1_create_notes.sql

                                        Nothing was changed by this run.""");
                    });
            assertThat(Tables.exists(database, "\"godwit_history\"")).isFalse();
            Tables.migrate(database, project);
            Boot.application(database, project)
                    .withPropertyValues("godwit.mode=validate")
                    .run(context -> assertThat(context).hasNotFailed());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRES_18"})
    void validateRefusesAnEditedFile(Engine engine) {
        Project project = notes();
        try (TestDatabase database = TestDatabase.create(engine)) {
            Tables.migrate(database, project);
            project.migration("1_create_notes.sql", "CREATE TABLE notes (id bigint PRIMARY KEY);");
            Boot.application(database, project)
                    .withPropertyValues("godwit.mode=validate")
                    .run(context -> assertThat(Failure.code(context.getStartupFailure()))
                            .isEqualTo(ErrorCode.EDITED));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRES_18"})
    void waitStartsWhenAnotherHasMigrated(Engine engine) throws Exception {
        Project project = notes();
        try (TestDatabase database = TestDatabase.create(engine)) {
            CompletableFuture<Instant> other = CompletableFuture.supplyAsync(
                    () -> {
                        Tables.migrate(database, project);
                        return Instant.now();
                    },
                    CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS));
            Boot.application(database, project)
                    .withPropertyValues("godwit.mode=wait")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(other).isDone();
                    });
            assertThat(other.get()).isBefore(Instant.now());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRES_18"})
    void waitEnds(Engine engine) {
        Project project = notes();
        try (TestDatabase database = TestDatabase.create(engine)) {
            Instant begin = Instant.now();
            Boot.application(database, project)
                    .withPropertyValues("godwit.mode=wait", "godwit.wait-limit=1s")
                    .run(context -> {
                        assertThat(Failure.code(context.getStartupFailure())).isEqualTo(ErrorCode.PENDING);
                        assertThat(Failure.cause(context.getStartupFailure()))
                                .hasMessage("Nobody has migrated this database within 1 s: 1_create_notes is not"
                                        + " applied.");
                    });
            assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
            assertThat(Tables.exists(database, "notes")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRES_18"})
    void noneDoesNothing(Engine engine) {
        Project project = notes();
        try (TestDatabase database = TestDatabase.create(engine)) {
            Boot.application(database, project)
                    .withPropertyValues("godwit.mode=none")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(Tables.exists(database, "\"godwit_history\""))
                                .isFalse();
                        context.getBean(GodwitDatabases.class)
                                .named(GodwitDatabase.DEFAULT_NAME)
                                .orElseThrow()
                                .godwit()
                                .migrate();
                        assertThat(Tables.exists(database, "notes")).isTrue();
                    });
        }
    }

    private Project notes() {
        return new Project(folder).migration("1_create_notes.sql", Project.NOTES);
    }
}
