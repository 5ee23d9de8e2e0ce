package dev.godwit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Migration;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationsTest {
    @TempDir
    Path base;

    private Project project;
    private Locations locations;

    @BeforeEach
    void setUp() {
        project = Project.in(base);
        locations = new Locations(base, LocationsTest.class.getClassLoader());
    }

    @Test
    void directoriesAreRelativeToTheBaseAndNamedAsWritten() {
        project.file("db/migrations/1_a.sql", "");

        for (String location :
                List.of("db/migrations", "filesystem:db/migrations", "./db/migrations/", " db/migrations")) {
            assertThat(locations.parse(location).read(project.context()).migrations())
                    .extracting(Migration::file)
                    .containsExactly("db/migrations/1_a.sql");
        }
        assertThat(locations
                        .parse(base.resolve("db").toString())
                        .read(project.context())
                        .migrations())
                .extracting(Migration::file)
                .containsExactly(base + "/db/migrations/1_a.sql");
    }

    @Test
    void theBaseItself() {
        project.file("1_a.sql", "");

        assertThat(locations.parse(".").read(project.context()).migrations())
                .extracting(Migration::file)
                .containsExactly("1_a.sql");
    }

    @Test
    void classPath() {
        assertThat(locations.parse("classpath:/db/migrations").name()).isEqualTo("classpath:db/migrations");
    }

    @Test
    void severalAreOrderedOverAll() {
        project.file("a/1_a.sql", "")
                .file("a/10_c.sql", "")
                .file("b/2_b.sql", "")
                .file("b/R__r.sql", "");

        assertThat(locations.parse(List.of("b", "a")).read(project.context()).migrations())
                .extracting(Migration::file)
                .containsExactly("a/1_a.sql", "b/2_b.sql", "a/10_c.sql", "b/R__r.sql");
    }

    @Test
    void oneVersionInTwoOfThem() {
        project.file("a/1_a.sql", "").file("b/1_b.sql", "");
        GodwitException e = catchThrowableOfType(
                GodwitException.class, () -> locations.parse(List.of("a", "b")).read(project.context()));

        assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_VERSION);
        assertThat(e).hasMessage("Version 1 stands twice: a/1_a.sql and b/1_b.sql.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "classpath:", "s3:bucket/x", "gcs:x", "db/*", "filesystem:db/**"})
    void whatIsNoLocation(String location) {
        GodwitException e = catchThrowableOfType(GodwitException.class, () -> locations.parse(location));

        assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION);
    }
}
