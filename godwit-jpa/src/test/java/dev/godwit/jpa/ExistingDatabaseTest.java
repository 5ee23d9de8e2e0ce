package dev.godwit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.compare.SchemaSource;
import dev.godwit.report.DiffReport;
import dev.godwit.testing.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that people made, and entities that say less than it has. */
class ExistingDatabaseTest {

    private static final String LIBRARY =
            "dev.godwit.jpa.Library$Author,dev.godwit.jpa.Library$Book,dev.godwit.jpa.Library$Loan";
    private static final String PEOPLE = "dev.godwit.jpa.Library$Moods";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatEntitiesDoNotSpeakOfIsNoDifference(Engine engine) {
        try (EntityDatabase library = made(engine)) {
            assertThat(EntityDatabase.texts(library.fromHere(EntityDatabase.entities(LIBRARY))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatEntitiesSpeakOfIsADifference(Engine engine) {
        try (EntityDatabase library = made(engine)) {
            library.execute(dropIndex(engine, "by_title"));
            library.execute("ALTER TABLE books DROP COLUMN title");
            library.execute("CREATE TABLE readers (id int)");

            DiffReport difference = library.fromHere(EntityDatabase.entities(LIBRARY));

            assertThat(EntityDatabase.texts(difference))
                    .map(text -> text.toLowerCase(java.util.Locale.ROOT))
                    .containsExactly(
                            "drop table readers",
                            "add column books.title string(200)",
                            "create index books_title_index on books");
            library.execute(difference.up());
            assertThat(EntityDatabase.texts(library.fromHere(EntityDatabase.entities(LIBRARY))))
                    .isEmpty();
            // The way back leaves alone what the entities do not speak of: the rebuilt table still has its index and
            // its condition.
            library.execute(difference.down());
            assertThat(EntityDatabase.texts(library.fromHere(new SchemaSource.Empty())))
                    .map(text -> text.toLowerCase(java.util.Locale.ROOT))
                    .contains("drop table readers");
            library.execute(dropIndex(engine, "by_shelf"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tablesOfOthersMayBeKept(Engine engine) {
        try (EntityDatabase library = made(engine)) {
            library.execute("CREATE TABLE qrtz_jobs (id int)", "CREATE TABLE readers (id int)");

            SchemaSource keeping = EntityDatabase.entities(LIBRARY + "?keep=qrtz_*,Readers");

            assertThat(EntityDatabase.texts(library.fromHere(keeping))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void indexesMayCount(Engine engine) {
        try (EntityDatabase library = made(engine)) {
            SchemaSource all = EntityDatabase.entities(LIBRARY + "?indexes=all");

            assertThat(EntityDatabase.texts(library.fromHere(all)))
                    .map(text -> text.toLowerCase(java.util.Locale.ROOT))
                    .contains("drop index by_shelf of books");
        }
    }

    @Test
    void aGrownEnumTakesTheConditionOfItsColumnAlong() {
        try (EntityDatabase people = new EntityDatabase(Engine.POSTGRES_18, directory)) {
            people.execute(
                    "CREATE TABLE people (id bigint PRIMARY KEY, mood varchar(10) CONSTRAINT moods CHECK (mood IN ('GLAD')),"
                            + " born_at timestamp CHECK (born_at > '1900-01-01'))");

            DiffReport difference = people.fromHere(EntityDatabase.entities(PEOPLE));

            assertThat(EntityDatabase.texts(difference))
                    .containsExactly("drop check moods of people", "add check people_mood_check to people");
            assertThat(EntityDatabase.texts(people.fromHere(EntityDatabase.entities(PEOPLE + "?checks=none"))))
                    .isEmpty();
        }
    }

    private static String dropIndex(Engine engine, String name) {
        return "DROP INDEX " + name + (engine == Engine.MARIADB ? " ON books" : "");
    }

    private EntityDatabase made(Engine engine) {
        EntityDatabase library = new EntityDatabase(engine, directory);
        String key = switch (engine) {
            case POSTGRES_14, POSTGRES_18 -> "bigserial PRIMARY KEY";
            case MARIADB -> "bigint PRIMARY KEY AUTO_INCREMENT";
            case SQLITE -> "integer PRIMARY KEY AUTOINCREMENT";
            case H2 -> "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
        };
        String pages = engine == Engine.SQLITE ? "integer" : "int";
        library.execute(List.of(
                "CREATE TABLE authors (id " + key + ", name varchar(100) NOT NULL)",
                "CREATE UNIQUE INDEX authors_by_name ON authors (name)",
                "CREATE TABLE books (year_of_print " + pages + " CHECK (year_of_print > 1400), id " + key
                        + ", title varchar(200), author_id bigint, shelf varchar(20) DEFAULT 'new',"
                        + " CONSTRAINT whose FOREIGN KEY (author_id) REFERENCES authors (id) ON DELETE CASCADE)",
                "CREATE INDEX by_title ON books (title)",
                "CREATE INDEX by_shelf ON books (shelf)",
                "CREATE TABLE loans (book_no " + pages + " NOT NULL, copy_no " + pages
                        + " NOT NULL, CONSTRAINT only_once PRIMARY KEY (book_no, copy_no))",
                "CREATE VIEW shelves AS SELECT DISTINCT shelf FROM books"));
        if (engine != Engine.SQLITE) {
            library.execute("CREATE SEQUENCE tickets");
        }
        return library;
    }
}
