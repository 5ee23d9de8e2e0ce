package dev.godwit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.code.Database;
import dev.godwit.code.Migration;
import dev.godwit.error.ErrorCode;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application with several databases migrates each of them with its own migrations. */
class SeveralDatabasesTest {

    @TempDir
    private Path folder;

    private final TestDatabase orders = TestDatabase.create(Engine.POSTGRES_18);
    private final TestDatabase stock = TestDatabase.create(Engine.H2);
    private Project project;

    @BeforeEach
    void twoFolders() {
        project = new Project(folder)
                .file("db/orders/1_create_orders.sql", "CREATE TABLE ${prefix}orders (id integer);")
                .file("db/stock/1_create_articles.sql", "CREATE TABLE ${prefix}articles (id integer);");
    }

    @AfterEach
    void drop() {
        orders.close();
        stock.close();
    }

    @Test
    void eachHasItsOwnMigrations() {
        application().run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(Tables.exists(orders, "my_orders")).isTrue();
            assertThat(Tables.exists(stock, "s_articles")).isTrue();
            assertThat(Tables.exists(stock, "my_orders")).isFalse();
            assertThat(context.getBean(GodwitDatabases.class).all())
                    .extracting(GodwitDatabase::name)
                    .containsExactly("orders", "stock");
        });
    }

    @Test
    void whatStandsBesideIsADefaultForAll() {
        application()
                .withPropertyValues("godwit.mode=validate", "godwit.databases.orders.mode=migrate")
                .run(context -> {
                    assertThat(Failure.analysis(context.getStartupFailure()).getDescription())
                            .startsWith("Database stock: 1_create_articles is not applied.");
                    assertThat(Tables.exists(orders, "my_orders")).isTrue();
                });
    }

    @Test
    void oneMayHaveAUrlOfItsOwn() {
        try (TestDatabase third = TestDatabase.create(Engine.H2)) {
            application()
                    .withPropertyValues(
                            "godwit.databases.third.url=" + third.userUrl(),
                            "godwit.databases.third.migrations=classpath:db/stock")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(Tables.exists(third, "my_articles")).isTrue();
                    });
        }
    }

    @Test
    void aMigrationBeanIsForTheDatabaseOfItsQualifier() {
        application().withUserConfiguration(Qualified.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(Tables.exists(stock, "shelves")).isTrue();
            assertThat(Tables.exists(orders, "shelves")).isFalse();
        });
    }

    @Test
    void oneWithoutQualifierIsRefused() {
        application().withBean("loose", V2_CreateShelves.class).run(context -> {
            assertThat(Failure.code(context.getStartupFailure())).isEqualTo(ErrorCode.CONFIGURATION);
            assertThat(Failure.cause(context.getStartupFailure()))
                    .hasMessage("The migration loose does not say which database it is for.");
        });
    }

    private ApplicationContextRunner application() {
        return Boot.application(project)
                .withBean("ordersData", DataSource.class, orders::dataSource)
                .withBean("stockData", DataSource.class, stock::dataSource)
                .withPropertyValues(
                        "godwit.placeholders.prefix=my_",
                        "godwit.databases.orders.data-source=ordersData",
                        "godwit.databases.orders.migrations=classpath:db/orders",
                        "godwit.databases.stock.data-source=stockData",
                        "godwit.databases.stock.migrations=classpath:db/stock",
                        "godwit.databases.stock.placeholders.prefix=s_");
    }

    @Configuration(proxyBeanMethods = false)
    static class Qualified {

        @Bean
        @Qualifier("stock")
        V2_CreateShelves createShelves() {
            return new V2_CreateShelves();
        }
    }

    static final class V2_CreateShelves implements Migration {

        @Override
        public void up(Database db) {
            db.schema().createTable("shelves", t -> t.increments("id"));
        }

        @Override
        public void down(Database db) {
            db.schema().dropTable("shelves");
        }
    }
}
