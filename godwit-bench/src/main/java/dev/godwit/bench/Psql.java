package dev.godwit.bench;

import dev.godwit.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL's own client, over one connection.
 *
 * @param server where it connects to
 */
record Psql(EmbeddedServer server) {

    /** Runs a script of these lines; fails if psql does. */
    void run(String database, List<String> lines) throws IOException, InterruptedException {
        Path script = Files.createTempFile("godwit-bench", ".sql");
        try {
            Files.write(script, lines);
            Process process = new ProcessBuilder(
                            "psql",
                            "-X",
                            "-q",
                            "-v",
                            "ON_ERROR_STOP=1",
                            "-f",
                            script.toString(),
                            server.userUrl(database))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("psql ended with " + process.exitValue());
            }
        } finally {
            Files.delete(script);
        }
    }
}
