package dev.godwit.embedded.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Deletes folders, also ones that something else still writes to or deletes at the same time. */
public final class Folders {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Folders() {}

    public static void delete(Path folder) {
        if (!Waiting.until(() -> tryDelete(folder), PATIENCE)) {
            throw new IllegalStateException("Cannot delete " + folder);
        }
    }

    private static boolean tryDelete(Path folder) {
        try {
            Files.walkFileTree(folder, new Deleter());
        } catch (IOException e) {
            return !Files.exists(folder);
        }
        return !Files.exists(folder);
    }

    /** Makes a folder that every user can enter, whatever the umask: the servers run as another user. */
    public static Path createOpen(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!folder.toFile().setReadable(true, false) || !folder.toFile().setExecutable(true, false)) {
                throw new IOException("Cannot open the folder to other users: " + folder);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Deleter extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
