package dev.godwit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.schema.Column;
import dev.godwit.schema.Table;
import dev.godwit.testing.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Bean Validation asks of columns, as Hibernate's own DDL has it. */
class BeanValidationTest {

    private static final String GUARDED = "dev.godwit.jpa.Guarded";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void itsConstraintsAreThoseThatHibernateMakes(Engine engine) {
        try (EntityDatabase database = new EntityDatabase(engine, directory)) {
            Validation.of(database.database(), "create", Guarded.class).close();

            assertThat(EntityDatabase.texts(database.fromHere(EntityDatabase.entities(GUARDED))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theyMakeAMigration(Engine engine) {
        try (EntityDatabase database = new EntityDatabase(engine, directory)) {
            database.execute(
                    database.fromNothing(EntityDatabase.entities(GUARDED)).up());

            Table guarded = database.schema().tables().get(0);
            Column name = guarded.columns().stream()
                    .filter(column -> column.name().equalsIgnoreCase("name"))
                    .findFirst()
                    .orElseThrow();
            assertThat(name.nullable()).isFalse();
            assertThat(name.type().toString()).contains("40");
            assertThat(guarded.constraints().toString())
                    .containsPattern("(?i)stars\\W* ?<= ?5")
                    .containsPattern("(?i)stars\\W* ?>= ?1");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theyMayBeLeftOut(Engine engine) {
        try (EntityDatabase database = new EntityDatabase(engine, directory)) {
            List<String> up = database.fromNothing(
                            EntityDatabase.entities(GUARDED + "?jakarta.persistence.validation.mode=none"))
                    .up();
            database.execute(up);

            Table guarded = database.schema().tables().get(0);
            assertThat(guarded.columns()).filteredOn(Column::nullable).hasSize(2);
        }
    }
}
