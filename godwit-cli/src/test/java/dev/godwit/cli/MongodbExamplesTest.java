package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.mongodb.testing.TestMongo;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples with MongoDB as their READMEs begin; what they do is shown where the commands are run. */
class MongodbExamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"users-mongodb", "users-mongodb-java"})
    void aDryRunShowsFourMigrationsAndSendsNone(String example, @TempDir Path directory) {
        try (TestMongo mongo = TestMongo.any()) {
            Shell shell = new Shell(directory);
            shell.variables.put("DATABASE_URL", mongo.uri());
            String config = Path.of("../examples", example, "godwit.yaml")
                    .toAbsolutePath()
                    .normalize()
                    .toString();
            Ran planned = shell.run("-c", config, "migrate", "--dry-run");
            assertThat(planned.code()).as(planned.err()).isZero();
            assertThat(planned.out())
                    .contains("20230519123456", "20230520090000", "20230521090000", "20230521100000")
                    .contains("\"collMod\": \"users\"");
            assertThat(shell.run("-c", config, "status").out()).contains("0 applied, 4 pending.");
            assertThat(mongo.database().listCollectionNames()).isEmpty();
        }
    }
}
