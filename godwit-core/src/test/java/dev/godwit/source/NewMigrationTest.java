package dev.godwit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.source.layout.Stub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewMigrationTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-19T12:00:00.9Z"), ZoneId.of("Asia/Tokyo"));

    @TempDir
    Path directory;

    @Test
    void inANewDirectory() throws IOException {
        Path missing = directory.resolve("db/migrations");
        NewMigration.Created created = new NewMigration(missing, CLOCK).create("Create milestones!");

        assertThat(created.version().text()).isEqualTo("20260719120000");
        assertThat(created.name()).isEqualTo("create_milestones");
        assertThat(created.files()).containsExactly(missing.resolve("20260719120000_create_milestones.sql"));
        assertThat(Files.readString(created.files().get(0))).isEqualTo("""
                        -- migrate:up
                        -- create_milestones: write the way forward here.

                        -- migrate:down
                        -- Write the way back here.
                        """);
        assertThat(Project.in(missing).read().migrations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "20260719120000_a.sql, 20260719120001_x.sql",
        "20260719115959_a.sql, 20260719120000_x.sql",
        "20991231235959_a.sql, 21000101000000_x.sql",
        "20263901010101_month_39.sql, 20263901010102_x.sql",
        "202607191200000_15_digits.sql, 202607191200001_x.sql",
        "0007_a.sql, 20260719120000_x.sql",
        "20260719120000_a.java, 20260719120001_x.sql",
        "sub/20260719120000_a.sql, 20260719120001_x.sql",
        "V1.2__a.sql, V20260719120000__x.sql",
        "V20260719120000__a.sql, V20260719120001__x.sql",
        "000001_a.up.sql, 20260719120000_x.up.sql 20260719120000_x.down.sql",
        "2017-09-23-182408_a/up.sql, 20260719120000_x/up.sql 20260719120000_x/down.sql",
        "20200101000000_a/migration.sql, 20260719120000_x/migration.sql 20260719120000_x/down.sql",
        "README.md, 20260719120000_x.sql",
    })
    void besideWhatIsThere(String existing, String expected) {
        Project.in(directory).file(existing, "A;");
        NewMigration.Created created = new NewMigration(directory, CLOCK).create("x");

        assertThat(created.files().stream()
                        .map(file -> directory.relativize(file).toString()))
                .containsExactly(expected.split(" "));
        assertThat(created.files()).allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void twoInOneSecond() {
        NewMigration migrations = new NewMigration(directory, CLOCK);

        assertThat(migrations.create("x").version().text()).isEqualTo("20260719120000");
        assertThat(migrations.create("x").version().text()).isEqualTo("20260719120001");
    }

    @Test
    void aFlywayProjectWithUndos() {
        Project project = Project.in(directory).file("V1__a.sql", "A;").file("U1__a.sql", "B;");
        new NewMigration(directory, CLOCK)
                .create(
                        "x",
                        new Stub("stub.sql", "-- migrate:up\n-- ${version}\nC;\n-- migrate:down\nD;\n"),
                        NewMigration.Language.SQL);

        assertThat(project.migrations())
                .containsExactly("1 | a | 1: A; | 1: B;", "20260719120000 | x | 1: -- 20260719120000 C; | 1: D;");
    }

    @Test
    void aStubWithoutMarkers() throws IOException {
        Path file = new NewMigration(directory, CLOCK)
                .create("x", new Stub("stub.sql", "-- ${name} ${version} ${other}"), NewMigration.Language.SQL)
                .files()
                .get(0);

        assertThat(Files.readString(file)).isEqualTo("-- x 20260719120000 ${other}");
    }

    @ParameterizedTest
    @CsvSource({
        "Create milestones!, create_milestones",
        "add-users table, add_users_table",
        "AddUsersTable, add_users_table",
        "__x__, x",
        "../../etc/passwd, etc_passwd",
        "Prüfsumme für Größe, prufsumme_fur_große",
        "2fa, 2fa",
    })
    void names(String written, String clean) {
        assertThat(new MigrationName(written).clean()).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!!", "  ", "__"})
    void namesOfNothing(String written) throws IOException {
        GodwitException e =
                catchThrowableOfType(GodwitException.class, () -> new NewMigration(directory, CLOCK).create(written));

        assertThat(e.code()).isEqualTo(ErrorCode.USAGE);
        try (var files = Files.list(directory)) {
            assertThat(files.toList()).isEqualTo(List.of());
        }
    }
}
