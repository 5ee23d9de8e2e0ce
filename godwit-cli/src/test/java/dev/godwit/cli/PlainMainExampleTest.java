package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.testing.JavaProcess;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example with a plain {@code main}: it migrates before it serves, and does not serve when that fails. */
class PlainMainExampleTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "plain-main", "src", "main");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PORT = Pattern.compile("Server running on port (\\d+)");

    @TempDir
    Path folder;

    @BeforeEach
    void compileIt() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> args = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none"));
        args.addAll(List.of("-cp", System.getProperty("java.class.path")));
        files(EXAMPLE.resolve("java")).forEach(file -> args.add(file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, args.toArray(String[]::new)))
                .isZero();
        Path migrations = Files.createDirectories(classes.resolve("db/migrations"));
        for (Path file : files(EXAMPLE.resolve("resources/db/migrations"))) {
            Files.copy(file, migrations.resolve(file.getFileName().toString()));
        }
    }

    @Test
    void migratesThenServes() throws IOException, InterruptedException {
        try (JavaProcess server = start()) {
            assertThat(server.awaitOutput("Server running on port", PATIENCE))
                    .as(server.stderr())
                    .isTrue();
            assertThat(server.stdout().lines())
                    .startsWith(
                            "Running migrations for development environment...",
                            "Batch 1 run: 2 migrations",
                            "Migrations that were run: 1_create_milestones, 2_first_milestone");
            assertThat(milestones(server)).isEqualTo("It serves.\n");
        }
        try (JavaProcess again = start()) {
            assertThat(again.awaitOutput("Server running on port", PATIENCE)).isTrue();
            assertThat(again.stdout()).contains("Already up to date");
        }
        try (JavaProcess back = start("rollback")) {
            assertThat(back.waitFor(PATIENCE)).isZero();
            assertThat(back.stdout().lines())
                    .containsExactly(
                            "Rolling back last batch for development environment...",
                            "Batch 1 rolled back: 2 migrations",
                            "Rolled back: 2_first_milestone, 1_create_milestones");
        }
    }

    @Test
    void doesNotServeWhenAMigrationFails() throws IOException {
        Files.writeString(
                folder.resolve("classes/db/migrations/3_broken.sql"), "INSERT INTO milestone VALUES (2, 'x');\n");
        try (JavaProcess server = start()) {
            assertThat(server.waitFor(PATIENCE)).isEqualTo(1);
            assertThat(server.stdout()).doesNotContain("Server running");
            assertThat(server.stderr())
                    .contains("Migration failed: 3_broken failed: ")
                    .contains("  at classpath:db/migrations/3_broken.sql:1:13")
                    .contains("  state: ")
                    .contains("  next: ")
                    .contains("Failed to run migrations, server will not start")
                    .doesNotContain("Exception");
        }
    }

    private JavaProcess start(String... args) {
        return JavaProcess.builder("com.example.milestones.Server")
                .classPath(folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path"))
                .env("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("milestones.db"))
                .env("PORT", "0")
                .directory(folder)
                .args(args)
                .start();
    }

    private static String milestones(JavaProcess server) throws IOException, InterruptedException {
        Matcher port = PORT.matcher(server.stdout());
        assertThat(port.find()).isTrue();
        URI address = URI.create("http://localhost:" + port.group(1) + "/milestones");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
