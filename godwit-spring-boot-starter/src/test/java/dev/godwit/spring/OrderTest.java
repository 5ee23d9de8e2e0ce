package dev.godwit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever uses the database comes after the migrations, in whatever order its beans are defined. */
class OrderTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void notes() {
        project = new Project(folder).migration("1_create_note.sql", "CREATE TABLE note (id integer PRIMARY KEY);");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRES_18"})
    void hibernateFindsTheTablesThatItValidates(Engine engine) {
        try (TestDatabase database = TestDatabase.create(engine)) {
            jpa(database)
                    .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(context.getBean(EntityManagerFactory.class)
                                        .getMetamodel()
                                        .entity(Note.class))
                                .isNotNull();
                    });
        }
    }

    @Test
    void hibernateMakesNoTablesOfItsOwnInAnEmbeddedDatabase() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            jpa(database).run(context -> assertThat(context).hasNotFailed());
            assertThat(Tables.exists(database, "note"))
                    .as("create-drop would have dropped it")
                    .isTrue();
        }
    }

    @Test
    void aBeanThatReadsWhileItIsMadeFindsTheTables() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            new ApplicationContextRunner()
                    .withClassLoader(project.classLoader())
                    .withUserConfiguration(EagerReader.class)
                    .withBean("dataSource", javax.sql.DataSource.class, database::dataSource)
                    .withConfiguration(
                            AutoConfigurations.of(Boot.jdbcTemplateAutoConfiguration(), GodwitAutoConfiguration.class))
                    .run(context ->
                            assertThat(context.getBean("rows", Integer.class)).isZero());
        }
    }

    @Test
    void aLazyApplicationMigratesAllTheSame() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, project)
                    .withInitializer(context ->
                            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                    .run(context -> assertThat(Tables.exists(database, "note")).isTrue());
        }
    }

    private ApplicationContextRunner jpa(TestDatabase database) {
        return Boot.application(database, project)
                .withUserConfiguration(Entities.class)
                .withConfiguration(AutoConfigurations.of(Boot.hibernateAutoConfiguration()));
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = OrderTest.class)
    static class Entities {}

    @Configuration(proxyBeanMethods = false)
    static class EagerReader {

        @Bean
        Integer rows(JdbcTemplate jdbc) {
            return jdbc.queryForObject("SELECT count(*) FROM note", Integer.class);
        }
    }

    @Entity(name = "note")
    static class Note {

        @Id
        private int id;

        int id() {
            return id;
        }
    }
}
