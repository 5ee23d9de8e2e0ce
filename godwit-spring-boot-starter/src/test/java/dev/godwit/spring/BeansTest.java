package dev.godwit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.code.Database;
import dev.godwit.code.Migration;
import dev.godwit.migration.Direction;
import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.framework.ProxyFactory;

/** Migrations, listeners and customizers are beans. */
class BeansTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRES_18"})
    void aMigrationWithBeansOfTheApplicationRunsInItsPlaceAmongTheFiles(Engine engine) {
        Project project = new Project(folder)
                .migration("1_create_notes.sql", Project.NOTES)
                .migration("3_copy.sql", "CREATE TABLE copies AS SELECT text FROM notes;");
        try (TestDatabase database = TestDatabase.create(engine)) {
            Boot.application(database, project)
                    .withBean(Greeting.class, () -> new Greeting("hello"))
                    .withBean(V2_Greet.class)
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(Tables.number(database, "SELECT count(*) FROM copies WHERE text = 'hello'"))
                                .isOne();
                    });
        }
    }

    @Test
    void withoutAFolderTheBeansAreAllThereIs() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, new Project(folder))
                    .withBean(V1_CreateTags.class)
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(Tables.exists(database, "tags")).isTrue();
                    });
        }
    }

    @Test
    void aMigrationBehindAProxyIsKnownByItsOwnClass() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, new Project(folder))
                    .withBean("tags", Migration.class, () -> {
                        ProxyFactory proxies = new ProxyFactory(new V1_CreateTags());
                        proxies.setProxyTargetClass(true);
                        return (Migration) proxies.getProxy();
                    })
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(Tables.exists(database, "tags")).isTrue();
                    });
        }
    }

    @Test
    void listenersHearEachMigration() {
        List<String> heard = new ArrayList<>();
        ProgressListener listener = progress -> {
            if (progress instanceof Progress.MigrationFinished done && done.direction() == Direction.UP) {
                heard.add(done.id());
            }
        };
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, new Project(folder).migration("1_create_notes.sql", Project.NOTES))
                    .withBean(ProgressListener.class, () -> listener)
                    .run(context -> assertThat(heard).containsExactly("1_create_notes"));
        }
    }

    @Test
    void customizersHaveTheLastWord() {
        GodwitCustomizer customizer = (database, godwit) -> godwit.historyTable(database + "_log");
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, new Project(folder).migration("1_create_notes.sql", Project.NOTES))
                    .withBean(GodwitCustomizer.class, () -> customizer)
                    .withPropertyValues("godwit.history.table=elsewhere")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(Tables.exists(database, "\"default_log\"")).isTrue();
                        assertThat(Tables.exists(database, "\"elsewhere\"")).isFalse();
                    });
        }
    }

    record Greeting(String text) {}

    static final class V2_Greet implements Migration {

        private final Greeting greeting;

        V2_Greet(Greeting greeting) {
            this.greeting = greeting;
        }

        @Override
        public void up(Database db) {
            db.execute("INSERT INTO notes (id, text) VALUES (?, ?)", 1, greeting.text());
        }

        @Override
        public void down(Database db) {
            db.execute("DELETE FROM notes WHERE id = ?", 1);
        }
    }

    static class V1_CreateTags implements Migration {

        @Override
        public void up(Database db) {
            db.schema().createTable("tags", t -> t.increments("id"));
        }

        @Override
        public void down(Database db) {
            db.schema().dropTable("tags");
        }
    }
}
