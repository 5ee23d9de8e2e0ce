package dev.godwit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.error.ErrorCode;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Migrations are read before anything asks for them, and what is run is what they say when it is run. */
class ReadAheadTest {

    private static final String URL = "spring.datasource.url=jdbc:h2:mem:any";

    @TempDir
    private Path folder;

    @Test
    void whatWasReadEarlyIsWhatIsMigrated() {
        Project project = new Project(folder).migration("1_create_notes.sql", Project.NOTES);
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, project)
                    .withInitializer(new ReadAhead())
                    .withPropertyValues(URL)
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(ReadAhead.of(List.of("classpath:db/migrations"), context))
                                .isPresent();
                        assertThat(ReadAhead.of(List.of("classpath:elsewhere"), context))
                                .isEmpty();
                        assertThat(Tables.exists(database, "notes")).isTrue();
                    });
        }
    }

    @Test
    void whatIsWrittenMeanwhileIsMigratedToo() {
        Project project = new Project(folder).migration("1_create_notes.sql", "CREATE TABLE old (id integer);");
        ApplicationContextInitializer<ConfigurableApplicationContext> editor = context -> {
            project.migration("1_create_notes.sql", Project.NOTES);
            project.migration("2_more.sql", "CREATE TABLE more (id integer);");
        };
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, project)
                    .withInitializer(new ReadAhead())
                    .withInitializer(editor)
                    .withPropertyValues(URL)
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(Tables.exists(database, "notes")).isTrue();
                        assertThat(Tables.exists(database, "more")).isTrue();
                    });
        }
    }

    @Test
    void aFolderThatIsMissingIsToldByWhoMigrates() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, new Project(folder))
                    .withInitializer(new ReadAhead())
                    .withPropertyValues(URL, "godwit.migrations=classpath:nowhere")
                    .run(context -> assertThat(Failure.code(context.getStartupFailure()))
                            .isEqualTo(ErrorCode.DIRECTORY_MISSING));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"godwit.enabled=false", "godwit.mode=none", "godwit.databases.one.mode=none"})
    void nothingIsReadWhereNothingIsMigrated(String property) {
        Project project = new Project(folder).migration("1_create_notes.sql", Project.NOTES);
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, project)
                    .withInitializer(new ReadAhead())
                    .withPropertyValues(URL, property)
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(ReadAhead.of(List.of("classpath:db/migrations"), context))
                                .isEmpty();
                    });
        }
    }
}
