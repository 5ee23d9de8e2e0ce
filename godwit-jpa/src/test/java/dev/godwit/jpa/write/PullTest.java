package dev.godwit.jpa.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.godwit.jpa.EntityDatabase;
import dev.godwit.testing.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Entities that are written of a database ask for that database: nothing is to be done. */
class PullTest {

    private static final Path RESOURCES = Path.of("src/test/resources/pulled");

    @TempDir
    private Path directory;

    static Stream<Arguments> byHand() {
        return Stream.of(
                arguments(Engine.POSTGRES_18, "postgresql"),
                arguments(Engine.POSTGRES_14, "postgresql"),
                arguments(Engine.MARIADB, "mariadb"),
                arguments(Engine.H2, "h2"),
                arguments(Engine.SQLITE, "sqlite"));
    }

    @ParameterizedTest
    @MethodSource("byHand")
    void whatWasMadeByHandIsWrittenAsEntitiesThatAskForTheSame(Engine engine, String name) throws IOException {
        try (EntityDatabase database = new EntityDatabase(engine, directory)) {
            database.execute(List.of(
                    Files.readString(RESOURCES.resolve(name + ".sql")).strip().split(";\n")));

            PulledEntities pulled = PulledEntities.of(database, directory);

            Golden golden = new Golden(RESOURCES.resolve(name));
            assertThat(pulled.said()).isEqualTo(golden.of(pulled.said()));
            assertThat(EntityDatabase.texts(database.fromHere(pulled.source()))).isEmpty();
            pulled.requireValid(database.database());
        }
    }
}
