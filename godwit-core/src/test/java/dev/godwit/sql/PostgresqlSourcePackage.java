package dev.godwit.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The SQL regression files of PostgreSQL's extensions and languages, from Debian's source package. */
final class PostgresqlSourcePackage {

    private static final int MINUTES = 5;

    private final Path folder;

    private PostgresqlSourcePackage(Path folder) {
        this.folder = folder;
    }

    /**
     * Fetches and unpacks the package with apt, beside its usual lists and without root's help.
     *
     * @throws IOException if this is no Debian 12, or apt cannot reach the archive
     */
    static PostgresqlSourcePackage fetch(Path folder) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder.resolve("unpacked"))) {
            Files.createDirectories(folder.resolve("lists/partial"));
            writeSources(folder);
            apt(folder, "update");
            apt(folder, "source", "--download-only", "postgresql-15");
            Path archive;
            try (Stream<Path> files = Files.list(folder)) {
                archive = files.filter(f -> f.toString().endsWith(".orig.tar.bz2"))
                        .findFirst()
                        .orElseThrow();
            }
            Files.createDirectories(folder.resolve("unpacking"));
            run(folder, "tar", "xjf", archive.getFileName().toString(), "-C", "unpacking", "--strip-components=1");
            Files.move(folder.resolve("unpacking"), folder.resolve("unpacked"));
        }
        return new PostgresqlSourcePackage(folder.resolve("unpacked"));
    }

    /** The machine's own archives, asked for sources; those of security updates have them for days only. */
    private static void writeSources(Path folder) throws IOException {
        Path parts = Files.createDirectories(folder.resolve("sources.d"));
        Path own = Path.of("/etc/apt/sources.list.d/debian.sources");
        if (Files.exists(own)) {
            String text = Files.readString(own)
                    .replaceAll("(?m)^Types:.*$", "Types: deb-src")
                    .replaceAll("(?m)^URIs:.*-security/?$", "$0\nEnabled: no");
            Files.writeString(parts.resolve("debian.sources"), text);
        } else {
            String text = Files.readString(Path.of("/etc/apt/sources.list"))
                    .replaceAll("(?m)^.*-security.*$", "")
                    .replaceAll("(?m)^deb\\s", "deb-src ");
            Files.writeString(parts.resolve("debian.list"), text);
        }
    }

    /** {@code contrib/*}{@code /sql/*.sql}, {@code src/pl/**}{@code /sql/*.sql} and {@code src/test/regress/sql/*.sql}. */
    List<Path> regressionFiles() throws IOException {
        try (Stream<Path> contrib = Files.walk(folder.resolve("contrib"));
                Stream<Path> languages = Files.walk(folder.resolve("src/pl"));
                Stream<Path> server = Files.walk(folder.resolve("src/test/regress"))) {
            return Stream.of(contrib, languages, server)
                    .flatMap(files -> files)
                    .filter(f -> f.toString().endsWith(".sql") && f.getParent().endsWith("sql"))
                    .sorted()
                    .toList();
        }
    }

    private static void apt(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("apt-get", "-q"));
        command.addAll(List.of("-o", "Dir::Etc::sourcelist=-"));
        command.addAll(List.of("-o", "Dir::Etc::sourceparts=" + folder.resolve("sources.d")));
        command.addAll(List.of("-o", "Dir::State::lists=" + folder.resolve("lists")));
        command.addAll(List.of(arguments));
        run(folder, command.toArray(String[]::new));
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("fetch.log").toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(
                    String.join(" ", command) + " failed: " + Files.readString(folder.resolve("fetch.log")));
        }
    }
}
