package dev.godwit.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * A rehearsal: runs what users run most, against databases in memory, so that the JVM can write down the classes for the next start.
 * Called by the launcher, never by people. Prints nothing and fails silently: without its result everything works, only slower.
 */
final class WarmUp {

    /** How the launcher asks for it. */
    static final String OPTION = "--warm-up";

    private static final List<String> MORE_CLASSES = List.of(
            "org.postgresql.Driver",
            "org.postgresql.jdbc.PgConnection",
            "org.postgresql.jdbc.PgPreparedStatement",
            "org.postgresql.jdbc.PgResultSet",
            "org.postgresql.core.v3.QueryExecutorImpl",
            "org.postgresql.core.v3.ConnectionFactoryImpl",
            "org.postgresql.scram.client.ScramClient",
            "org.mariadb.jdbc.Driver",
            "org.mariadb.jdbc.Connection",
            "org.mariadb.jdbc.client.impl.StandardClient");

    private WarmUp() {}

    static void run() {
        try {
            Path directory = Files.createTempDirectory("godwit-warm-up");
            try {
                rehearse(directory);
            } finally {
                remove(directory);
            }
        } catch (IOException | RuntimeException e) {
            // The archive is only for speed.
            return;
        }
    }

    private static void rehearse(Path directory) throws IOException {
        Path migrations = Files.createDirectory(directory.resolve("migrations"));
        Files.writeString(
                directory.resolve("godwit.yaml"),
                "environments:\n  development:\n    url: ${GODWIT_WARM_UP_URL:-sqlite:warm.db}\n");
        Files.writeString(
                migrations.resolve("1_one.sql"),
                "-- migrate:up\nCREATE TABLE one (id integer);\n-- migrate:down\nDROP TABLE one;\n");
        run(directory, "migrate");
        run(directory, "migrate");
        run(directory, "status");
        run(directory, "status", "--json");
        run(directory, "migrate", "--dry-run");
        run(directory, "rollback");
        run(directory, "migrate", "--json", "--url", "postgres://nobody@127.0.0.1:1/none");
        run(directory, "--help");
        for (String name : MORE_CLASSES) {
            load(name);
        }
    }

    private static void run(Path directory, String... args) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                name -> null,
                directory,
                Clock.systemUTC(),
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                false,
                false);
        new Cli(surroundings, new Interruption(nowhere)).run(args);
    }

    private static void load(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException | LinkageError e) {
            // A driver of another version; nothing is lost.
            return;
        }
    }

    private static void remove(Path directory) throws IOException {
        List<Path> all;
        try (var paths = Files.walk(directory)) {
            all = paths.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
