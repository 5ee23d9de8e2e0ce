package dev.godwit.source;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.sql.TextSource;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text in a file, as it was when it was listed. A small one is read once and held; a large one is opened anew each time, and it is
 * an error if it has changed in between. Thread-safe.
 */
final class FileText implements TextSource {
    private final Path path;
    private final String name;
    private final FileStamp stamp;
    private volatile @Nullable HeldText held;

    FileText(Path path, String name, FileStamp stamp) {
        this.path = path;
        this.name = name;
        this.stamp = stamp;
    }

    @Override
    public String name() {
        return name;
    }

    FileStamp stamp() {
        return stamp;
    }

    boolean isHeld() {
        return stamp.size() <= HeldText.LIMIT;
    }

    @Override
    public Reader open() throws IOException {
        return isHeld() ? new StringReader(hold().text()) : openLarge();
    }

    private Reader openLarge() throws IOException {
        Reader reader = new Utf8Reader(name, stream());
        if (!stamp.isSame(FileStamp.of(Files.readAttributes(path, BasicFileAttributes.class)))) {
            reader.close();
            throw GodwitException.of(ErrorCode.FILE_UNREADABLE, name + " was changed while it was being read.")
                    .at(Place.of(name))
                    .hint("Run again when nothing writes to it.")
                    .build();
        }
        return reader;
    }

    @Override
    public Optional<String> crc() {
        try {
            return isHeld() ? Optional.of(hold().crc()) : Optional.empty();
        } catch (IOException toldByWhoeverOpensIt) {
            return Optional.empty();
        }
    }

    /** Reads a small file now if it has not been read yet. */
    HeldText hold() throws IOException {
        HeldText text = held;
        if (text == null) {
            try (InputStream stream = stream()) {
                text = HeldText.decode(name, stream.readAllBytes());
            }
            held = text;
        }
        return text;
    }

    private InputStream stream() {
        try {
            return new FileInputStream(path.toFile());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private GodwitException unreadable(IOException cause) {
        boolean exists = Files.exists(path);
        return GodwitException.of(
                        ErrorCode.FILE_UNREADABLE, name + (exists ? " cannot be read: access is denied." : " is gone."))
                .at(Place.of(name))
                .hint(
                        exists
                                ? "Give the user who runs Godwit the right to read it."
                                : "Run again; if it is a link, check where it leads.")
                .cause(cause)
                .build();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
