package dev.godwit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.error.ErrorCode;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;

/** Each property does what its description says. Modes and newer schemas have tests of their own. */
class PropertiesTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void notes() {
        project = new Project(folder).migration("1_create_notes.sql", Project.NOTES);
    }

    @Test
    void enabledFalseLeavesEverythingAlone() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, project)
                    .withPropertyValues("godwit.enabled=false")
                    .run(context -> {
                        assertThat(context).doesNotHaveBean(GodwitDatabases.class);
                        assertThat(Tables.exists(database, "notes")).isFalse();
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRES_18"})
    void theDataSourceIsThatOfSpringBoot(Engine engine) {
        try (TestDatabase database = TestDatabase.create(engine)) {
            Boot.application(project)
                    .withConfiguration(AutoConfigurations.of(Boot.dataSourceAutoConfiguration()))
                    .withPropertyValues(
                            "spring.datasource.url=" + database.jdbcUrl(),
                            "spring.datasource.username=" + database.user(),
                            "spring.datasource.password=" + database.password(),
                            "spring.datasource.hikari.auto-commit=false",
                            "spring.datasource.hikari.maximum-pool-size=3")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(Tables.states(database, project)).containsExactly("1_create_notes applied");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRES_18"})
    void urlUserAndPasswordMakeAConnectionOfItsOwn(Engine engine) {
        try (TestDatabase database = TestDatabase.create(engine);
                TestDatabase ofTheApplication = TestDatabase.create(Engine.H2)) {
            Boot.application(ofTheApplication, project)
                    .withPropertyValues(
                            "godwit.url=" + database.jdbcUrl(),
                            "godwit.user=" + database.user(),
                            "godwit.password=" + database.password())
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(Tables.exists(database, "notes")).isTrue();
                        assertThat(Tables.exists(ofTheApplication, "notes")).isFalse();
                    });
        }
    }

    @Test
    void dataSourceNamesOneOfSeveral() {
        try (TestDatabase one = TestDatabase.create(Engine.H2);
                TestDatabase other = TestDatabase.create(Engine.H2)) {
            var application = Boot.application(project)
                    .withBean("one", DataSource.class, one::dataSource)
                    .withBean("other", DataSource.class, other::dataSource);
            application.run(context -> assertThat(Failure.analysis(context.getStartupFailure()))
                    .satisfies(analysis -> {
                        assertThat(analysis.getDescription())
                                .startsWith("There are several data sources and none of them is primary: one, other.");
                        assertThat(analysis.getAction()).isEqualTo("Name one of them with godwit.data-source.");
                    }));
            application.withPropertyValues("godwit.data-source=other").run(context -> {
                assertThat(context).hasNotFailed();
                assertThat(Tables.exists(other, "notes")).isTrue();
                assertThat(Tables.exists(one, "notes")).isFalse();
            });
            application
                    .withPropertyValues("godwit.data-source=third")
                    .run(context -> assertThat(Failure.cause(context.getStartupFailure()))
                            .hasMessage("There is no data source third."));
        }
    }

    @Test
    void withoutAnyDataSourceItSaysWhatToDo() {
        Boot.application(project)
                .run(context -> assertThat(
                                Failure.analysis(context.getStartupFailure()).getAction())
                        .isEqualTo("Configure spring.datasource.url, or a database of its own with godwit.url."));
    }

    @Test
    void migrationsAreOneOrSeveralPlaces() {
        project.file("db/more/2_create_tags.sql", "CREATE TABLE tags (id integer);");
        Path directory = folder.resolve("outside");
        new Project(directory).file("3_create_links.sql", "CREATE TABLE links (id integer);");
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, project)
                    .withPropertyValues("godwit.migrations=classpath:db/migrations,classpath:db/more," + directory)
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(Tables.exists(database, "tags")).isTrue();
                        assertThat(Tables.exists(database, "links")).isTrue();
                    });
        }
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, project)
                    .withPropertyValues("godwit.migrations=classpath:db/nowhere")
                    .run(context -> assertThat(Failure.code(context.getStartupFailure()))
                            .isEqualTo(ErrorCode.DIRECTORY_MISSING));
        }
    }

    @Test
    void historyTableAndSchemaSayWhereTheHistoryIs() {
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18)) {
            Tables.execute(database, "CREATE SCHEMA admin");
            Boot.application(database, project)
                    .withPropertyValues("godwit.history.table=done", "godwit.history.schema=admin")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(Tables.number(database, "SELECT count(*) FROM admin.done"))
                                .isOne();
                    });
        }
    }

    @Test
    void orderForbidsWhatArrivesLate() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            project.migration("3_create_tags.sql", "CREATE TABLE tags (id integer);");
            Tables.migrate(database, project);
            project.migration("2_create_links.sql", "CREATE TABLE links (id integer);");
            Boot.application(database, project)
                    .withPropertyValues("godwit.order=forbid")
                    .run(context -> assertThat(Failure.code(context.getStartupFailure()))
                            .isEqualTo(ErrorCode.OUT_OF_ORDER));
            Boot.application(database, project)
                    .run(context -> assertThat(context).hasNotFailed());
        }
    }

    @Test
    void backfillDeferStartsInFrontOfOne() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            project.migration(
                    "2_fill.sql",
                    "CREATE TABLE filled (id integer PRIMARY KEY, a integer);\n"
                            + "-- migrate:backfill table:filled\nUPDATE filled SET a = 1 WHERE :range;\n");
            Boot.application(database, project)
                    .withPropertyValues("godwit.backfill.defer=true")
                    .run(context -> assertThat(context).hasNotFailed());
            assertThat(Tables.states(database, project)).endsWith("2_fill pending");
            assertThat(Tables.exists(database, "filled")).isTrue();

            Boot.application(database, project)
                    .run(context -> assertThat(context).hasNotFailed());
            assertThat(Tables.states(database, project)).endsWith("2_fill applied");
        }
    }

    @Test
    void lockWaitIsBounded() throws Exception {
        try (TestDatabase database = TestDatabase.create(Engine.POSTGRES_18)) {
            project.migration("2_slow.sql", "SELECT pg_sleep(20);");
            Thread other = new Thread(() -> migrateUntilCutOff(database));
            other.start();
            await(() -> Tables.exists(database, "notes"));
            Instant begin = Instant.now();
            Boot.application(database, project)
                    .withPropertyValues("godwit.lock.wait=1s")
                    .run(context -> assertThat(Failure.code(context.getStartupFailure()))
                            .isEqualTo(ErrorCode.LOCKED));
            assertThat(Duration.between(begin, Instant.now())).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(15));
            Tables.execute(
                    database,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
            other.join();
        }
    }

    private void migrateUntilCutOff(TestDatabase database) {
        try {
            Tables.migrate(database, project);
        } catch (dev.godwit.error.GodwitException e) {
            assertThat(e.code()).isIn(ErrorCode.CONNECTION_LOST, ErrorCode.MIGRATION_FAILED, ErrorCode.LOCK_LOST);
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    @Test
    void placeholdersAreReplaced() {
        project.migration("2_add_tenant.sql", "CREATE TABLE ${tenant}_notes (id integer);");
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, project)
                    .withPropertyValues("godwit.placeholders.tenant=acme")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(Tables.exists(database, "acme_notes")).isTrue();
                    });
        }
    }

    @Test
    void contextsAndLabelsChooseChangesets() {
        project.file("db/log/changes.sql", """
                --liquibase formatted sql

                --changeset anna:1 context:test
                CREATE TABLE for_test (id integer);

                --changeset anna:2 context:prod labels:big
                CREATE TABLE for_prod (id integer);

                --changeset anna:3 context:prod labels:small
                CREATE TABLE for_small (id integer);
                """);
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, project)
                    .withPropertyValues(
                            "godwit.migrations=classpath:db/log", "godwit.contexts=prod", "godwit.labels=big")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(Tables.exists(database, "for_prod")).isTrue();
                        assertThat(Tables.exists(database, "for_test")).isFalse();
                        assertThat(Tables.exists(database, "for_small")).isFalse();
                    });
        }
    }
}
