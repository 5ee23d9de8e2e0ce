package dev.godwit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.testing.Engine;
import dev.godwit.testing.JavaProcess;
import dev.godwit.testing.TestDatabase;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application whose class path lacks the actuator or Micrometer migrates all the same. */
class WithoutOptionalTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "nothing, godwitMetrics godwitEndpoint godwitHealthIndicator",
        "micrometer-core, godwitEndpoint godwitHealthIndicator",
        "spring-boot-(actuator|health|micrometer|starter-actuator|starter-micrometer), godwitMetrics",
        "spring-boot-(actuator|health|micrometer|starter-actuator|starter-micrometer)|micrometer-core, none"
    })
    void itMigrates(String missing, String beans) {
        new Project(folder).migration("1_create_notes.sql", Project.NOTES);
        try (TestDatabase database = TestDatabase.createFile(Engine.H2);
                JavaProcess application = JavaProcess.builder(PlainApplication.class)
                        .classPath(folder + File.pathSeparator + without(missing))
                        .args(
                                "--url=" + database.jdbcUrl(),
                                "--user=" + database.user(),
                                "--password=" + database.password(),
                                "--management.endpoints.jmx.exposure.include=godwit",
                                "--spring.jmx.enabled=true")
                        .start()) {
            assertThat(application.waitFor(Duration.ofMinutes(2)))
                    .as(application.stdout() + application.stderr())
                    .isZero();
            assertThat(application.stdout()).contains("BEANS " + beans + "\n");
            assertThat(Tables.exists(database, "notes")).isTrue();
        }
    }

    private static String without(String expression) {
        String jar = ".*/(" + expression + ")[^/]*\\.jar";
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(jar))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
