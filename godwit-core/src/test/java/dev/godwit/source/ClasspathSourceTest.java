package dev.godwit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClasspathSourceTest {
    @TempDir
    Path directory;

    private URLClassLoader loader = new URLClassLoader(new URL[0], null);

    @AfterEach
    void closeLoader() throws IOException {
        loader.close();
    }

    @Test
    void directoriesAndJarsWithTheSameFolder() throws IOException {
        Path classes = directory.resolve("classes");
        Project.in(classes).file("db/migrations/1_a.sql", "-- migrate:up\nA;").file("other/9_z.sql", "");
        classPath(
                classes,
                jar("one.jar", "db/", "", "db/migrations/", "", "db/migrations/2_b #%ü.sql", "B;", "db/other.sql", ""),
                jar(
                        "two.jar",
                        "db/migrations/",
                        "",
                        "db/migrations/sub/3_c.sql",
                        "-- x\n".repeat(300_000) + "C;",
                        "db/migrations/.git/4_d.sql",
                        "",
                        "db/migrations/.4_d.sql",
                        ""));

        ClasspathSource source = new ClasspathSource(loader, "/db/migrations/");
        Catalog catalog = source.read(Project.in(directory).context());

        assertThat(catalog.migrations())
                .extracting(Migration::file)
                .containsExactly(
                        "classpath:db/migrations/1_a.sql",
                        "classpath:db/migrations/2_b #%ü.sql",
                        "classpath:db/migrations/sub/3_c.sql");
        assertThat(catalog.migrations())
                .extracting(m -> Project.script(m.up()))
                .satisfiesExactly(
                        a -> assertThat(a).isEqualTo("2: A;"),
                        b -> assertThat(b).isEqualTo("1: B;"),
                        c -> assertThat(c).endsWith("C;"));
        assertThat(catalog.ignored()).hasSize(1);
    }

    @Test
    void theSameVersionInTwoJarsNamesBothJars() throws IOException {
        classPath(jar("one.jar", "m/", "", "m/1_a.sql", "A;"), jar("two.jar", "m/", "", "m/1_a.sql", "A;"));

        assertThat(failure("m").code()).isEqualTo(ErrorCode.DUPLICATE_VERSION);
        assertThat(failure("m")).hasMessageContainingAll("one.jar!/m/1_a.sql", "two.jar!/m/1_a.sql");
    }

    @Test
    void folderThatIsNowhere() {
        assertThat(failure("nowhere").code()).isEqualTo(ErrorCode.DIRECTORY_MISSING);
        assertThat(failure("nowhere")).hasMessage("There is no folder nowhere on the class path.");
    }

    private GodwitException failure(String location) {
        return catchThrowableOfType(
                GodwitException.class,
                () -> new ClasspathSource(loader, location)
                        .read(Project.in(directory).context()));
    }

    private void classPath(Path... places) throws IOException {
        URL[] urls = new URL[places.length];
        for (int i = 0; i < places.length; i++) {
            urls[i] = places[i].toUri().toURL();
        }
        loader = new URLClassLoader(urls, null);
    }

    private Path jar(String name, String... entries) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                jar.putNextEntry(new JarEntry(entries[i]));
                jar.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        return file;
    }
}
