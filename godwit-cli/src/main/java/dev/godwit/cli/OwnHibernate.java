package dev.godwit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Hibernate that comes with Godwit, for entities whose class path has none: jars in a directory of their own, so that no other command
 * looks into them.
 */
final class OwnHibernate {

    private OwnHibernate() {}

    /** None where Godwit does not run from its jar. */
    static List<Path> jars() {
        Path directory = home().resolveSibling("lib").resolve("hibernate");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        try {
            return Path.of(OwnHibernate.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
