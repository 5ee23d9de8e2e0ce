package dev.godwit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.compare.SchemaSource;
import dev.godwit.report.DiffReport;
import dev.godwit.testing.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keycloak 26.0.0: its Liquibase changelog against its JPA entities, which are read by the Hibernate 6.6 beside them. {@code
 * differences.txt} has each difference, with why it is one.
 */
@Tag("corpus")
class KeycloakTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "keycloak");

    @TempDir
    private Path directory;

    @Test
    void changelogAndEntities() throws Exception {
        List<Path> jars = jars();
        try (EntityDatabase keycloak = new EntityDatabase(Engine.POSTGRES_18, directory)) {
            new KeycloakChangelog(jars).applyTo(keycloak.database());
            SchemaSource entities = new SchemaSource.Declared(
                    "jpa:org.keycloak", new JpaEntities(JpaLocation.parse("org.keycloak"), jars, List.of()));

            DiffReport difference = keycloak.fromHere(entities);

            assertThat(EntityDatabase.texts(difference)).containsExactlyInAnyOrderElementsOf(known());
            keycloak.execute(difference.up());
            assertThat(EntityDatabase.texts(keycloak.fromHere(entities))).isEmpty();
        }
    }

    private static List<String> known() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("differences.txt")).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private List<Path> jars() throws IOException, InterruptedException {
        Path fetched = directory.resolve("jars").toAbsolutePath();
        Process maven = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-q",
                        "-f",
                        RESOURCES.resolve("pom.xml").toString(),
                        "dependency:copy-dependencies",
                        "-DoutputDirectory=" + fetched)
                .inheritIO()
                .start();
        assertThat(maven.waitFor()).isZero();
        try (Stream<Path> files = Files.list(fetched)) {
            return files.sorted().toList();
        }
    }
}
