package dev.godwit.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files of other projects, fetched once through the ordinary clients of their registries and never kept with ours. */
final class Material {

    private static final Path FOLDER = Path.of("target/corpus").toAbsolutePath();

    private Material() {}

    /**
     * An unpacked Debian package.
     *
     * @throws IOException where the archive cannot be reached
     */
    static Path debian(String name) throws IOException, InterruptedException {
        Path unpacked = FOLDER.resolve("debian/" + name);
        if (!Files.isDirectory(unpacked)) {
            Path download = Files.createDirectories(FOLDER.resolve("download/" + name));
            run(download, "apt-get", "-q", "download", name);
            run(download, "dpkg-deb", "-x", only(download, ".deb").toString(), "unpacked");
            Files.createDirectories(unpacked.getParent());
            Files.move(download.resolve("unpacked"), unpacked);
        }
        return unpacked;
    }

    /**
     * A jar of Maven Central.
     *
     * @throws IOException where no repository can be reached
     */
    static Path maven(String artifact) throws IOException, InterruptedException {
        String[] parts = artifact.split(":");
        Path jar = FOLDER.resolve("maven/" + parts[1] + "-" + parts[2] + ".jar");
        if (!Files.exists(jar)) {
            Path folder = Files.createDirectories(jar.getParent());
            run(folder, "mvn", "-B", "-q", "dependency:copy", "-Dartifact=" + artifact, "-DoutputDirectory=" + folder);
        }
        return jar;
    }

    private static Path only(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no " + end + " in " + folder));
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Run.program(folder, Map.of(), Optional.empty(), List.of(command));
    }

    /** A file's text; one that is packed is unpacked. */
    static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
