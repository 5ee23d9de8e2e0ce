package dev.godwit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.dialect.Dialects;
import dev.godwit.error.GodwitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A {@code persistence.xml} says which entities there are. */
class PersistenceXmlTest {

    private static final String FILE = "META-INF/persistence.xml";

    @TempDir
    private Path base;

    @TempDir
    private Path classes;

    @BeforeEach
    void copyClasses() throws IOException {
        for (String name : List.of("Blog", "Blog$BlogPost", "Blog$Mood", "Guarded")) {
            Path file = Path.of("dev/godwit/jpa", name + ".class");
            Files.createDirectories(classes.resolve(file).getParent());
            Files.copy(EntityDatabase.TEST_CLASSES.resolve(file), classes.resolve(file));
        }
    }

    @Test
    void theClassesOfAUnit() throws IOException {
        write(base, unit("blog", "<class>dev.godwit.jpa.Blog$BlogPost</class>"));

        assertThat(tables(FILE)).containsExactly("blogpost", "blogpost_blogpost");
    }

    @Test
    void aUnitThatListsNoneIsAboutAllThatLieInDirectories() throws IOException {
        write(classes, unit("all", ""));

        assertThat(tables(FILE)).containsExactly("blogpost", "blogpost_blogpost", "guarded");
        assertThat(tables("*")).containsExactly("blogpost", "blogpost_blogpost", "guarded");
    }

    @Test
    void aPackageMayBeCalledXml() {
        assertThatThrownBy(() -> tables("com.example.xml"))
                .hasMessageStartingWith("There is no entity com.example.xml");
    }

    @Test
    void oneOfSeveralUnitsIsChosen() throws IOException {
        write(
                base,
                unit("blog", "<class>dev.godwit.jpa.Blog$BlogPost</class>"),
                unit("guarded", "<class>dev.godwit.jpa.Guarded</class>"));

        assertThat(tables(FILE + "?unit=guarded")).containsExactly("guarded");
        assertThatThrownBy(() -> tables(FILE))
                .isInstanceOf(GodwitException.class)
                .hasMessage(FILE + " has several persistence units: blog, guarded.")
                .satisfies(error -> assertThat(((GodwitException) error).hint())
                        .contains("Name one of those that it has: jpa:META-INF/persistence.xml?unit=NAME."));
        assertThatThrownBy(() -> tables(FILE + "?unit=other"))
                .hasMessage(FILE + " has no persistence unit other; there are: blog, guarded.");
    }

    @Test
    void settingsThatChangeTheStructureCountUnlessTheOptionsSayOtherwise() throws IOException {
        write(
                base,
                unit(
                        "blog",
                        "<class>dev.godwit.jpa.Blog$BlogPost</class><properties>"
                                + "<property name='hibernate.default_schema' value='press'/>"
                                + "<property name='hibernate.hbm2ddl.auto' value='create'/>"
                                + "<property name='jakarta.persistence.jdbc.url' value='jdbc:nothing'/>"
                                + "</properties>"));

        assertThat(tables(FILE)).containsExactly("press.blogpost", "press.blogpost_blogpost");
        assertThat(tables(FILE + "?hibernate.default_schema=public")).containsExactly("blogpost", "blogpost_blogpost");
        assertThat(entities(FILE)
                        .namespaces(Dialects.standard().named("postgresql").orElseThrow()))
                .containsExactly("press");
    }

    @Test
    void aMappingFileIsReadFromTheClassPath() throws IOException {
        write(base, unit("blog", "<mapping-file>META-INF/notes.xml</mapping-file>"));
        Files.createDirectories(classes.resolve("META-INF"));
        Files.writeString(
                classes.resolve("META-INF/notes.xml"),
                "<entity-mappings xmlns='https://jakarta.ee/xml/ns/persistence/orm' version='3.2'>"
                        + "<package>dev.godwit.jpa</package><entity class='Guarded'><table name='mapped'/></entity></entity-mappings>");

        assertThat(tables(FILE)).contains("mapped");
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() throws IOException {
        write(base, unit("blog", "\n<jar-file>lib.jar</jar-file>"));
        assertThatThrownBy(() -> tables(FILE)).hasMessage(FILE + ":2 names the jar lib.jar, which is not followed.");

        Files.writeString(base.resolve(FILE), "<persistence>\n<persistence-unit");
        assertThatThrownBy(() -> tables(FILE)).hasMessageStartingWith(FILE + ":2 is no XML: ");

        Files.writeString(base.resolve(FILE), "<persistence/>");
        assertThatThrownBy(() -> tables(FILE)).hasMessage(FILE + " has no persistence unit.");

        assertThatThrownBy(() -> tables("other.xml")).hasMessageStartingWith("There is no file other.xml in ");
        assertThatThrownBy(() -> tables("dev.godwit?unit=x"))
                .hasMessage("`unit=x` in `jpa:dev.godwit?unit=x` belongs to no persistence.xml.");
    }

    private static String unit(String name, String content) {
        return "<persistence-unit name='" + name + "'>" + content + "</persistence-unit>";
    }

    private static void write(Path root, String... units) throws IOException {
        Files.createDirectories(root.resolve("META-INF"));
        Files.writeString(
                root.resolve(FILE),
                "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='3.2'>" + String.join("", units)
                        + "</persistence>");
    }

    private JpaEntities entities(String location) {
        return (JpaEntities) new JpaLanguage(List.of(classes), List.of()).read(location, base);
    }

    private List<String> tables(String location) {
        return entities(location).on(Dialects.standard().named("postgresql").orElseThrow()).tables().stream()
                .map(table -> table.name().toString())
                .sorted()
                .toList();
    }
}
