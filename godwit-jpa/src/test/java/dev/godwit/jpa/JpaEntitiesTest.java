package dev.godwit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.compare.Declaration;
import dev.godwit.compare.ServerVersion;
import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.diff.Differ;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of entities, without a database. */
class JpaEntitiesTest {

    @Test
    void columnsStandAsTheFieldsDo() {
        Table post = read("dev.godwit.jpa.Blog", "postgresql")
                .table(QualifiedName.of("blogpost"))
                .orElseThrow();

        assertThat(post.columns())
                .extracting(Column::name)
                .containsExactly("id", "shorttitle", "mood", "archived", "answerto_id");
    }

    @Test
    void springHasItsOwnNames() {
        Schema schema = read("dev.godwit.jpa.Blog?naming=spring", "postgresql");

        assertThat(schema.tables())
                .extracting(table -> table.name().name())
                .containsExactly("blog_post", "blog_post_see_also");
        assertThat(schema.table(QualifiedName.of("blog_post")).orElseThrow().columns())
                .extracting(Column::name)
                .containsExactly("id", "short_title", "mood", "archived", "answer_to_id");
    }

    @Test
    void aStrategyMayBeGiven() {
        String strategy =
                "hibernate.physical_naming_strategy=org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";

        assertThat(read("dev.godwit.jpa.Blog$BlogPost?" + strategy, "h2").table(QualifiedName.of("BLOG_POST")))
                .isPresent();
    }

    @Test
    void rulesGetNamesThatPeopleRead() {
        Schema schema = read("dev.godwit.jpa.Blog?naming=spring", "postgresql");

        assertThat(schema.table(QualifiedName.of("blog_post")).orElseThrow().constraints(Constraint.ForeignKey.class))
                .extracting(key -> key.name().orElseThrow())
                .containsExactly("blog_post_answer_to_id_foreign");
    }

    @Test
    void enumTypesAreTypes() {
        assertThat(read("dev.godwit.jpa.Blog", "postgresql").enums())
                .containsExactly(new EnumType(QualifiedName.of("mood"), List.of("GLAD", "SAD")));
    }

    @Test
    void aTableOfNumbersHasItsFirstRow() {
        Declaration declaration = entities("dev.godwit.jpa.Library$Ticket")
                .declared(Dialects.standard().named("sqlite").orElseThrow(), new ServerVersion(3, 50));

        assertThat(declaration.firstRows())
                .containsEntry(
                        QualifiedName.of("tickets_SEQ"), List.of("insert into tickets_SEQ ( next_val ) values ( 1 )"));
    }

    /** SQL Server is not read, but written. */
    @Test
    void sqlServerGetsItsTypes() {
        Schema schema = read("dev.godwit.jpa.Library$Author", "sqlserver");
        List<String> statements = Dialects.standard()
                .named("sqlserver")
                .orElseThrow()
                .schema()
                .writer(ExistingTables.NONE)
                .statements(new Differ(Differ.Options.usual())
                        .between(Schema.empty(), schema)
                        .changes());

        assertThat(String.join("\n", statements).replaceAll("\\s+", " "))
                .contains("id bigint", "IDENTITY", "name varchar(100)", "authors_name_unique");
    }

    @ParameterizedTest
    @CsvSource({
        "com.example.nowhere,There is no entity com.example.nowhere",
        "java.lang,There is no entity java.lang",
        "'',names no package and no class",
        "x?naming=other,`naming=other` is unknown; there are jpa and spring",
        "x?indexes=some,`indexes=some` is unknown; there are declared and all",
        "x?nameing=jpa,`nameing` is no option",
        "x?naming,`naming` in `jpa:x?naming` is no option"
    })
    void mistakesAreSaid(String location, String message) {
        assertThatThrownBy(() -> read(location, "h2"))
                .isInstanceOf(GodwitException.class)
                .hasMessageContaining(message)
                .satisfies(error -> assertThat(((GodwitException) error).hint()).isPresent());
    }

    @Test
    void oldEntitiesAreRecognised(@TempDir Path directory) throws IOException {
        Path old = directory.resolve("com/example/Old.class");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "…Ljavax/persistence/Entity;…");

        JpaEntities entities = new JpaEntities(JpaLocation.parse("com.example"), List.of(directory), List.of());

        assertThatThrownBy(() -> entities.on(Dialects.standard().named("h2").orElseThrow()))
                .hasMessageContaining("com.example.Old is annotated with javax.persistence, which is not read.");
    }

    @Test
    void whatHibernateRefusesIsToldInItsWords() {
        assertThatThrownBy(() -> read("dev.godwit.jpa.Mistaken", "h2"))
                .isInstanceOf(GodwitException.class)
                .hasMessageStartingWith("Hibernate cannot read the entities: ")
                .hasMessageContaining("Mistaken");
    }

    private static JpaEntities entities(String location) {
        return new JpaEntities(JpaLocation.parse(location), List.of(EntityDatabase.TEST_CLASSES), List.of());
    }

    private static Schema read(String location, String engine) {
        return entities(location).on(Dialects.standard().named(engine).orElseThrow());
    }
}
