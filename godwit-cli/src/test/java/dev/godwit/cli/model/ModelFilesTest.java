package dev.godwit.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.godwit.dialect.Dialects;
import dev.godwit.error.GodwitException;
import dev.godwit.source.NewMigration;
import dev.godwit.source.NewMigration.Language;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The texts word by word. After a wanted change: {@code mvn test -pl godwit-cli -Dtest=ModelFilesTest -Dgolden.write=true}, then read the
 * diff.
 */
class ModelFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/models");

    private static final Model PROFILE = Model.of(
            "Profile",
            Optional.empty(),
            "username:string{50,unique},email:string,isAdmin:boolean{default=false},userId:references{users,cascade}",
            Naming.SNAKE,
            true);

    private static final Model ORDER = Model.of(
            "Order",
            Optional.empty(),
            "number:bigint{unique,default=5000000000},total:decimal{10.2,default=0.05},note:text{null},status:enum{open|paid,default=open,index},"
                    + "table:string{default='a \"b\"'},column:enum{LEFT|RIGHT},paidAt:timestamp{null},settings:json{null},"
                    + "token:uuid{default=random},payer:references{Users,setNull,index}",
            Naming.AS_IS,
            true);

    @TempDir
    private Path directory;

    @Test
    void entityAndJavaMigration() throws IOException {
        List<Path> written = files("com.example", Optional.empty()).write(PROFILE, Language.JAVA);
        assertThat(written)
                .containsExactly(
                        directory.resolve("src/com/example/Profile.java"),
                        directory.resolve("migrations/20260719120000_create_profiles.java"));
        compare("Profile.java", written.get(0));
        compare("create_profiles.java", written.get(1));
    }

    @Test
    void namesThatMeanSomethingElse() throws IOException {
        List<Path> written = files("", Optional.empty()).write(ORDER, Language.JAVA);
        assertThat(written.get(0)).isEqualTo(directory.resolve("src/Order.java"));
        compare("Order.java", written.get(0));
        compare("create_orders.java", written.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite", "h2", "sqlserver"})
    void sqlMigration(String engine) throws IOException {
        List<Path> written = files("", Optional.of(engine)).write(PROFILE, Language.SQL);
        compare("create_profiles." + engine + ".sql", written.get(1));
    }

    @Test
    void followsTheLayoutOfAnotherTool() throws IOException {
        Files.createDirectories(directory.resolve("migrations"));
        Files.writeString(directory.resolve("migrations/1_a.up.sql"), "SELECT 1;");
        List<Path> written = files("", Optional.of("sqlite")).write(PROFILE, Language.SQL);
        assertThat(written).hasSize(3);
        assertThat(written.get(1))
                .hasFileName("20260719120000_create_profiles.up.sql")
                .content()
                .startsWith("CREATE TABLE");
        assertThat(written.get(2))
                .hasFileName("20260719120000_create_profiles.down.sql")
                .content()
                .startsWith("DROP TABLE");
    }

    @Test
    void neverOverwritesAnEntity() throws IOException {
        Path existing = directory.resolve("src/Profile.java");
        Files.createDirectories(directory.resolve("src"));
        Files.writeString(existing, "mine");
        assertThatThrownBy(() -> files("", Optional.empty()).write(PROFILE, Language.JAVA))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(existing.toString());
        assertThat(existing).hasContent("mine");
        assertThat(written()).containsExactly("src/Profile.java");
    }

    @Test
    void noEntityWithoutItsMigration() throws IOException {
        Files.writeString(directory.resolve("migrations"), "a file where a folder should be");
        assertThatThrownBy(() -> files("", Optional.empty()).write(PROFILE, Language.JAVA))
                .isInstanceOf(GodwitException.class)
                .hasMessageContaining("cannot be written to");
        assertThat(written()).containsExactly("migrations");
    }

    @Test
    void nothingForAnEngineThatCannot() throws IOException {
        Model model = Model.of("X".repeat(70), Optional.empty(), "a:string{unique}", Naming.SNAKE, true);
        assertThatThrownBy(() -> files("", Optional.of("postgresql")).write(model, Language.JAVA))
                .isInstanceOf(GodwitException.class)
                .hasMessageContaining("names in PostgreSQL have at most 63");
        assertThat(written()).isEmpty();
    }

    private ModelFiles files(String inPackage, Optional<String> engine) {
        Clock noon = Clock.fixed(Instant.parse("2026-07-19T12:00:00Z"), ZoneOffset.UTC);
        return new ModelFiles(
                directory.resolve("src"),
                inPackage,
                new NewMigration(directory.resolve("migrations"), noon),
                engine.map(name -> Dialects.standard().named(name).orElseThrow()));
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .toList();
        }
    }

    private static void compare(String name, Path written) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, Files.readString(written));
        }
        assertThat(Files.readString(written)).isEqualTo(Files.readString(golden));
    }
}
