package dev.godwit.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The psql client, run to see which statements it sends for a file. */
final class Psql {

    private static final String QUERY = "********* QUERY **********";
    private static final String END = "**************************";
    private static final int SECONDS = 120;

    private final String connection;
    private final Path folder;

    Psql(String connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("psql", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The statements as psql logs them, terminators included. */
    List<String> statements(Path file) throws IOException, InterruptedException {
        Path log = folder.resolve("psql.log");
        Files.deleteIfExists(log);
        ProcessBuilder psql =
                new ProcessBuilder("psql", "-X", "-q", "-d", connection, "-L", log.toString(), "-f", file.toString());
        psql.environment().put("PGOPTIONS", "-c statement_timeout=20s");
        psql.environment().put("PGCLIENTENCODING", "UTF8");
        psql.redirectErrorStream(true).redirectOutput(folder.resolve("psql.out").toFile());
        Process process = psql.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("psql hangs on " + file);
        }
        return Files.exists(log) ? queries(log) : List.of();
    }

    private static List<String> queries(Path log) throws IOException {
        List<String> queries = new ArrayList<>();
        StringBuilder query = null;
        for (String line :
                new String(Files.readAllBytes(log), java.nio.charset.StandardCharsets.UTF_8).split("\n", -1)) {
            if (line.equals(QUERY)) {
                query = new StringBuilder();
            } else if (query != null && line.equals(END)) {
                queries.add(query.toString());
                query = null;
            } else if (query != null) {
                query.append(line).append('\n');
            }
        }
        return queries;
    }
}
