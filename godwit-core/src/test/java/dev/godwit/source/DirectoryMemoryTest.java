package dev.godwit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.godwit.migration.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source remembers of a directory, and when it looks again. */
class DirectoryMemoryTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path directory;

    private Project project;
    private DirectorySource source;
    private SourceContext context;

    @BeforeEach
    void setUp() {
        project = Project.in(directory).file("1_a.sql", "A;").file("2_b.sql", "B;");
        source = new DirectorySource(directory);
        context = project.context();
    }

    @Test
    void nothingChanged() throws IOException {
        age("1_a.sql", "2_b.sql");
        Catalog first = read();

        assertThat(read()).isSameAs(first);
    }

    @Test
    void settledFilesAreNotReadAgain() throws IOException {
        age("1_a.sql", "2_b.sql");
        Catalog first = read();
        rewriteWithoutTrace("1_a.sql", "X;");

        assertThat(read()).isSameAs(first);
    }

    @Test
    void filesWrittenJustNowAreReadAgain() throws IOException {
        FileTime now = FileTime.from(Instant.now());
        Files.setLastModifiedTime(directory.resolve("1_a.sql"), now);
        Catalog first = read();
        assertThat(read()).isSameAs(first);

        Files.writeString(directory.resolve("1_a.sql"), "X;");
        Files.setLastModifiedTime(directory.resolve("1_a.sql"), now);
        assertThat(up(read(), 0)).isEqualTo("1: X;");
    }

    @Test
    void changesAreSeen() throws IOException {
        age("1_a.sql", "2_b.sql");
        Catalog first = read();
        project.file("1_a.sql", "CHANGED;");
        assertThat(up(read(), 0)).isEqualTo("1: CHANGED;");
        project.file("sub/3_c.sql", "C;");
        assertThat(read().migrations()).hasSize(3);
        Files.delete(directory.resolve("2_b.sql"));
        assertThat(read().migrations()).hasSize(2);
        assertThat(first.migrations()).hasSize(2);
    }

    @Test
    void aMistakeIsToldAgainUntilItIsCorrected() throws IOException {
        project.file("2_b.sql", "-- migrate:down\nB;");
        age("1_a.sql", "2_b.sql");
        assertThat(catchThrowable(this::read)).hasMessageContaining("migrate:down");
        assertThat(catchThrowable(this::read)).hasMessageContaining("migrate:down");
        project.file("2_b.sql", "B;");
        assertThat(read().migrations()).hasSize(2);
    }

    @Test
    void eachContextHasItsOwnCatalog() {
        project.file("c.sql", "--liquibase formatted sql\n--changeset a:1 dbms:h2\nA;");

        assertThat(source.read(project.context()).migrations()).hasSize(2);
        assertThat(source.read(project.engine("h2").context()).migrations()).hasSize(3);
        assertThat(source.read(project.context()).migrations()).hasSize(2);
    }

    @Test
    void aLargeFileThatChangesWhileItIsReadIsNoticed() throws IOException {
        project.file("3_c.sql", "-- x\n".repeat(300_000) + "C;");
        age("3_c.sql");
        Catalog catalog = read();
        assertThat(up(catalog, 2)).endsWith("C;");

        project.file("3_c.sql", "D;");
        assertThat(catchThrowable(() -> up(catalog, 2))).hasMessageContaining("was changed while it was being read");
        assertThat(up(read(), 2)).isEqualTo("1: D;");
    }

    private Catalog read() {
        return source.read(context).checked();
    }

    private static String up(Catalog catalog, int index) {
        return Project.script(catalog.migrations().get(index).up());
    }

    private void age(String... files) throws IOException {
        for (String file : files) {
            Files.setLastModifiedTime(directory.resolve(file), FileTime.from(LONG_AGO));
        }
    }

    private void rewriteWithoutTrace(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
        age(file);
    }
}
