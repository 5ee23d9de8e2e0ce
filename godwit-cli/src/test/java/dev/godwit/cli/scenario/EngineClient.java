package dev.godwit.cli.scenario;

import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import dev.godwit.testing.TestServers;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.h2.tools.RunScript;

/** Runs a script as a database administrator would: with the engine's own client, where the machine has it. */
final class EngineClient {

    private EngineClient() {}

    /** The exit code, or nothing where there is no client. */
    static Optional<Integer> run(TestDatabase database, Path script) {
        return switch (database.engine()) {
            case POSTGRES_18, POSTGRES_14 ->
                onPath("psql")
                        .map(psql -> run(
                                List.of(
                                        psql,
                                        "-X",
                                        "-q",
                                        "-v",
                                        "ON_ERROR_STOP=1",
                                        "-f",
                                        script.toString(),
                                        database.userUrl()),
                                Optional.empty()));
            case MARIADB ->
                TestServers.get(Engine.MARIADB)
                        .client()
                        .map(client -> run(
                                List.of(
                                        client.toString(),
                                        "--protocol=TCP",
                                        "--host=127.0.0.1",
                                        "--port=" + database.jdbcUrl().replaceFirst(".*?://[^:/]*:(\\d+)/.*", "$1"),
                                        "--user=" + database.user(),
                                        "--password=" + database.password(),
                                        "--default-character-set=utf8mb4",
                                        "--skip-ssl",
                                        database.jdbcUrl().replaceFirst(".*/([^/?]+).*", "$1")),
                                Optional.of(script)));
            case SQLITE ->
                onPath("sqlite3")
                        .map(sqlite -> run(
                                List.of(sqlite, "-bail", database.jdbcUrl().replaceFirst("jdbc:sqlite:", "")),
                                Optional.of(script)));
            case H2 -> Optional.of(runOnH2(database, script));
        };
    }

    private static int runOnH2(TestDatabase database, Path script) {
        try {
            RunScript.execute(
                    database.jdbcUrl(),
                    database.user(),
                    database.password(),
                    script.toString(),
                    StandardCharsets.UTF_8,
                    false);
            return 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> onPath(String program) {
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(File.pathSeparator)) {
            Path file = Path.of(folder).resolve(program);
            if (Files.isExecutable(file)) {
                return Optional.of(file.toString());
            }
        }
        return Optional.empty();
    }

    private static int run(List<String> command, Optional<Path> input) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            input.ifPresent(file -> builder.redirectInput(file.toFile()));
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(command.get(0) + " ended with " + code + ":\n" + output);
            }
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
