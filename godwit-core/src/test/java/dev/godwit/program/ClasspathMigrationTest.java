package dev.godwit.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.report.MigrationStatus;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compiled migrations are found in the package that a class-path location names. */
class ClasspathMigrationTest {

    @Test
    void aClassOfTheApplication() throws Exception {
        try (TestDatabase database = TestDatabase.create(Engine.SQLITE)) {
            Godwit godwit = Godwit.dataSource(database.dataSource())
                    .locations(Path.of("."), List.of("classpath:dev/godwit/program/sample"))
                    .build();

            assertThat(godwit.migrate().applied()).extracting(one -> one.id()).containsExactly("9_Compiled");
            assertThat(godwit.migrate().applied()).isEmpty();
            assertThat(godwit.rollback(new RollbackOptions.All()).rolledBack()).hasSize(1);
            assertThat(godwit.status().migrations())
                    .extracting(MigrationStatus::version)
                    .hasSize(1);
        }
    }
}
