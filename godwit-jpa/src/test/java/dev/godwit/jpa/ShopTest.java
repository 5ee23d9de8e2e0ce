package dev.godwit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.compare.SchemaSource;
import dev.godwit.report.DiffReport;
import dev.godwit.testing.Engine;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All that JPA has words for, on every engine. */
class ShopTest {

    private static final Class<?>[] ENTITIES = java.util.Arrays.stream(Shop.class.getDeclaredClasses())
            .filter(type -> type.getAnnotations().length > 0)
            .toArray(Class<?>[]::new);

    private static final SchemaSource SHOP = EntityDatabase.entities("dev.godwit.jpa.Shop");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatTheDifferenceMakesIsWhatTheEntitiesWant(Engine engine) {
        try (EntityDatabase shop = new EntityDatabase(engine, directory)) {
            DiffReport all = shop.fromNothing(SHOP);

            shop.execute(all.up());

            assertThat(EntityDatabase.texts(shop.fromHere(SHOP))).isEmpty();
            try (EntityManagerFactory factory = Validation.of(shop.database(), "validate", ENTITIES)) {
                assertThat(factory.isOpen()).isTrue();
            }
            shop.execute(all.down());
            assertThat(EntityDatabase.texts(shop.fromHere(new SchemaSource.Empty())))
                    .as("but for tables that Hibernate made while it ran")
                    .allMatch(text -> text.startsWith("drop table HT"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatHibernateMakesIsWhatTheEntitiesWant(Engine engine) {
        try (EntityDatabase shop = new EntityDatabase(engine, directory)) {
            try (EntityManagerFactory factory = Validation.of(shop.database(), "create", ENTITIES)) {
                assertThat(factory.isOpen()).isTrue();
            }

            DiffReport difference = shop.fromHere(SHOP);

            assertThat(EntityDatabase.texts(difference))
                    .filteredOn(text -> engine != Engine.SQLITE || !isMissingInSqlite(text))
                    .isEmpty();
        }
    }

    /** Hibernate's dialect of SQLite makes no foreign keys, no rules over several columns, and no type for keys that number themselves. */
    private static boolean isMissingInSqlite(String text) {
        return text.startsWith("add foreign key ")
                || text.equals("add unique customers_name_birthday_unique to customers")
                || text.startsWith("add unique shop$customer_nicknames_shop$customer_id_nicknames_unique ")
                || text.equals("alter column customers.id from binary to integer, numbering")
                || text.equals("alter column payments.id from binary to integer, numbering");
    }
}
