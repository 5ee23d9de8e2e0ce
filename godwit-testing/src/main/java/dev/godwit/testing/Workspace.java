package dev.godwit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder on disk that holds unpacked binaries (kept between runs) and run folders (gone after each run).
 *
 * <p>The system property {@code godwit.testing.dir} moves it; when tests run as root, every user must be able to enter
 * it, because PostgreSQL refuses to run as root and so runs as someone else.
 */
final class Workspace {

    private final Path root;

    private Workspace(Path root) {
        this.root = root;
    }

    static Workspace open() {
        String user = System.getProperty("user.name", "unknown").replaceAll("[^A-Za-z0-9_-]", "_");
        Path byDefault = Path.of(System.getProperty("java.io.tmpdir"), "godwit-testing-" + user);
        String chosen = System.getProperty("godwit.testing.dir", byDefault.toString());
        Workspace workspace = new Workspace(Path.of(chosen).toAbsolutePath().normalize());
        Folders.createOpen(workspace.root);
        Folders.createOpen(workspace.runs());
        Folders.createOpen(workspace.cache());
        workspace.refuseForeign();
        return workspace;
    }

    Path cache() {
        return root.resolve("cache");
    }

    private Path runs() {
        return root.resolve("runs");
    }

    /** Makes an empty folder that lasts as long as this JVM; whatever is left of it later falls to {@link #sweep()}. */
    Path newRunFolder(String purpose) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return Folders.createOpen(runs().resolve(RunOwner.current().folderPrefix() + purpose + "-" + unique));
    }

    /** Removes what JVMs left behind that were killed together with their watchdogs. */
    void sweep() {
        List<Path> stale;
        try (Stream<Path> folders = Files.list(runs())) {
            stale = folders.filter(Workspace::isStale).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stale.forEach(StaleRun::remove);
    }

    private static boolean isStale(Path folder) {
        RunOwner owner = RunOwner.of(folder.getFileName().toString());
        return owner != null && !owner.isAlive();
    }

    /** The cache holds programs that get run: it must not be a folder that somebody else laid out for us. */
    private void refuseForeign() {
        try {
            Path probe = Files.createTempFile(runs(), "owner", "");
            boolean mine = Files.getOwner(probe).equals(Files.getOwner(root))
                    && Files.getOwner(probe).equals(Files.getOwner(cache()));
            Files.delete(probe);
            if (!mine) {
                throw new IllegalStateException(
                        root + " belongs to another user; choose a folder with -Dgodwit.testing.dir");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
