package dev.godwit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files beside migrations, files that cannot be read, directories that are not there. */
class OtherFilesTest {
    @TempDir
    Path directory;

    private Project project;

    @BeforeEach
    void setUp() {
        project = Project.in(directory);
    }

    @Test
    void whatIsNoMigrationIsPassedOverWithAReason() {
        project.file("1_a.sql", "A;")
                .file("README.md", "")
                .file("V57__readme.md", "")
                .file("types.ts", "")
                .file("helpers.sql", "SELECT 1")
                .file(".1_hidden.sql", "B;")
                .file("..data/2_x.sql", "B;")
                .file("1_a.sql~", "")
                .file("#1_a.sql#", "")
                .file("1_a.sql.orig", "")
                .file("20200101_x.md", "");

        assertThat(project.migrations()).containsExactly("1 | a | 1: A;");
        assertThat(project.ignored())
                .containsExactlyInAnyOrder(
                        "m/README.md: neither SQL nor Java",
                        "m/V57__readme.md: neither SQL nor Java",
                        "m/types.ts: neither SQL nor Java",
                        "m/helpers.sql: no version at the start of its name",
                        "m/.1_hidden.sql: hidden",
                        "m/1_a.sql~: an editor's backup",
                        "m/#1_a.sql#: an editor's backup",
                        "m/1_a.sql.orig: an editor's backup",
                        "m/20200101_x.md: neither SQL nor Java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2_x.kt", "2_x.json", "V2__x.groovy", "20200101120000-x.js", "2_x.py", "R__x.ts"})
    void migrationsThatThisReleaseCannotRunAreNotPassedOver(String name) {
        project.file("1_a.sql", "A;").file(name, "");

        assertThat(project.error())
                .startsWith("UNKNOWN_LAYOUT m/" + name + ": m/" + name + " has a version, but this release cannot run");
    }

    @Test
    void notOneSqlFileIsAMigration() {
        project.file("schema.sql", "").file("a.sql", "").file("b.sql", "").file("c.sql", "");

        assertThat(project.error())
                .startsWith("UNKNOWN_LAYOUT m: No SQL file in m is a migration: a.sql, b.sql, c.sql, …. Accepted are");
    }

    @Test
    void emptyDirectoryAndEmptyFolderNamedLikeAFile() throws IOException {
        assertThat(project.migrations()).isEmpty();
        Files.createDirectory(directory.resolve("1_x.sql"));
        assertThat(project.migrations()).isEmpty();
        project.file("1_x.sql/2_y.sql", "A;");
        assertThat(project.migrations()).containsExactly("2 | y | 1: A;");
    }

    @Test
    void missingDirectory() {
        Path missing = directory.resolve("nowhere");

        assertThat(Project.in(missing).error())
                .isEqualTo("DIRECTORY_MISSING m: The migrations directory " + missing
                        + " does not exist. Create it, or name another one with --dir.");
    }

    @Test
    void fileInPlaceOfTheDirectory() {
        project.file("x.sql", "");

        assertThat(Project.in(directory.resolve("x.sql")).error())
                .startsWith("DIRECTORY_MISSING")
                .contains("is a file");
    }

    @Test
    void notUtf8() {
        project.file("1_a.sql", "-- ok €\nSELECT 'caf\u00e9'".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(project.error())
                .isEqualTo(
                        "FILE_NOT_UTF8 m/1_a.sql:2: m/1_a.sql is not UTF-8: unexpected byte 0xE9 at byte offset 19, in line 2."
                                + " Save the file as UTF-8, for example with: iconv -f ISO-8859-1 -t UTF-8 FILE > NEW_FILE");
    }

    @Test
    void notUtf8FarIntoALargeFile() {
        byte[] bytes = "-- ä\r\n".repeat(400_000).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xC3;
        project.file("1_a.sql", bytes);

        assertThat(project.error())
                .startsWith("FILE_NOT_UTF8 m/1_a.sql:400000: ")
                .contains("offset " + (bytes.length - 2));
    }

    @Test
    void utf16() {
        project.file("1_a.sql", "\uFEFFSELECT 1".getBytes(StandardCharsets.UTF_16LE));

        assertThat(project.error()).startsWith("FILE_NOT_UTF8 m/1_a.sql:1: ").contains("iconv -f UTF-16");
    }

    @Test
    void aReplacementCharacterThatIsReallyThere() {
        project.file("1_a.sql", "SELECT '\uFFFD'");

        assertThat(project.migrations()).containsExactly("1 | a | 1: SELECT '\uFFFD'");
    }

    @Test
    void linkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(directory.resolve("1_a.sql"), directory.resolve("gone"));

        assertThat(project.error()).startsWith("FILE_UNREADABLE m/1_a.sql: m/1_a.sql is gone.");
    }

    @Test
    void linkedFilesAsInAMountedConfigMap() throws IOException {
        project.file("..2026_01/1_a.sql", "A;");
        Files.createSymbolicLink(directory.resolve("..data"), Path.of("..2026_01"));
        Files.createSymbolicLink(directory.resolve("1_a.sql"), Path.of("..data/1_a.sql"));

        assertThat(project.migrations()).containsExactly("1 | a | 1: A;");
    }
}
