package dev.godwit.bench;

import dev.godwit.Godwit;
import dev.godwit.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Godwit as it is used: through its API, through its launcher, in a Java process of its own.
 *
 * @param server where the databases are
 * @param project what is applied
 */
record Tool(EmbeddedServer server, Project project) {

    /** The API, in this process. */
    Godwit inProcess(String database) {
        return Godwit.url(server.jdbcUrl(database))
                .user(server.user())
                .password(server.password())
                .locations(project.directory(), List.of(project.directory().toString()))
                .build();
    }

    /** The API, in this process, with the connections of an application. */
    Godwit inProcess(DataSource connections) {
        return Godwit.dataSource(connections)
                .locations(project.directory(), List.of(project.directory().toString()))
                .build();
    }

    /** {@code ./godwit migrate}, from the working directory, which is that of the checkout. */
    void asProcess(String database) throws IOException, InterruptedException {
        run(List.of(
                Path.of("godwit").toAbsolutePath().toString(),
                "--url",
                server.userUrl(database),
                "--dir",
                project.directory().toString(),
                "-q",
                "migrate"));
    }

    /** A Java process whose first use of Godwit is a run that finds nothing to do; returns its milliseconds. */
    double firstInProcess(String database) throws IOException, InterruptedException {
        return Double.parseDouble(run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FirstRun.class.getName(),
                server.jdbcUrl(database),
                server.user(),
                server.password(),
                project.directory().toString())));
    }

    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.get(0) + " ended with " + process.exitValue() + "\n" + output);
        }
        return output.strip();
    }
}
