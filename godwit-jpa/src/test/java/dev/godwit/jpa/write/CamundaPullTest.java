package dev.godwit.jpa.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.jpa.EntityDatabase;
import dev.godwit.testing.Engine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Camunda 7.24: the tables of its engine as entities, which ask for the same tables. */
@Tag("corpus")
class CamundaPullTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "camunda");
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"POSTGRES_18,postgres", "MARIADB,mysql", "H2,h2"})
    void itsTablesAsEntities(Engine engine, String name) throws IOException, InterruptedException {
        try (EntityDatabase camunda = new EntityDatabase(engine, directory)) {
            camunda.execute(statements(name));

            PulledEntities pulled = PulledEntities.of(camunda, directory);

            assertThat(pulled.written().files()).hasSizeGreaterThan(40);
            assertThat(EntityDatabase.texts(camunda.fromHere(pulled.source()))).isEmpty();
            pulled.requireValid(camunda.database());
        }
    }

    private List<String> statements(String name) throws IOException, InterruptedException {
        List<String> statements = new ArrayList<>();
        try (FileSystem jar =
                FileSystems.newFileSystem(URI.create("jar:" + fetched().toUri()), Map.of())) {
            for (String part : PARTS) {
                String script = Files.readString(
                        jar.getPath("org/camunda/bpm/engine/db/create/activiti." + name + ".create." + part + ".sql"));
                Stream.of(script.replaceAll("(?m)^\\s*--.*$", "").split(";\\s*\n"))
                        .map(String::strip)
                        .filter(statement -> !statement.isEmpty())
                        .forEach(statements::add);
            }
        }
        return statements;
    }

    private Path fetched() throws IOException, InterruptedException {
        Path folder = directory.resolve("jars").toAbsolutePath();
        Process maven = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-q",
                        "-f",
                        RESOURCES.resolve("pom.xml").toString(),
                        "dependency:copy-dependencies",
                        "-DoutputDirectory=" + folder)
                .inheritIO()
                .start();
        assertThat(maven.waitFor()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
