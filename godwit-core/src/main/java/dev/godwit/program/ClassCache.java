package dev.godwit.program;

import dev.godwit.ToolVersion;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compiled source files on disk, by their content, the Java version and Godwit's. Nothing depends on it: what cannot be read is
 * compiled, and what cannot be written is compiled again the next time.
 */
final class ClassCache {

    private final Path folder;

    /** A cache in this folder, which is made when it is first written to, readable by its owner only. */
    ClassCache(Path folder) {
        this.folder = folder;
    }

    /**
     * That of the user: the system property {@code godwit.cache}, else {@code $XDG_CACHE_HOME/godwit}, else {@code ~/.cache/godwit}.
     */
    static ClassCache ofUser() {
        String own = System.getProperty("godwit.cache", "");
        String all = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path caches = all.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(all);
        Path root = own.isEmpty() ? caches.resolve("godwit") : Path.of(own);
        return new ClassCache(root.resolve("java"));
    }

    Optional<CompiledSource> find(SourceFile source) {
        byte[] bytes;
        try (FileInputStream stream = new FileInputStream(file(source).toFile())) {
            bytes = stream.readAllBytes();
        } catch (IOException notThere) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Map<String, byte[]> classes = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                classes.put(name, in.readNBytes(in.readInt()));
            }
            return Optional.of(new CompiledSource(classes));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    void keep(SourceFile source, CompiledSource compiled) {
        try {
            createFolder();
            Path file = file(source);
            Path fresh = Files.createTempFile(folder, "new", ".classes");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
                out.writeInt(compiled.classes().size());
                for (Map.Entry<String, byte[]> one : compiled.classes().entrySet()) {
                    out.writeUTF(one.getKey());
                    out.writeInt(one.getValue().length);
                    out.write(one.getValue());
                }
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UnsupportedOperationException notWritable) {
            // It is compiled again the next time.
        }
    }

    private void createFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** The package holds the name of the file, and a package that its author gave stands in the text. */
    private Path file(SourceFile source) {
        return folder.resolve(String.join(
                        "-",
                        source.simpleName().replaceAll("\\W", "_"),
                        source.digest().replaceAll("\\W", "_"),
                        String.valueOf(Runtime.version().feature()),
                        ToolVersion.current())
                + ".classes");
    }
}
