package dev.godwit.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * A rehearsal: runs what users run most (and no more: Java 25 loads all that is in the archive at every start), in a directory of its own, so that the JVM can write down the classes for the next start and
 * SQLite's library need not be unpacked again. Called by the launcher, never by people. Prints nothing and fails silently: without its
 * result everything works, only slower.
 */
final class WarmUp {

    /** How the launcher asks for it. */
    static final String OPTION = "--warm-up";

    private static final String MIGRATION =
            "-- migrate:up\nCREATE TABLE one (id integer);\n-- migrate:down\nDROP TABLE one;\n";

    private final Path directory;

    private WarmUp(Path directory) {
        this.directory = directory;
    }

    static void run() {
        try {
            Path directory = Files.createTempDirectory("godwit-warm-up");
            try {
                new WarmUp(directory).rehearse();
            } finally {
                remove(directory);
            }
            keepLibrary();
        } catch (IOException | RuntimeException e) {
            // The archive is only for speed.
            return;
        }
    }

    private void rehearse() throws IOException {
        Files.writeString(
                directory.resolve("godwit.yaml"),
                "default: development\nenvironments:\n  development:\n    url: sqlite:${NONE:-warm.db}\n");
        Files.writeString(Files.createDirectory(directory.resolve("migrations")).resolve("1_one.sql"), MIGRATION);
        command("migrate");
        command("migrate");
        command("status");
        command("status", "--json");
        command("migrate", "--dry-run", "--json");
        command("rollback");
        command("make", "two");
        command("migrate", "--unknown");
        command("--help");
        command("status", "--url", "postgres://nobody@127.0.0.1:1/none");
        command("status", "--url", "mariadb://nobody@127.0.0.1:1/none");
        load("warm-up-classes.txt");
    }

    private void command(String... args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                name -> null,
                directory,
                Clock.systemUTC(),
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                false,
                false,
                false);
        new Cli(surroundings, new Interruption(nowhere)).run(args);
    }

    /** Loads what a conversation with a server takes, of which there is none here. Drivers and Java change: what is not there is passed over. */
    private static void load(String list) throws IOException {
        InputStream stream = WarmUp.class.getResourceAsStream(list);
        if (stream == null) {
            return;
        }
        try (BufferedReader names = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String name = names.readLine(); name != null; name = names.readLine()) {
                load(name, WarmUp.class.getClassLoader());
            }
        }
    }

    private static void load(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return;
        }
    }

    /** Keeps a copy of the library that SQLite's driver has unpacked and will delete. */
    private static void keepLibrary() throws IOException {
        String folder = System.getProperty("org.sqlite.tmpdir", "");
        if (folder.isEmpty()) {
            return;
        }
        List<Path> unpacked = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder), "sqlite-*sqlitejdbc.{so,dylib}")) {
            files.forEach(unpacked::add);
        }
        if (!unpacked.isEmpty()) {
            Path copy = Path.of(folder, "library.new");
            Files.copy(unpacked.get(0), copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, Path.of(folder, "sqlitejdbc"), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void remove(Path directory) throws IOException {
        List<Path> all = new ArrayList<>();
        try (var paths = Files.walk(directory)) {
            paths.forEach(all::add);
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.deleteIfExists(all.get(i));
        }
    }
}
