package dev.godwit.embedded.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Folders that are made once and kept. A folder is made aside and renamed into place, so what is there is whole; the
 * lock only spares several JVMs from doing the same work.
 */
public record Cache(Workspace workspace) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The folder of this name; made by the maker where it is not there yet. */
    public Path get(String name, Consumer<Path> maker) {
        Path folder = workspace.cache().resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path lockFile = workspace.cache().resolve(name + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (!lock.isValid()) {
                throw new IllegalStateException("Lost the lock " + lockFile);
            }
            if (!Files.isDirectory(folder)) {
                make(name, folder, maker);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(String name, Path folder, Consumer<Path> maker) throws IOException {
        Path aside = workspace.newRunFolder("making-" + name);
        try {
            Path made = aside.resolve("made");
            maker.accept(made);
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            Folders.delete(aside);
        }
    }

    private static FileLock lock(FileChannel channel) {
        FileLock[] lock = new FileLock[1];
        boolean locked = Waiting.until(
                () -> {
                    lock[0] = tryLock(channel);
                    return lock[0] != null;
                },
                PATIENCE);
        if (!locked) {
            throw new IllegalStateException("Another process has been preparing the same folder for " + PATIENCE);
        }
        return lock[0];
    }

    private static @Nullable FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this JVM has it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
