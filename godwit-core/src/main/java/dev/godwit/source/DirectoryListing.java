package dev.godwit.source;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.IoReason;
import dev.godwit.error.Place;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** One walk through a directory and its subfolders; follows links, leaves hidden folders out. For one use; not thread-safe. */
final class DirectoryListing extends SimpleFileVisitor<Path> {

    /**
     * A file that was met.
     *
     * @param prefix how much of its path is that of the directory
     */
    record Listed(Path file, FileStamp stamp, int prefix) {

        /** Its path below the directory, with {@code /} between folders. */
        String path() {
            return file.toString().substring(prefix).replace('\\', '/');
        }

        boolean isSame(Listed other) {
            return stamp.isSame(other.stamp) && file.equals(other.file);
        }
    }

    private final Path directory;
    private final String name;
    private final int prefix;
    private final List<Listed> files = new ArrayList<>();

    private DirectoryListing(Path directory, String name) {
        this.directory = directory;
        this.name = name;
        String text = directory.toString();
        this.prefix = text.isEmpty() || text.endsWith("/") || text.endsWith("\\") ? text.length() : text.length() + 1;
    }

    /**
     * Lists a directory.
     *
     * @param name how messages name it
     */
    static List<Listed> of(Path directory, String name) {
        DirectoryListing listing = new DirectoryListing(directory, name);
        try {
            Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, listing);
        } catch (IOException e) {
            throw listing.unreadable(directory, e);
        }
        return listing.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean hidden = !folder.equals(directory) && fileName(folder).startsWith(".");
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.equals(directory)) {
            throw missing();
        }
        files.add(new Listed(file, FileStamp.of(attributes), prefix));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        if (file.equals(directory) && Files.notExists(directory)) {
            throw missing();
        }
        throw unreadable(file, e);
    }

    private static String fileName(Path path) {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }

    private GodwitException missing() {
        boolean exists = Files.exists(directory);
        return GodwitException.of(
                        ErrorCode.DIRECTORY_MISSING,
                        "The migrations directory " + directory.toAbsolutePath().normalize()
                                + (exists ? " is a file." : " does not exist."))
                .at(Place.of(name))
                .hint(exists ? "Name a directory with --dir." : "Create it, or name another one with --dir.")
                .build();
    }

    private GodwitException unreadable(Path path, IOException cause) {
        return GodwitException.of(ErrorCode.FILE_UNREADABLE, path + " cannot be listed: " + IoReason.of(cause) + ".")
                .at(Place.of(path.toString()))
                .hint("Check the rights on it, and that no link leads in a circle.")
                .cause(cause)
                .build();
    }
}
