package dev.godwit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.SchemaSource;
import dev.godwit.report.DiffReport;
import dev.godwit.testing.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities in other schemas than that of the connection. */
class OtherSchemasTest {

    private static final String ARCHIVE = "dev.godwit.jpa.Archive";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_14", "POSTGRES_18", "H2"})
    void tablesLieInTheSchemasThatEntitiesName(Engine engine) {
        try (EntityDatabase database = new EntityDatabase(engine, directory)) {
            DiffReport first = database.fromNothing(EntityDatabase.entities(ARCHIVE));

            assertThat(EntityDatabase.texts(first))
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .contains("create schema store", "create table store.shelves", "create table volumes");
            assertThat(first.unread().toString().toLowerCase(Locale.ROOT))
                    .contains("table elsewhere.papers in another database");
            database.execute(first.up());
            assertThat(EntityDatabase.texts(database.fromHere(EntityDatabase.entities(ARCHIVE))))
                    .isEmpty();

            database.execute("ALTER TABLE store.shelves DROP COLUMN name");
            assertThat(EntityDatabase.texts(database.fromHere(EntityDatabase.entities(ARCHIVE))))
                    .singleElement()
                    .asString()
                    .containsIgnoringCase("add column store.shelves.name");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_14", "POSTGRES_18", "H2"})
    void whatElseLiesThereIsSomebodyElses(Engine engine) {
        try (EntityDatabase database = new EntityDatabase(engine, directory)) {
            database.execute(
                    database.fromNothing(EntityDatabase.entities(ARCHIVE)).up());
            database.execute("CREATE TABLE store.others (id int)", "CREATE TABLE here (id int)");

            assertThat(EntityDatabase.texts(database.fromHere(EntityDatabase.entities(ARCHIVE))))
                    .singleElement()
                    .asString()
                    .isEqualToIgnoringCase("drop table here");
        }
    }

    /** Who connects to the schema of an entity has its table without a schema, as all others there. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_14", "POSTGRES_18"})
    void theSchemaOfTheConnectionIsNoOther(Engine engine) {
        try (EntityDatabase database = new EntityDatabase(engine, directory)) {
            database.execute("CREATE SCHEMA store");
            Godwit inStore = Godwit.url(database.database().jdbcUrl() + "?currentSchema=store")
                    .user(database.database().user())
                    .password(database.database().password())
                    .locations(directory, List.of("."))
                    .build();
            SchemaSource shelf = EntityDatabase.entities("dev.godwit.jpa.Archive$Shelf");

            DiffReport first = inStore.diff(new SchemaSource.Empty(), shelf, DiffOptions.at(directory));
            assertThat(EntityDatabase.texts(first))
                    .containsExactly("create sequence shelf_numbers", "create table shelves");
            database.execute("SET search_path TO store; " + String.join(";", first.up()));
            assertThat(EntityDatabase.texts(inStore.diff(
                            new SchemaSource.Database(Optional.empty()), shelf, DiffOptions.at(directory))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "SQLITE"})
    void whereASchemaIsADatabaseTheyAreNamed(Engine engine) {
        try (EntityDatabase database = new EntityDatabase(engine, directory)) {
            DiffReport first = database.fromNothing(EntityDatabase.entities("dev.godwit.jpa.Archive$Shelf"));

            assertThat(first.changes()).isEmpty();
            assertThat(first.unread().toString()).contains("table store.shelves in another database");
        }
    }
}
