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

/** Keycloak 26.0.0: its Liquibase changelog against its JPA entities, which are read by Keycloak's own Hibernate, 6.2. */
@Tag("corpus")
class KeycloakTest {

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

            System.out.println(String.join("\n", EntityDatabase.texts(difference)));
            System.out.println(difference.unread());
            assertThat(EntityDatabase.texts(difference)).isEmpty();
        }
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/tmp/jpa-run/kc/lib"))) {
            return files.sorted().toList();
        }
    }
}
