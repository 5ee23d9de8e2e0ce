package dev.godwit.embedded.local;

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
 * <p>The system property {@code godwit.embedded.dir} moves all of it to one place; when servers are started by root, every user must be able to enter
 * it, because PostgreSQL refuses to run as root and so runs as someone else.
 */
public final class Workspace {

    /** The folder of a server's data in its run folder. */
    public static final String DATA = "data";

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH_BYTES = 2L << 30;

    private final Path root;
    private final Path fastRuns;

    private Workspace(Path root, Path fastRuns) {
        this.root = root;
        this.fastRuns = fastRuns;
    }

    public static Workspace open() {
        String chosen = System.getProperty("godwit.embedded.dir");
        Workspace workspace = chosen == null ? byDefault() : in(Path.of(chosen));
        Folders.createOpen(workspace.root);
        Folders.createOpen(workspace.runs());
        Folders.createOpen(workspace.cache());
        Folders.createOpen(workspace.fastRuns);
        workspace.refuseForeign();
        return workspace;
    }

    private static Workspace in(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        return new Workspace(root, root.resolve("runs"));
    }

    private static Workspace byDefault() {
        String user = System.getProperty("user.name", "unknown").replaceAll("[^A-Za-z0-9_-]", "_");
        String name = "godwit-embedded-" + user;
        Workspace onDisk = in(Path.of(System.getProperty("java.io.tmpdir"), name));
        boolean roomInMemory = Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() >= ENOUGH_BYTES;
        return roomInMemory ? new Workspace(onDisk.root, MEMORY.resolve(name)) : onDisk;
    }

    public Path cache() {
        return root.resolve("cache");
    }

    private Path runs() {
        return root.resolve("runs");
    }

    /** Makes an empty folder that lasts as long as this JVM; whatever is left of it later falls to {@link #sweep()}. */
    public Path newRunFolder(String purpose) {
        return newFolder(runs(), purpose);
    }

    /** The same, in memory where there is plenty: some disks take most of a second to copy a server's many files. */
    public Path newFastRunFolder(String purpose) {
        return newFolder(fastRuns, purpose);
    }

    private static Path newFolder(Path parent, String purpose) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return Folders.createOpen(parent.resolve(RunOwner.current().folderPrefix() + purpose + "-" + unique));
    }

    /** Removes what JVMs left behind that were killed together with their watchdogs. */
    public void sweep() {
        Stream.of(runs(), fastRuns).distinct().forEach(Workspace::sweep);
    }

    private static void sweep(Path parent) {
        List<Path> stale;
        try (Stream<Path> folders = Files.list(parent)) {
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
                    && Files.getOwner(probe).equals(Files.getOwner(cache()))
                    && Files.getOwner(probe).equals(Files.getOwner(fastRuns));
            Files.delete(probe);
            if (!mine) {
                throw new IllegalStateException(root + " or " + fastRuns
                        + " belongs to another user; choose a folder with -Dgodwit.embedded.dir");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
