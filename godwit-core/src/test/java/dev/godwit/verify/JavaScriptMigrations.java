package dev.godwit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Migrations in JavaScript, from packages of npm, run once to have their SQL. */
final class JavaScriptMigrations {

    private static final String SCRIPT = "capture-migrations.cjs";

    private static final int MINUTES = 5;

    private final Path folder;

    private JavaScriptMigrations(Path folder) {
        this.folder = folder;
    }

    /** Fetches what runs them into a folder; the test is skipped where npm or its registry is not there. */
    static JavaScriptMigrations in(Path folder) throws IOException, InterruptedException {
        JavaScriptMigrations migrations = new JavaScriptMigrations(folder);
        try (InputStream script = JavaScriptMigrations.class.getResourceAsStream("/corpus/" + SCRIPT)) {
            Files.write(folder.resolve(SCRIPT), script.readAllBytes());
        }
        Files.writeString(folder.resolve("package.json"), "{}");
        migrations.fetch(
                "npm install --no-audit --no-fund --ignore-scripts pg@8 knex@3 db-migrate-pg@1.5.2 db-migrate-shared@1.2.0 async@3.2.6");
        return migrations;
    }

    /**
     * Fetches a package and writes the SQL of its migrations, as files for Godwit.
     *
     * @param tool {@code db-migrate} or {@code knex}
     * @param path where they are in the package
     * @param empty a PostgreSQL that they can have for themselves
     * @return the folder of the files
     */
    Path capture(String npmPackage, String tool, String path, TestDatabase empty)
            throws IOException, InterruptedException {
        Path unpacked = Files.createDirectory(folder.resolve("package-" + tool));
        Path output = Files.createDirectory(folder.resolve("sql-" + tool));
        fetch("npm pack " + npmPackage + " --pack-destination " + unpacked);
        run("tar xzf " + archive(unpacked) + " -C " + unpacked + " package/" + path);
        run("node " + SCRIPT + " " + tool + " " + unpacked.resolve("package").resolve(path) + " " + empty.userUrl()
                + " " + output);
        return output;
    }

    private static Path archive(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.findFirst().orElseThrow();
        }
    }

    private void fetch(String command) throws InterruptedException {
        assumeTrue(
                exitCode(command) == 0,
                "npm or its registry is not there: the migrations of other projects cannot be fetched.");
    }

    private void run(String command) throws IOException, InterruptedException {
        int code = exitCode(command);
        assertThat(code).as(command + "\n" + Files.readString(log())).isZero();
    }

    private int exitCode(String command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command.split(" "))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
            return process.waitFor(MINUTES, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    private Path log() {
        return folder.resolve("log");
    }
}
